import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "@/lib/model/bill";
import { charges } from "@/lib/model/charges";
import { designOf } from "@/lib/model/design";
import { strategies } from "@/lib/model/strategies";
import { factorsOf } from "@/lib/report/receipt/explainLine";
import { anyScenario, ratesOf } from "./scenarios";

describe("the factors of a quantity", () => {
  it("multiply to the quantity of the bill's lines, whatever the scenario and the strategy", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const rates = ratesOf(scenario);
        const designs = strategies.map(({ routes, natKept }) => designOf(scenario, routes(scenario, rates), natKept));
        for (const design of designs) {
          const lines = linesOf(design, rates);
          for (const { id } of charges) {
            const product = factorsOf(id, design).reduce((product, factor) => product * factor, 1);
            const quantity = lines.reduce((sum, line) => (line.charge === id ? sum + line.quantity : sum), 0);
            expect(Math.abs(product - quantity)).toBeLessThanOrEqual(1e-9 * quantity);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
