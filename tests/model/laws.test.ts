import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { compare } from "@/lib/model/compare";
import { type StrategyId, strategies } from "@/lib/model/strategies";
import { regionCodes } from "@/lib/pricing/priceBook";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { isSameAmount } from "@/lib/units/amounts";
import { distanceUsd, exact, exactTotalUsd, exactUsd } from "./oracle";
import {
  answerOf,
  anyScenario,
  bookOf,
  nat,
  scenarioOf,
  scenariosWith,
  service,
  strategyOf,
  withoutNeedOfNat,
} from "./scenarios";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

const kept = strategies.filter(({ natKept }) => natKept).map(({ id }) => id);

describe("laws of every scenario", () => {
  it("lines sum to the total, each is quantity × rate, and none has quantity 0", () => {
    const seen = new Map<StrategyId, number>();
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const answers = [scenario, withoutNeedOfNat(scenario)].flatMap((each) => answerOf(each).strategies);
        for (const strategy of answers) {
          if (!strategy.feasible) continue;
          seen.set(strategy.id, (seen.get(strategy.id) ?? 0) + 1);
          const sum = strategy.lines.reduce((usd, line) => usd + line.usd, 0);
          expect(isSameAmount(sum, strategy.totalUsd)).toBe(true);
          for (const line of strategy.lines) {
            expect(line.quantity).toBeGreaterThan(0);
            expect(line.usd).toBe(line.quantity * line.usdPerUnit);
          }
        }
      }),
      { numRuns: 500 },
    );
    for (const { id } of strategies) expect([id, (seen.get(id) ?? 0) >= 500]).toEqual([id, true]);
  });

  it("money is within a millionth of a dollar of exact fractions, for lines of up to 1e9 GB", () => {
    const listed = scenariosWith(8)
      .map((scenario) => ({ ...scenario, rates: {} }))
      .filter(({ nat: { mode }, region }) => mode !== "regional" || !region.startsWith("us-gov-"));
    const seen = new Map<StrategyId, number>();
    fc.assert(
      fc.property(listed, fc.boolean(), (given, canGo) => {
        const scenario = canGo ? withoutNeedOfNat(given) : given;
        for (const strategy of answerOf(scenario).strategies) {
          if (!strategy.feasible) continue;
          seen.set(strategy.id, (seen.get(strategy.id) ?? 0) + 1);
          const vias = strategy.routes.map(({ via }) => via);
          const amounts = exactUsd(scenario, vias, strategy.natKept);
          for (const [charge, amount] of amounts) {
            const usd = strategy.lines.reduce((sum, line) => (line.charge === charge ? sum + line.usd : sum), 0);
            // A line of up to 1e9 GB: 1e-6; past that the numbers themselves are coarser than that.
            expect(distanceUsd(usd, amount)).toBeLessThanOrEqual(Math.max(1e-6, 1e-14 * usd));
          }
          const exactTotal = exactTotalUsd(amounts);
          expect(distanceUsd(strategy.totalUsd, exactTotal)).toBeLessThanOrEqual(
            Math.max(1e-6, 1e-14 * strategy.totalUsd),
          );
        }
      }),
      { numRuns: 300 },
    );
    // About half of 300 scenarios let NAT go.
    for (const { id } of strategies) expect([id, (seen.get(id) ?? 0) >= 100]).toEqual([id, true]);
  });

  it("one line of 1e9 GB in every Region is exact to a millionth of a dollar", () => {
    for (const region of regionCodes) {
      const scenario = scenarioOf({ region, services: [service("logs", 999_999_999.9)], discountPercent: 7.5 });
      for (const id of ["nat-only", "all-endpoints"] as const) {
        const { lines, routes } = strategyOf(answerOf(scenario), id);
        const vias = routes.map(({ via }) => via);
        for (const [charge, amount] of exactUsd(scenario, vias, true)) {
          const usd = lines.reduce((sum, line) => (line.charge === charge ? sum + line.usd : sum), 0);
          expect(distanceUsd(usd, amount)).toBeLessThanOrEqual(1e-6);
        }
      }
    }
  });

  it("the oracle reads decimals as they are written", () => {
    expect([exact(0.1), exact(1e21), exact(2.5e-7)]).toEqual([
      { n: 1n, d: 10n },
      { n: 10n ** 21n, d: 1n },
      { n: 25n, d: 10n ** 8n },
    ]);
    expect(distanceUsd(0.1 + 0.2, { n: 3n, d: 10n })).toBeLessThan(1e-15);
    expect(distanceUsd(2, exact(0.5))).toBe(1.5);
  });

  it("totals are finite for the largest scenario there can be", () => {
    const max = 1e9;
    const own = 1_000_000;
    const scenario = scenarioOf({
      hoursPerMonth: 744,
      vpcCount: 1000,
      azCount: 6,
      nat: nat("single", 32),
      internet: { gbOut: max, gbIn: max, freeGbOut: 0, needed: "yes" },
      unnamedGb: max,
      otherRegion: { gbOut: max, gbIn: max, usdPerGb: 10 },
      services: Array.from({ length: 100 }, (_, i) => service(`service-${i}`, max, { azCount: 6 })),
      rates: { natGatewayHour: own, natGatewayGb: own, crossAzGbEachDirection: own, vpceInterfaceGb: own },
    });
    const answer = answerOf(scenario);
    for (const id of kept) expect(Number.isFinite(strategyOf(answer, id).totalUsd)).toBe(true);
    const free = answerOf(withoutNeedOfNat(scenario));
    for (const { id } of strategies) expect(Number.isFinite(strategyOf(free, id).totalUsd)).toBe(true);
    expect(answer.breakEven().totalGb.spans.every(({ toGb }) => Number.isFinite(toGb))).toBe(true);
  });

  it("an answer survives JSON: no NaN, no Infinity, nothing undefined", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const answer = answerJson(answerOf(scenario));
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });

  it("the same scenario gives the same answer, and is left as it was", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const before = structuredClone(scenario);
        const book = bookOf(scenario.region);
        expect(answerJson(compare(scenario, book))).toEqual(answerJson(compare(before, book)));
        expect(scenario).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
