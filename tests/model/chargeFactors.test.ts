import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charges } from "@/lib/model/charges";
import { metered } from "@/lib/model/charges/charge";
import { chargeFactors } from "@/lib/model/charges/factors";
import { designOf } from "@/lib/model/design";
import { strategies } from "@/lib/model/strategies";
import { anyScenario, ratesOf } from "./scenarios";

describe("the factors of a quantity", () => {
  it("multiply to what the meter reads, whatever the scenario and the strategy", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const rates = ratesOf(scenario);
        const designs = strategies.map(({ routes, natKept }) => designOf(scenario, routes(scenario, rates), natKept));
        for (const design of designs) {
          for (const charge of charges) {
            const quantity = metered(charge, design);
            if (quantity === 0) continue;
            const product = chargeFactors[charge.id](design).reduce((product, factor) => product * factor, 1);
            expect(Math.abs(product - quantity)).toBeLessThanOrEqual(1e-9 * quantity);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
