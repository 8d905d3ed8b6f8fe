import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { bill, totalUsd } from "@/lib/model/bill";
import { designOf } from "@/lib/model/design";
import { compiledPlan, totalAt, totals } from "@/lib/model/evaluator/evaluator";
import { readingsOf } from "@/lib/model/evaluator/readings";
import type { Scenario } from "@/lib/model/scenario";
import { strategies } from "@/lib/model/strategies";
import { roundToCents } from "@/lib/units/usd";
import { anyScenario, nat, ratesOf, scenarioOf, scenariosWith, service } from "./scenarios";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

const gbOf = ({ services }: Scenario) => services.map(({ gb }) => gb);
const withGb = (scenario: Scenario, gb: readonly number[]): Scenario => ({
  ...scenario,
  services: scenario.services.map((row, i) => ({ ...row, gb: gb[i] ?? 0 })),
});

describe("a compiled plan", () => {
  it("comes to what its bill comes to, to the last digit, in every strategy", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const rates = ratesOf(scenario);
        for (const { routes, natKept } of strategies) {
          const vias = routes(scenario, rates);
          const plan = compiledPlan(readingsOf(designOf(scenario, vias, natKept)), rates, "lines");
          const planUsd = totalAt(plan, gbOf(scenario));
          const billUsd = totalUsd(bill(scenario, vias, natKept, rates));
          expect(planUsd).toBe(billUsd);
          expect(roundToCents(planUsd)).toBe(roundToCents(billUsd));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("holds its routes while the GB vary: each vector costs what the scenario with these GB costs", () => {
    const sizes = fc.array(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(scenariosWith(8), sizes, (scenario, gbVectors) => {
        const rates = ratesOf(scenario);
        for (const { routes, natKept } of strategies) {
          const vias = routes(scenario, rates);
          const plan = compiledPlan(readingsOf(designOf(scenario, vias, natKept)), rates, "lines");
          const bills = gbVectors.map((gb) => totalUsd(bill(withGb(scenario, gb), vias, natKept, rates)));
          expect([...totals(plan, gbVectors)]).toEqual(bills);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("adds tiers first where a curve asks for it, which is the same but for rounding dust", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const rates = ratesOf(scenario);
        for (const { routes, natKept } of strategies) {
          const readings = readingsOf(designOf(scenario, routes(scenario, rates), natKept));
          const [byLine, byCharge] = (["lines", "charges"] as const).map((addedBy) =>
            totalAt(compiledPlan(readings, rates, addedBy), gbOf(scenario)),
          );
          expect(Math.abs((byLine ?? 0) - (byCharge ?? 1))).toBeLessThanOrEqual(1e-12 * Math.max(1, byLine ?? 0));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("prices a shared gateway and an endpoint as worked by hand, idle and in use", () => {
    // us-east-1, two AZs, one zonal gateway without addresses: 730 × 0.045 = 32.85; 1,000 GB × 0.045 = 45, of which half
    // crosses AZs at 0.01 on both sides: 10. One endpoint in one AZ: 7.30, and 1,000 GB × 0.01 = 10.
    const services = [service("sqs", 0, { azCount: 1 }), service("logs", 0, { azCount: 1, today: "interface" })];
    const scenario = scenarioOf({ azCount: 2, nat: nat("single", 0), services });
    const design = designOf(
      scenario,
      services.map(({ today }) => today),
      true,
    );
    const [idle, both] = totals(compiledPlan(readingsOf(design), ratesOf(scenario), "lines"), [
      [0, 0],
      [1000, 1000],
    ]);
    expect(idle).toBeCloseTo(32.85 + 7.3, 9);
    expect(both).toBeCloseTo(32.85 + 7.3 + 45 + 10 + 10, 9);
  });

  it("pays the tiers of all services together, as AWS counts them for a Region", () => {
    // us-east-1: 0.01 up to 1,048,576 GB, 0.006 above. Two services of 1,000,000 GB are 951,424 GB above.
    const services = [service("sqs", 1, { today: "interface" }), service("logs", 1, { today: "interface" })];
    const scenario = scenarioOf({ nat: nat("per-az", 0), services });
    const plan = compiledPlan(
      readingsOf(designOf(scenario, ["interface", "interface"], false)),
      ratesOf(scenario),
      "lines",
    );
    expect(totalAt(plan, [1e6, 1e6])).toBeCloseTo(2 * 3 * 7.3 + 1_048_576 * 0.01 + 951_424 * 0.006, 6);
  });
});
