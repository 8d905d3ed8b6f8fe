import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { ChargeId } from "@/lib/model/charges/charge";
import type { Scenario } from "@/lib/model/scenario";
import { type StrategyId, strategies } from "@/lib/model/strategies";
import { isSameAmount } from "@/lib/units/amounts";
import {
  answerOf,
  anyScenario,
  nat,
  noInternet,
  scenarioOf,
  service,
  strategyOf,
  viasOf,
  withoutNeedOfNat,
} from "./scenarios";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

/** What each charge counts: hours of resources, of which each VPC has its own, or GB, which are all VPCs' together. */
const counts: Record<ChargeId, "hours" | "GB"> = {
  "nat-gateway-hours": "hours",
  "nat-gateway-data": "GB",
  "public-ipv4-hours": "hours",
  "cross-az-data": "GB",
  "internet-data-out": "GB",
  "inter-region-data-out": "GB",
  "interface-endpoint-hours": "hours",
  "interface-endpoint-data": "GB",
  "gateway-endpoint-data": "GB",
};
const endpointCharges: readonly ChargeId[] = [
  "interface-endpoint-hours",
  "interface-endpoint-data",
  "gateway-endpoint-data",
];

const kept = strategies.filter(({ natKept }) => natKept).map(({ id }) => id);
const usdOf = (scenario: Scenario, id: StrategyId) => strategyOf(answerOf(scenario), id).totalUsd;
const atMost = (a: number, b: number) => a <= b || isSameAmount(a, b);

/** A law of a change in any strategy: those that keep NAT as the scenario stands, and all of them where NAT can go. */
function inAnyStrategy(scenario: Scenario, change: (scenario: Scenario) => Scenario) {
  const free = withoutNeedOfNat(scenario);
  const cases = [
    ...kept.map((id) => [id, scenario, change(scenario)] as const),
    ...strategies.map(({ id }) => [id, free, change(free)] as const),
  ];
  return cases.map(([id, before, after]) => ({ id, beforeUsd: usdOf(before, id), afterUsd: usdOf(after, id) }));
}

describe("laws of change", () => {
  it("more GB of a service never costs less, in any strategy", () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), fc.double({ min: 1, max: 10, noNaN: true }), (scenario, n, factor) => {
        const costs = inAnyStrategy(scenario, (given) => ({
          ...given,
          services: given.services.map((row, i) =>
            i === n % given.services.length ? { ...row, gb: Math.min(1e9, row.gb * factor + factor) } : row,
          ),
        }));
        expect(costs.filter(({ beforeUsd, afterUsd }) => !atMost(beforeUsd, afterUsd))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("more GB with the internet or other Regions never costs less, in any strategy that keeps NAT", () => {
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
        for (const id of kept) expect([id, atMost(usdOf(scenario, id), usdOf(more, id))]).toEqual([id, true]);
      }),
      { numRuns: 300 },
    );
  });

  it("another AZ never makes endpoints cheaper, nor NAT, in any strategy", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        fc.pre(scenario.azCount < 6);
        const costs = inAnyStrategy(scenario, (given) => ({
          ...given,
          azCount: given.azCount + 1,
          services: given.services.map((row) => ({ ...row, azCount: row.azCount + 1 })),
        }));
        expect(costs.filter(({ beforeUsd, afterUsd }) => !atMost(beforeUsd, afterUsd))).toEqual([]);
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
        const costs = inAnyStrategy(zonal, (given) => ({ ...given, nat: nat("regional", publicIpv4PerGateway) }));
        for (const { beforeUsd, afterUsd } of costs) expect(afterUsd).toBe(beforeUsd);
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
          once?.map(({ charge, quantity }) => [charge, counts[charge] === "hours" ? 2 * quantity : quantity]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("without NAT nothing is billed but endpoints, and NAT goes where that costs less", () => {
    let goneCount = 0;
    let keptCount = 0;
    fc.assert(
      fc.property(anyScenario, (given) => {
        const { region, azCount, services } = withoutNeedOfNat(given);
        const scenario = scenarioOf({ region, azCount, internet: noInternet, services });
        const answer = answerOf(scenario);
        expect(viasOf(answer, "no-nat")).not.toContain("nat");
        const charges = strategyOf(answer, "no-nat").lines.map(({ charge }) => charge);
        expect(charges.filter((charge) => !endpointCharges.includes(charge))).toEqual([]);
        const shouldGo =
          scenario.services.length > 0 &&
          !atMost(strategyOf(answer, "best-mix").totalUsd, strategyOf(answer, "no-nat").totalUsd);
        if (shouldGo) goneCount++;
        else keptCount++;
        expect(answer.recommended).toBe(shouldGo ? "no-nat" : "best-mix");
      }),
      { numRuns: 200 },
    );
    expect(goneCount).toBeGreaterThanOrEqual(20);
    expect(keptCount).toBeGreaterThanOrEqual(10);
  });
});
