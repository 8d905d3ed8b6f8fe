import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPossibleVia, type Strategy, strategies } from "@/lib/model/strategies";
import {
  answerOf,
  anyScenario,
  internet,
  nat,
  noInternet,
  otherRegion,
  ratesOf,
  scenarioOf,
  service,
  strategyOf,
  viasOf,
} from "./scenarios";

const rows = [
  service("s3", 10),
  service("dynamodb", 10, { today: "gateway" }),
  service("s3express", 10),
  service("logs", 10_000, { today: "interface" }),
  service("sqs", 1),
];

describe("what a strategy says of itself", () => {
  const labelled = (is: "isYardstick" | "isInSpans" | "isCandidate") =>
    strategies.filter((strategy) => strategy[is]).map(({ id }) => id);

  it("is what the contract says: four yardsticks, four with spans, two that may be recommended", () => {
    expect(labelled("isYardstick")).toEqual(["today", "nat-only", "gateway-endpoints", "all-endpoints"]);
    expect(labelled("isInSpans")).toEqual(["nat-only", "gateway-endpoints", "all-endpoints", "no-nat"]);
    expect(labelled("isCandidate")).toEqual(["best-mix", "no-nat"]);
  });

  it("holds: yardsticks ignore pins, candidates keep them, and spans have the same routes at any GB", () => {
    fc.assert(
      fc.property(anyScenario, fc.double({ min: 0, max: 1e6, noNaN: true }), (scenario, factor) => {
        const rates = ratesOf(scenario);
        const free = scenario.services.map((row) => ({ ...row, endpoint: "auto" as const }));
        const scaled = scenario.services.map((row) => ({ ...row, gb: row.gb * factor }));
        const all: readonly Strategy[] = strategies;
        for (const { isYardstick, isInSpans, isCandidate, routes } of all) {
          const vias = routes(scenario, rates);
          if (isYardstick) expect(routes({ ...scenario, services: free }, rates)).toEqual(vias);
          if (isInSpans) expect(routes({ ...scenario, services: scaled }, rates)).toEqual(vias);
          for (const [row, { endpoint }] of scenario.services.entries()) {
            if (isCandidate && endpoint !== "auto") expect(vias[row]).toBe(endpoint);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("routes", () => {
  const answer = answerOf(scenarioOf({ services: rows }));

  it("stand in the order of the table", () => {
    const order = ["today", "nat-only", "gateway-endpoints", "all-endpoints", "best-mix", "no-nat"];
    expect(answer.strategies.map(({ id }) => id)).toEqual(order);
    expect(strategies.map(({ id }) => id)).toEqual(order);
  });

  it("are those the strategy names", () => {
    expect(viasOf(answer, "today")).toEqual(["nat", "gateway", "nat", "interface", "nat"]);
    expect(viasOf(answer, "nat-only")).toEqual(["nat", "nat", "nat", "nat", "nat"]);
    expect(viasOf(answer, "gateway-endpoints")).toEqual(["gateway", "gateway", "gateway", "nat", "nat"]);
    expect(viasOf(answer, "all-endpoints")).toEqual(["gateway", "gateway", "gateway", "interface", "interface"]);
    expect(viasOf(answer, "best-mix")).toEqual(["gateway", "gateway", "gateway", "interface", "nat"]);
    expect(viasOf(answer, "no-nat")).toEqual(["gateway", "gateway", "gateway", "interface", "interface"]);
  });

  it("keep NAT in all but no-nat", () => {
    const kept = answer.strategies.map((strategy) => strategy.feasible && strategy.natKept);
    expect(kept).toEqual([true, true, true, true, true, false]);
  });

  it("name the endpoint's AZs only where the way is an interface endpoint", () => {
    expect(strategyOf(answer, "today").routes).toEqual([
      { service: "s3", via: "nat", gb: 10 },
      { service: "dynamodb", via: "gateway", gb: 10 },
      { service: "s3express", via: "nat", gb: 10 },
      { service: "logs", via: "interface", endpointAzCount: 3, gb: 10_000 },
      { service: "sqs", via: "nat", gb: 1 },
    ]);
  });
});

describe("pins", () => {
  const pinned = scenarioOf({
    services: [
      service("s3", 1, { endpoint: "interface" }),
      service("dynamodb", 1e6, { endpoint: "nat" }),
      service("logs", 1e6, { endpoint: "nat" }),
      service("sqs", 0, { endpoint: "interface" }),
      service("guardduty-data", 5, { endpoint: "nat" }),
    ],
  });

  it("are kept by best-mix, whatever they cost", () => {
    expect(viasOf(answerOf(pinned), "best-mix")).toEqual(["interface", "nat", "nat", "interface", "nat"]);
  });

  it("are ignored by the yardsticks", () => {
    const answer = answerOf(pinned);
    expect(viasOf(answer, "nat-only")).toEqual(["nat", "nat", "nat", "nat", "nat"]);
    expect(viasOf(answer, "gateway-endpoints")).toEqual(["gateway", "gateway", "nat", "nat", "nat"]);
    expect(viasOf(answer, "all-endpoints")).toEqual(["gateway", "gateway", "interface", "interface", "interface"]);
  });

  it("are kept by no-nat: s3 by interface where the reader wants it", () => {
    const services = [service("s3", 1, { endpoint: "interface" }), service("dynamodb", 1, { endpoint: "gateway" })];
    expect(viasOf(answerOf(scenarioOf({ services })), "no-nat")).toEqual(["interface", "gateway"]);
  });
});

describe("no-nat", () => {
  const reasons = (scenario: Parameters<typeof scenarioOf>[0]) => {
    const found = answerOf(scenarioOf(scenario)).strategies.find(({ id }) => id === "no-nat");
    return found?.feasible ? [] : found?.reasons;
  };

  it("is not feasible with internet traffic, out or in", () => {
    expect(reasons({ internet: internet(1e-9) })).toEqual(["internet-traffic"]);
    expect(reasons({ internet: internet(0, 1) })).toEqual(["internet-traffic"]);
    // Free GB out are still traffic.
    expect(reasons({ internet: internet(5, 0, 5) })).toEqual(["internet-traffic"]);
  });

  it("is feasible with an allowance and no traffic", () => {
    expect(reasons({ internet: internet(0, 0, 100) })).toEqual([]);
  });

  it("is not feasible with other-Region traffic, out or in", () => {
    expect(reasons({ otherRegion: otherRegion(1) })).toEqual(["other-region-traffic"]);
    expect(reasons({ otherRegion: otherRegion(0, 1) })).toEqual(["other-region-traffic"]);
  });

  it("is not feasible with a pin to NAT, even one that carries nothing", () => {
    expect(reasons({ services: [service("logs", 0, { endpoint: "nat" })] })).toEqual(["pinned-to-nat"]);
  });

  it("names every reason, in the order that clients know", () => {
    const services = [service("logs", 1, { endpoint: "nat" })];
    const all = { services, otherRegion: otherRegion(1), internet: internet(1), unnamedGb: 1 };
    expect(reasons(all)).toEqual(["internet-traffic", "other-region-traffic", "unnamed-traffic", "pinned-to-nat"]);
  });

  it("is not feasible where the reader says that the internet is needed, without any GB", () => {
    expect(reasons({ internet: internet(0, 0, 0, "yes") })).toEqual(["internet-traffic"]);
  });

  it("is feasible on an unanswered question, as a figure and not as advice", () => {
    const answer = answerOf(scenarioOf({ services: [service("logs", 1)] }));
    expect(strategyOf(answer, "no-nat").natKept).toBe(false);
    expect(answer.recommended).toBe("best-mix");
  });

  it("is not feasible with an endpoint that nobody has named and that goes by NAT", () => {
    expect(reasons({ services: [service("unnamed-endpoint-1", 1)] })).toEqual(["pinned-to-nat"]);
    expect(reasons({ services: [service("unnamed-endpoint-1", 1, { endpoint: "interface" })] })).toEqual([]);
  });
});

describe("the recommendation", () => {
  const recommended = (scenario: Parameters<typeof scenarioOf>[0]) => answerOf(scenarioOf(scenario)).recommended;

  it("is no-nat where nothing needs the internet, it is feasible and it costs less", () => {
    // 3 × 730 × 0.01 = $21.90 of endpoint hours against 3 × 730 × (0.045 + 0.005) = $109.50 of NAT hours.
    expect(recommended({ services: [service("logs", 1)], internet: noInternet })).toBe("no-nat");
  });

  it("is never no-nat on an unanswered question, nor on yes", () => {
    expect(recommended({ services: [service("logs", 1)] })).toBe("best-mix");
    expect(recommended({ services: [service("logs", 1)], internet: internet(0, 0, 0, "yes") })).toBe("best-mix");
  });

  it("is best-mix without services, although no NAT would cost nothing", () => {
    expect(recommended({ internet: noInternet })).toBe("best-mix");
  });

  it("is best-mix where no-nat is not feasible", () => {
    expect(recommended({ services: [service("logs", 1)], internet: internet(1) })).toBe("best-mix");
  });

  it("is best-mix where endpoints cost more than the NAT: 6 in 3 AZs, 18 × $0.01 against 3 × $0.05 an hour", () => {
    const services = ["logs", "sqs", "kms", "sts", "ssm", "sns"].map((id) => service(id, 0));
    expect(recommended({ services, internet: noInternet })).toBe("best-mix");
  });

  it("is best-mix on a tie: 5 endpoints in 3 AZs cost the hours of 3 NAT gateways to the cent", () => {
    const services = ["logs", "sqs", "kms", "sts", "ssm"].map((id) => service(id, 0));
    const answer = answerOf(scenarioOf({ services, internet: noInternet }));
    expect(strategyOf(answer, "no-nat").totalUsd).toBeCloseTo(5 * 3 * 730 * 0.01, 9);
    expect(strategyOf(answer, "best-mix").totalUsd).toBeCloseTo(3 * 730 * 0.05, 9);
    expect(answer.recommended).toBe("best-mix");
  });
});

describe("savings", () => {
  it("are today's total less the strategy's", () => {
    const answer = answerOf(scenarioOf({ services: [service("s3", 10_000)] }));
    // 10,000 GB at $0.045 go, for nothing.
    expect(strategyOf(answer, "best-mix").savingUsd).toBeCloseTo(450, 9);
    expect(strategyOf(answer, "today").savingUsd).toBe(0);
  });

  it("are negative where a strategy costs more", () => {
    const answer = answerOf(scenarioOf({ services: [service("logs", 0)] }));
    expect(strategyOf(answer, "all-endpoints").savingUsd).toBeCloseTo(-21.9, 9);
  });
});

describe("an answer", () => {
  it("repeats the scenario and says which prices it used", () => {
    const scenario = scenarioOf({ region: "eu-west-1", nat: nat("single") });
    const answer = answerOf(scenario);
    expect(answer.scenario).toEqual(scenario);
    expect(answer.prices).toMatchObject({ region: "eu-west-1", currency: "USD" });
  });
});

describe("ways to a service", () => {
  it("have a gateway for s3, dynamodb and s3express alone, an interface for all but s3express", () => {
    expect(["s3", "dynamodb", "s3express"].every((id) => isPossibleVia(id, "gateway"))).toBe(true);
    expect(["logs", "s3-fips", "s3tables", "not-listed"].some((id) => isPossibleVia(id, "gateway"))).toBe(false);
    expect(["s3", "dynamodb", "logs", "not-listed"].every((id) => isPossibleVia(id, "interface"))).toBe(true);
    expect(isPossibleVia("s3express", "interface")).toBe(false);
    expect(isPossibleVia("s3express", "nat")).toBe(true);
  });
});
