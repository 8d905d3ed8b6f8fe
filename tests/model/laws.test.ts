import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { answerJson } from "@/lib/model/answerJson";
import { compare } from "@/lib/model/compare";
import type { Scenario } from "@/lib/model/scenario";
import type { StrategyId } from "@/lib/model/strategies";
import { plannedVia } from "@/lib/model/unnamed";
import { regionCodes } from "@/lib/pricing/priceBook";
import { sameAmount } from "@/lib/units/amounts";
import { distanceUsd, exact, exactTotalUsd, exactUsd } from "./oracle";
import {
  answerOf,
  anyScenario,
  bookOf,
  nat,
  noInternet,
  scenarioOf,
  scenariosWith,
  service,
  strategyOf,
  viasOf,
} from "./scenarios";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

const kept = ["today", "nat-only", "gateway-endpoints", "all-endpoints", "best-mix"] as const satisfies StrategyId[];
const usdOf = (scenario: Scenario, id: StrategyId) => strategyOf(answerOf(scenario), id).totalUsd;
const atMost = (a: number, b: number) => a <= b || sameAmount(a, b);

describe("laws of every scenario", () => {
  it("lines sum to the total, each is quantity × rate, and none has quantity 0", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const strategy of answerOf(scenario).strategies) {
          if (!strategy.feasible) continue;
          const sum = strategy.lines.reduce((usd, line) => usd + line.usd, 0);
          expect(sameAmount(sum, strategy.totalUsd)).toBe(true);
          for (const line of strategy.lines) {
            expect(line.quantity).toBeGreaterThan(0);
            expect(line.usd).toBe(line.quantity * line.usdPerUnit);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("money is within a millionth of a dollar of exact fractions, for lines of up to 1e9 GB", () => {
    const listed = scenariosWith(8).map((scenario) => ({ ...scenario, rates: {} }));
    fc.assert(
      fc.property(listed, (scenario) => {
        fc.pre(scenario.nat.mode !== "regional" || !scenario.region.startsWith("us-gov-"));
        for (const strategy of answerOf(scenario).strategies) {
          if (!strategy.feasible) continue;
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

describe("laws of change", () => {
  it("more GB of a service never costs less, in any strategy", () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), fc.double({ min: 1, max: 10, noNaN: true }), (scenario, n, factor) => {
        fc.pre(scenario.services.length > 0);
        const grown = scenario.services.map((row, i) =>
          i === n % scenario.services.length ? { ...row, gb: Math.min(1e9, row.gb * factor + factor) } : row,
        );
        const more = { ...scenario, services: grown };
        for (const id of kept) expect(atMost(usdOf(scenario, id), usdOf(more, id))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("more GB with the internet or other Regions never costs less", () => {
    const traffic = fc.constantFrom("out", "in", "regionOut", "regionIn");
    fc.assert(
      fc.property(anyScenario, traffic, fc.double({ min: 0, max: 1e6, noNaN: true }), (scenario, which, gb) => {
        const { internet: net, otherRegion: region } = scenario;
        const more: Scenario = {
          ...scenario,
          internet: {
            ...net,
            gbOut: net.gbOut + (which === "out" ? gb : 0),
            gbIn: net.gbIn + (which === "in" ? gb : 0),
          },
          otherRegion: {
            ...region,
            gbOut: region.gbOut + (which === "regionOut" ? gb : 0),
            gbIn: region.gbIn + (which === "regionIn" ? gb : 0),
          },
        };
        for (const id of kept) expect(atMost(usdOf(scenario, id), usdOf(more, id))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("another AZ never makes endpoints cheaper, nor NAT", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        fc.pre(scenario.azCount < 6);
        const services = scenario.services.map((row) => ({ ...row, azCount: row.azCount + 1 }));
        const wider = { ...scenario, azCount: scenario.azCount + 1, services };
        for (const id of kept) expect(atMost(usdOf(scenario, id), usdOf(wider, id))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a gateway endpoint for s3 never costs more than s3 through NAT or an interface endpoint", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom("nat", "interface"), (scenario, before) => {
        const others = scenario.services.filter(({ id }) => id !== "s3");
        const withS3 = (today: "nat" | "gateway" | "interface") =>
          usdOf({ ...scenario, services: [...others, service("s3", 5000, { azCount: 1, today })] }, "today");
        expect(atMost(withS3("gateway"), withS3(before))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a regional gateway costs what a gateway in each AZ costs, where rates are equal", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const rates = { ...scenario.rates, natGatewayHour: 0.05, natGatewayGb: 0.04 };
        const same = { ...rates, regionalNatGatewayHour: 0.05, regionalNatGatewayGb: 0.04 };
        const { publicIpv4PerGateway } = scenario.nat;
        const zonal = { ...scenario, rates: same, nat: nat("per-az", publicIpv4PerGateway) };
        const regional = { ...scenario, rates: same, nat: nat("regional", publicIpv4PerGateway) };
        for (const id of kept) expect(usdOf(regional, id)).toBe(usdOf(zonal, id));
      }),
      { numRuns: 200 },
    );
  });

  it("twice the VPCs have twice the hours and the same GB", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const doubled = { ...scenario, vpcCount: 2 * scenario.vpcCount };
        const [once, twice] = [scenario, doubled].map((each) => strategyOf(answerOf(each), "today").lines);
        expect(twice?.map(({ charge, quantity }) => [charge, quantity])).toEqual(
          once?.map(({ charge, quantity }) => [charge, charge.endsWith("-hours") ? 2 * quantity : quantity]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("without NAT nothing is billed but endpoints", () => {
    fc.assert(
      fc.property(anyScenario, (given) => {
        const scenario = {
          ...scenarioOf({ region: given.region, azCount: given.azCount, internet: noInternet }),
          services: given.services.filter((row) => plannedVia(row) !== "nat"),
        };
        const answer = answerOf(scenario);
        expect(viasOf(answer, "no-nat")).not.toContain("nat");
        const charges = strategyOf(answer, "no-nat").lines.map(({ charge }) => charge);
        expect(charges.every((charge) => charge.includes("endpoint"))).toBe(true);
        const shouldGo =
          scenario.services.length > 0 &&
          !atMost(strategyOf(answer, "best-mix").totalUsd, strategyOf(answer, "no-nat").totalUsd);
        expect(answer.recommended).toBe(shouldGo ? "no-nat" : "best-mix");
      }),
      { numRuns: 200 },
    );
  });
});
