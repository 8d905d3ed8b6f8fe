import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Scenario, Via } from "@/lib/model/scenario";
import { strategies } from "@/lib/model/strategies";
import { bandedUsd } from "@/lib/pricing/bands";
import { isSameAmount } from "@/lib/units/amounts";
import {
  answerOf,
  bookOf,
  internet,
  nat,
  ratesOf,
  scenarioOf,
  scenariosWith,
  service,
  strategyOf,
  unnamedEndpoint,
  viasOf,
} from "./scenarios";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

const gatewayServices = ["s3", "dynamodb", "s3express"];
/** The ways a row may take in best-mix, worked out apart from the model. */
const waysOf = ({ id, endpoint, today }: Scenario["services"][number]): readonly Via[] => {
  if (endpoint !== "auto") return [endpoint];
  if (id === unnamedEndpoint) return [today];
  if (gatewayServices.includes(id)) return ["gateway"];
  return id === "guardduty-data" ? ["interface"] : ["nat", "interface"];
};

const everyChoice = (scenario: Scenario): readonly (readonly Via[])[] =>
  scenario.services.reduce<readonly (readonly Via[])[]>(
    (choices, row) => choices.flatMap((choice) => waysOf(row).map((via) => [...choice, via])),
    [[]],
  );

/** What a choice decides about, by the table of charges on /method: NAT data, cross-AZ data, endpoint hours and data. */
function choiceUsdOf(scenario: Scenario): (choice: readonly Via[]) => number {
  const { rates: own, region, azCount, vpcCount, hoursPerMonth, discountPercent } = scenario;
  const book = bookOf(region);
  const paid = (mine: number | undefined, list: number | undefined) =>
    mine ?? (list ?? 0) * (1 - discountPercent / 100);
  const natUsdPerGb =
    scenario.nat.mode === "regional"
      ? paid(own.regionalNatGatewayGb, book.rates.regionalNatGatewayGb?.usd)
      : paid(own.natGatewayGb, book.rates.natGatewayGb?.usd);
  const crossAzUsdPerGb =
    scenario.nat.mode === "single"
      ? ((2 * (azCount - 1)) / azCount) * paid(own.crossAzGbEachDirection, book.rates.crossAzGbEachDirection?.usd)
      : 0;
  const hourUsd = paid(own.vpceInterfaceHour, book.rates.vpceInterfaceHour?.usd);
  const tiers =
    own.vpceInterfaceGb === undefined
      ? (book.bands.vpceInterfaceGb ?? []).map(({ fromGb, usd }) => ({ fromGb, usd: paid(undefined, usd) }))
      : [{ fromGb: 0, usd: own.vpceInterfaceGb }];
  return (choice) => {
    const charged = scenario.services.filter(({ id }, row) => choice[row] === "interface" && id !== "guardduty-data");
    const natGb = scenario.services.reduce((gb, row, i) => gb + (choice[i] === "nat" ? row.gb : 0), 0);
    const endpointAzs = charged.reduce((count, row) => count + row.azCount, 0);
    return (
      natGb * (natUsdPerGb + crossAzUsdPerGb) +
      vpcCount * hoursPerMonth * endpointAzs * hourUsd +
      bandedUsd(
        tiers,
        charged.reduce((gb, row) => gb + row.gb, 0),
      )
    );
  };
}

const cheapestByForce = (scenario: Scenario): number =>
  everyChoice(scenario)
    .map(choiceUsdOf(scenario))
    .reduce((a, b) => Math.min(a, b));

/** Many VPCs, whose endpoint hours pay only past a petabyte each: the tiers decide. */
const pooled = (gbs: readonly number[], given: Parameters<typeof scenarioOf>[0] = {}) =>
  scenarioOf({
    vpcCount: 1000,
    azCount: 6,
    internet: internet(1),
    services: gbs.map((gb, i) => service(`service-${i}`, gb, { azCount: 6 })),
    ...given,
  });

describe("best-mix", () => {
  it("costs what the cheapest of all choices costs, on 2,000 random scenarios", () => {
    fc.assert(
      fc.property(scenariosWith(10), (scenario) => {
        const choice = viasOf(answerOf(scenario), "best-mix");
        const ways = scenario.services.map(waysOf);
        expect(choice.every((via, row) => ways[row]?.includes(via))).toBe(true);
        const least = cheapestByForce(scenario);
        // Every service may be a tie of its own, left with NAT.
        const ties = 1e-9 * Math.max(1, least) * (1 + scenario.services.length);
        expect(Math.abs(choiceUsdOf(scenario)(choice) - least)).toBeLessThanOrEqual(ties);
      }),
      { numRuns: 2000 },
    );
  });

  it("costs what the cheapest of all choices costs where ten services share the tiers above 1 and 5 PB", () => {
    const gbs = fc.array(fc.double({ min: 1e5, max: 4e6, noNaN: true }), { minLength: 2, maxLength: 10 });
    const vpcCounts = fc.integer({ min: 200, max: 1000 });
    let whereTiersDecide = 0;
    fc.assert(
      fc.property(gbs, vpcCounts, (someGbs, vpcCount) => {
        const scenario = pooled(someGbs, { vpcCount });
        const choice = viasOf(answerOf(scenario), "best-mix");
        const least = cheapestByForce(scenario);
        expect(isSameAmount(choiceUsdOf(scenario)(choice), least)).toBe(true);
        if (!isSameAmount(choiceUsdOf(scenario)(eachAlone(scenario)), least)) whereTiersDecide++;
      }),
      { numRuns: 100, seed: 2 },
    );
    expect(whereTiersDecide).toBeGreaterThan(10);
  });

  it("beats deciding each service alone, and adding one endpoint after the other", () => {
    // Ten services of 1.2 million GB; each endpoint costs 1,000 × 730 × 6 × 0.01 = $43,800 a month, which at
    // $0.035 saved on a GB pays past 1,251,429 GB. Together they reach $0.004: 10 × 43,800 + 10,485.76 + 25,165.824 +
    // (12e6 − 5,242,880) × 0.004 = $500,680 against 12e6 × 0.045 = $540,000.
    const scenario = pooled(Array.from({ length: 10 }, () => 1.2e6));
    const usd = choiceUsdOf(scenario);
    const allByNat = scenario.services.map((): Via => "nat");
    expect(usd(allByNat)).toBeCloseTo(540_000, 4);
    expect(eachAlone(scenario)).toEqual(allByNat);
    for (const row of scenario.services.keys()) expect(usd(allByNat.with(row, "interface"))).toBeGreaterThan(540_000);
    const choice = viasOf(answerOf(scenario), "best-mix");
    expect(new Set(choice)).toEqual(new Set(["interface"]));
    expect(usd(choice)).toBeCloseTo(438_000 + 10_485.76 + 25_165.824 + 6_757_120 * 0.004, 4);
  });

  it("counts pinned endpoints' GB towards the tiers that others decide by", () => {
    // 43,800 ÷ (0.045 − 0.004) = 1,068,293 GB, once a pinned endpoint has filled the first 5 PB.
    const pinnedTo = (gb: number) => service("pinned", gb, { azCount: 6, endpoint: "interface" });
    const deciding = service("logs", 1.1e6, { azCount: 6 });
    const choice = (pinnedGb: number) =>
      viasOf(answerOf(pooled([], { services: [pinnedTo(pinnedGb), deciding] })), "best-mix")[1];
    expect(choice(5_242_880)).toBe("interface");
    expect(choice(1000)).toBe("nat");
  });

  it("counts the cross-AZ data that an endpoint saves where one gateway is shared", () => {
    // Break-even 453.1 GB instead of 625.7.
    const services = [service("logs", 500)];
    expect(viasOf(answerOf(scenarioOf({ services, nat: nat("single") })), "best-mix")).toEqual(["interface"]);
    expect(viasOf(answerOf(scenarioOf({ services })), "best-mix")).toEqual(["nat"]);
  });

  it("leaves an endpoint that nobody has named as it is, whichever way would be cheaper", () => {
    // 5,000 GB are past 625.7 GB, 1 GB is not.
    const services = [
      service("unnamed-endpoint-1", 1, { today: "interface" }),
      service("unnamed-endpoint-2", 5_000),
      service("unnamed-endpoint-3", 1, { today: "interface", endpoint: "nat" }),
    ];
    const answer = answerOf(scenarioOf({ services }));
    expect(viasOf(answer, "best-mix")).toEqual(["interface", "nat", "nat"]);
    expect(answer.breakEven().services.map(({ verdict }) => verdict)).toEqual(["unnamed", "unnamed", "pinned"]);
  });

  it("takes what is free, whatever its GB", () => {
    const services = ["s3", "dynamodb", "s3express", "guardduty-data"].map((id) => service(id, 0));
    const free = scenarioOf({ services, rates: { natGatewayGb: 0 } });
    expect(viasOf(answerOf(free), "best-mix")).toEqual(["gateway", "gateway", "gateway", "interface"]);
  });

  it("stays with NAT on a tie", () => {
    const gb = (3 * 730 * 0.01) / 0.035;
    expect(viasOf(answerOf(scenarioOf({ services: [service("logs", gb)] })), "best-mix")).toEqual(["nat"]);
    const freeHours = scenarioOf({
      services: [service("logs", 5)],
      rates: { vpceInterfaceHour: 0, vpceInterfaceGb: 0.045 },
    });
    expect(viasOf(answerOf(freeHours), "best-mix")).toEqual(["nat"]);
    const idle = scenarioOf({ services: [service("logs", 0)], rates: { vpceInterfaceHour: 0 } });
    expect(viasOf(answerOf(idle), "best-mix")).toEqual(["nat"]);
  });

  it("prefers fewer endpoint-AZs where all endpoints together cost the same as none", () => {
    // Two equal services g GB each, both past 1 PB together: 2h + 10,485.76 + (2g − 1 PB) × 0.006 = 2g × 0.045,
    // so g = (h + 2,097.152) ÷ 0.039 with h = 43,800. Alone, each would lose money.
    const scenario = pooled([(43_800 + 2_097.152) / 0.039, (43_800 + 2_097.152) / 0.039]);
    const usd = choiceUsdOf(scenario);
    expect(isSameAmount(usd(["nat", "nat"]), usd(["interface", "interface"]))).toBe(true);
    expect(viasOf(answerOf(scenario), "best-mix")).toEqual(["nat", "nat"]);
    const justMore = pooled([(43_800 + 2_097.152) / 0.039 + 1, (43_800 + 2_097.152) / 0.039]);
    expect(viasOf(answerOf(justMore), "best-mix")).toEqual(["interface", "interface"]);
  });

  it("tells answers apart by the services alone: a billion GB of internet traffic make nothing look equal", () => {
    // kms fills the first tier. An endpoint-AZ of ecr.dkr costs 730 × 0.00003 = $0.0219, and a GB through the shared NAT
    // $0.045 + 2 × 2/3 × $0.01: it pays from 0.453 GB at the first tier's $0.01, from 0.419 GB at $0.006.
    const services = [service("kms", 1.1e6), service("ecr.dkr", 0.43, { azCount: 1 })];
    const rates = { vpceInterfaceHour: 0.00003 };
    const given = { services, rates, nat: nat("single"), internet: internet(1e9, 1e9) };
    const quiet = viasOf(answerOf(scenarioOf({ ...given, internet: internet(1) })), "best-mix");
    expect(quiet).toEqual(["interface", "interface"]);
    expect(viasOf(answerOf(scenarioOf(given)), "best-mix")).toEqual(quiet);
  });

  it("never takes an endpoint that saves nothing: moving it to NAT costs more", () => {
    let takenCount = 0;
    fc.assert(
      fc.property(scenariosWith(8), (scenario) => {
        const choice = viasOf(answerOf(scenario), "best-mix");
        const usd = choiceUsdOf(scenario);
        for (const [row, { id, endpoint, gb, azCount }] of scenario.services.entries()) {
          const isFreeOrUnnamed = id === "guardduty-data" || id === unnamedEndpoint;
          if (choice[row] !== "interface" || endpoint !== "auto" || isFreeOrUnnamed) continue;
          takenCount++;
          expect(usd(choice.with(row, "nat"))).toBeGreaterThanOrEqual(usd(choice) * (1 - 1e-9));
          const hoursUsd =
            scenario.vpcCount * scenario.hoursPerMonth * azCount * ratesOf(scenario).endpointHour.usdPerUnit;
          expect(gb * ratesOf(scenario).natUsdPerGb).toBeGreaterThan(hoursUsd);
        }
      }),
      { numRuns: 300 },
    );
    expect(takenCount).toBeGreaterThan(100);
  });

  it("costs no more than any yardstick where nothing is pinned and every endpoint has a name", () => {
    fc.assert(
      fc.property(scenariosWith(8), (given) => {
        const auto = given.services.map((row) => ({ ...row, endpoint: "auto" as const }));
        const answer = answerOf({ ...given, services: auto.filter(({ id }) => id !== unnamedEndpoint) });
        const best = strategyOf(answer, "best-mix").totalUsd;
        for (const { id } of strategies.filter(({ isYardstick }) => isYardstick)) {
          const usd = strategyOf(answer, id).totalUsd;
          expect(best).toBeLessThanOrEqual(usd + 1e-9 * Math.max(1, usd) * (1 + answer.scenario.services.length));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The naive way: each service by its own break-even at the first tier's price. */
function eachAlone(scenario: Scenario): readonly Via[] {
  const { endpointGb, endpointHour, natUsdPerGb } = ratesOf(scenario);
  const firstTier = endpointGb[0]?.usdPerUnit ?? 0;
  return scenario.services.map(({ gb, azCount }) => {
    const hoursUsd = scenario.vpcCount * scenario.hoursPerMonth * azCount * endpointHour.usdPerUnit;
    return hoursUsd + gb * firstTier < gb * natUsdPerGb ? "interface" : "nat";
  });
}
