import { describe, expect, it } from "vitest";
import type { ServiceRow } from "@/lib/model/scenario";
import { answerOf, internet, nat, scenarioOf, service } from "./scenarios";

type Given = Parameters<typeof scenarioOf>[0];

const rowOf = (row: ServiceRow, given: Given = {}) =>
  answerOf(scenarioOf({ ...given, services: [row] })).breakEven().services[0];
const natKeptGbOf = (row: ServiceRow, given: Given = {}) => rowOf(row, given)?.natKeptGb;
const verdictOf = (row: ServiceRow, given: Given = {}) => rowOf(row, given)?.verdict;

/** 3 AZs × 730 hours × $0.01 over $0.045 − $0.01 saved on each GB. */
const breakEvenGb = (3 * 730 * 0.01) / 0.035;

describe("a service's break-even while NAT stays", () => {
  it("one interface endpoint in three AZs beats a NAT gateway that stays past 625.7 GB a month", () => {
    expect(natKeptGbOf(service("logs", 1))).toBeCloseTo(625.714285714, 8);
  });

  it("falls with fewer endpoint AZs and grows with VPCs", () => {
    expect(natKeptGbOf(service("logs", 1, { azCount: 1 }))).toBeCloseTo(breakEvenGb / 3, 8);
    expect(natKeptGbOf(service("logs", 1), { vpcCount: 20 })).toBeCloseTo(20 * breakEvenGb, 6);
    expect(natKeptGbOf(service("logs", 1), { hoursPerMonth: 365 })).toBeCloseTo(breakEvenGb / 2, 8);
  });

  it("counts both cross-AZ legs where one gateway serves 3 AZs: 21.9 ÷ (0.045 + 2 × 2/3 × 0.01 − 0.01)", () => {
    expect(natKeptGbOf(service("logs", 1), { nat: nat("single") })).toBeCloseTo(21.9 / (0.035 + 0.04 / 3), 8);
  });

  it("takes the regional gateway's rate when regional", () => {
    const given = { nat: nat("regional"), rates: { regionalNatGatewayGb: 0.02, natGatewayGb: 9 } };
    expect(natKeptGbOf(service("logs", 1), given)).toBeCloseTo(21.9 / 0.01, 8);
  });

  it("looks at first-tier rates with no other service counted, whatever the GB", () => {
    const services = [service("logs", 6e6), service("sqs", 6e6)];
    const kept = answerOf(scenarioOf({ services }))
      .breakEven()
      .services.map(({ natKeptGb }) => natKeptGb);
    expect(kept[0]).toBeCloseTo(breakEvenGb, 8);
    expect(kept[1]).toBeCloseTo(breakEvenGb, 8);
  });

  it("is never where a GB through NAT costs no more than one through the endpoint", () => {
    expect(natKeptGbOf(service("logs", 1), { rates: { natGatewayGb: 0.01 } })).toBeNull();
    expect(natKeptGbOf(service("logs", 1), { rates: { natGatewayGb: 0.009 } })).toBeNull();
    expect(natKeptGbOf(service("logs", 1), { rates: { natGatewayGb: 0, vpceInterfaceGb: 0 } })).toBeNull();
    expect(natKeptGbOf(service("logs", 1), { rates: { natGatewayGb: 0.011 } })).toBeCloseTo(21_900, 6);
  });

  it("is 0 for what is free: gateway endpoints and guardduty-data", () => {
    const free = ["s3", "dynamodb", "s3express", "guardduty-data"];
    expect(free.map((id) => natKeptGbOf(service(id, 5)))).toEqual([0, 0, 0, 0]);
    expect(natKeptGbOf(service("s3", 5, { endpoint: "gateway" }))).toBe(0);
    expect(natKeptGbOf(service("s3", 5, { endpoint: "nat" }))).toBe(0);
    expect(natKeptGbOf(service("logs", 5), { rates: { vpceInterfaceHour: 0 } })).toBe(0);
  });

  it("is that of an interface endpoint for s3 pinned to one", () => {
    expect(natKeptGbOf(service("s3", 5, { endpoint: "interface" }))).toBeCloseTo(breakEvenGb, 8);
  });
});

describe("a verdict", () => {
  it("leaves a service with NAT at break-even exactly, and not a GB later", () => {
    expect(verdictOf(service("logs", breakEvenGb))).toBe("nat-is-cheaper");
    expect(verdictOf(service("logs", 625))).toBe("nat-is-cheaper");
    expect(verdictOf(service("logs", 626))).toBe("endpoint-pays");
  });

  it("of free endpoints says so, whatever the GB", () => {
    expect(verdictOf(service("s3", 0))).toBe("gateway-is-free");
    expect(verdictOf(service("dynamodb", 1e9))).toBe("gateway-is-free");
    expect(verdictOf(service("s3express", 1))).toBe("gateway-is-free");
    expect(verdictOf(service("guardduty-data", 0))).toBe("endpoint-is-free");
  });

  it("of a pin is only that it is one", () => {
    expect(verdictOf(service("logs", 1, { endpoint: "interface" }))).toBe("pinned");
    expect(verdictOf(service("s3", 1, { endpoint: "gateway" }))).toBe("pinned");
    expect(verdictOf(service("guardduty-data", 1, { endpoint: "nat" }))).toBe("pinned");
  });

  it("follows best-mix where tiers make the endpoint pay before its own break-even", () => {
    // Hours: 1,000 VPCs × 730 × 6 × $0.01 = $43,800; alone it pays past 43,800 ÷ 0.035 = 1,251,429 GB.
    const services = ["logs", "sqs", "kms", "sts", "ssm", "sns", "events", "ecs", "elasticloadbalancing", "glue"].map(
      (id) => service(id, 1.2e6, { azCount: 6 }),
    );
    const { breakEven } = answerOf(scenarioOf({ vpcCount: 1000, azCount: 6, services, internet: internet(1) }));
    const { services: breakEvens } = breakEven();
    expect(breakEvens[0]?.natKeptGb).toBeCloseTo(43_800 / 0.035, 4);
    expect(new Set(breakEvens.map(({ verdict }) => verdict))).toEqual(new Set(["endpoint-pays"]));
  });

  it("comes with the row's own GB and endpoint AZs", () => {
    expect(rowOf(service("logs", 12, { azCount: 2 }))).toMatchObject({ service: "logs", endpointAzCount: 2, gb: 12 });
  });
});

describe("endpoint-AZs that the hours of the NAT pay for", () => {
  const paid = (given: Given) => answerOf(scenarioOf(given)).breakEven().endpointAzsPaidByNatRemoval;

  it("are 15 per VPC for 3 gateways with an address each in us-east-1: 3 × (0.045 + 0.005) ÷ 0.01", () => {
    expect(paid({})).toBeCloseTo(15, 9);
    expect(paid({ vpcCount: 7 })).toBeCloseTo(15, 9);
  });

  it("are 5 for one shared gateway, 13.5 without public addresses", () => {
    expect(paid({ nat: nat("single") })).toBeCloseTo(5, 9);
    expect(paid({ nat: nat("per-az", 0) })).toBeCloseTo(13.5, 9);
    expect(paid({ nat: nat("regional"), rates: { regionalNatGatewayHour: 0.095 } })).toBeCloseTo(30, 9);
  });

  it("have no number where an endpoint hour is free", () => {
    expect(paid({ rates: { vpceInterfaceHour: 0 } })).toBeNull();
  });
});
