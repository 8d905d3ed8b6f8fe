import { describe, expect, it } from "vitest";
import { draftScenario } from "@/lib/draft/draft";
import { estimate } from "@/lib/scenario/estimate";
import { hoursInOctober, octoberOf, ohio, spendOf, talliedRows } from "@/tests/bills-read/spends";
import { addresses, codesOf, draftOf, endpointHours, natData, natHours, originOf, plain } from "@/tests/draft/drafting";
import { strategyOf } from "@/tests/model/scenarios";

describe("a month of three gateways", () => {
  it("is one VPC with three AZs in 744 hours, its traffic on NAT, its endpoints to be named", () => {
    const { scenario, natGb, endpoints } = draftOf(plain);
    expect(scenario).toMatchObject({
      region: "us-east-2",
      hoursPerMonth: 744,
      vpcCount: 1,
      azCount: 3,
      nat: { mode: "per-az", publicIpv4PerGateway: 1 },
      internet: { gbOut: 0, gbIn: 0, freeGbOut: 0, needed: "unknown" },
      unnamedGb: 20_000,
      discountPercent: 0,
      rates: {},
    });
    expect(scenario.services.map(({ id, gb, today, endpoint, azCount }) => [id, gb, today, endpoint, azCount])).toEqual(
      [
        ["unnamed-endpoint-1", 300, "interface", "auto", 3],
        ["unnamed-endpoint-2", 300, "interface", "auto", 3],
      ],
    );
    expect(natGb).toBe(20_000);
    expect(endpoints.map(({ placeholder, row }) => [placeholder, row.azCount, row.gb])).toEqual([
      ["unnamed-endpoint-1", 3, 300],
      ["unnamed-endpoint-2", 3, 300],
    ]);
  });

  it("costs today what was paid: 100.44 + 900 + 11.16 + 44.64 + 6 USD", () => {
    const { scenario, reconciliation } = draftOf(plain);
    // 2,232 h × 0.045; 20,000 GB × 0.045; 2,232 h × 0.005; 4,464 h × 0.01; 600 GB × 0.01
    expect(reconciliation.map(({ charge, todayUsd, why }) => [charge, Math.round(todayUsd * 100) / 100, why])).toEqual([
      ["nat-gateway-hours", 100.44, null],
      ["nat-gateway-data", 900, null],
      ["public-ipv4-hours", 11.16, null],
      ["interface-endpoint-hours", 44.64, null],
      ["interface-endpoint-data", 6, null],
    ]);
    expect(strategyOf(estimate(scenario), "today").totalUsd).toBeCloseTo(100.44 + 900 + 11.16 + 44.64 + 6, 9);
  });

  it("promises nothing for traffic and for endpoints that nobody has named", () => {
    const answer = estimate(draftOf(plain).scenario);
    expect(strategyOf(answer, "best-mix").lines).toEqual(strategyOf(answer, "today").lines);
    expect(answer.recommended).toBe("best-mix");
  });

  it("tells the evidence of each field, and how sure it is", () => {
    const draft = draftOf(plain);
    expect(originOf(draft, "hoursPerMonth")).toMatchObject({ certainty: "read", why: "October 2026 has 744 hours." });
    expect(originOf(draft, "azCount")).toMatchObject({ certainty: "guessed" });
    expect(originOf(draft, "azCount")?.why).toContain("2,232 NAT gateway hours ÷ 744 hours = 3 gateways.");
    expect(originOf(draft, "nat.mode")).toMatchObject({ certainty: "guessed" });
    expect(originOf(draft, "nat.publicIpv4PerGateway")?.why).toContain(
      "3 public IPv4 addresses were in use on average",
    );
    expect(originOf(draft, "services")?.why).toContain("6 endpoint-AZs, from their hours, and 600 GB");
    expect(originOf(draft, "discountPercent")?.why).toBe("Every line is at list price.");
    expect(originOf(draft, "unnamedGb")?.why).toContain("A bill cannot tell which service a GB was with;");
    expect(draft.warnings).toEqual([]);
  });
});

describe("gateways", () => {
  it.each([
    [1, 1, 1],
    [6, 1, 6],
    [7, 7, 1],
    [8, 4, 2],
    [9, 3, 3],
    [10, 5, 2],
    [12, 4, 3],
  ])("%d of them are %d VPCs with %d AZs", (count, vpcCount, azCount) => {
    const draft = draftOf(octoberOf(natHours(count)));
    expect(draft.scenario).toMatchObject({ vpcCount, azCount });
    expect(originOf(draft, "vpcCount")?.certainty).toBe("guessed");
  });

  it("are split so that the endpoints fit, where one split does: 12 gateways and 6 endpoint-AZs are 6 VPCs", () => {
    const { scenario } = draftOf(octoberOf(natHours(12), endpointHours(6)));
    expect(scenario).toMatchObject({ vpcCount: 6, azCount: 2 });
    expect(scenario.services.map(({ azCount }) => azCount)).toEqual([1]);
  });

  it("of 1,786 hours are 2.4 on average, taken as 2, and the rest is told", () => {
    const draft = draftOf(octoberOf(["USE2-NatGateway-Hours", 1786, 1786 * 0.045], natData(10)));
    expect(draft.scenario.azCount).toBe(2);
    expect(originOf(draft, "azCount")?.why).toContain("2.4 on average, taken as 2 gateways");
    expect(codesOf(draft)).toContain("gateways-on-average");
    // (1,786 − 1,488) × 0.045 = 13.41 too little
    const [hours] = draft.reconciliation;
    expect(hours?.differenceUsd).toBeCloseTo(-13.41, 9);
    expect(hours?.why).toContain("1,488 hours in the scenario, 1,786 hours on the bill.");
  });

  it("of an hour are one gateway", () => {
    expect(draftOf(octoberOf(["USE2-NatGateway-Hours", 1, 0.045])).scenario).toMatchObject({ vpcCount: 1, azCount: 1 });
  });

  it("are regional where their hours say so, and the other kind is shown, not planned", () => {
    const draft = draftOf(
      octoberOf(
        natHours(1),
        natData(5),
        ["USE2-RegionalNatGateway-Hours", 3 * hoursInOctober, 3 * hoursInOctober * 0.045],
        ["USE2-RegionalNatGateway-Bytes", 100, 4.5],
      ),
    );
    expect(draft.scenario).toMatchObject({ nat: { mode: "regional" }, azCount: 3, unnamedGb: 100 });
    expect(originOf(draft, "nat.mode")?.certainty).toBe("read");
    expect(codesOf(draft)).toContain("both-nat-modes");
    expect(draft.unplanned.map(({ family }) => family)).toEqual(["nat-gateway-hours", "nat-gateway-data"]);
  });

  it("shared by all AZs are the reader's to say: cross-AZ data are a hint", () => {
    const spend = octoberOf(natHours(1), natData(900), ["USE2-DataTransfer-Regional-Bytes", 1200, 12]);
    expect(originOf(draftOf(spend), "nat.mode")?.why).toContain("1,200 GB of cross-AZ data");
    const draft = draftOf(spend, { own: { natMode: "single", azCount: 3 } });
    expect(draft.scenario).toMatchObject({ nat: { mode: "single" }, vpcCount: 1, azCount: 3 });
    expect(originOf(draft, "nat.mode")?.certainty).toBe("said");
    // 2 × 900 × 2/3 = 1,200 GB at 0.01, as paid
    expect(draft.reconciliation.find(({ charge }) => charge === "cross-az-data")).toMatchObject({
      paidUsd: 12,
      why: null,
    });
    expect(draft.unplanned).toEqual([]);
  });

  it("without an address each have none; addresses of other things are told apart", () => {
    expect(draftOf(octoberOf(natHours(3), addresses(2))).scenario.nat.publicIpv4PerGateway).toBe(0);
    const draft = draftOf(octoberOf(natHours(3), addresses(10)));
    expect(draft.scenario.nat.publicIpv4PerGateway).toBe(1);
    // 7 × 744 × 0.005 = 26.04 for the other seven
    const line = draft.reconciliation.find(({ charge }) => charge === "public-ipv4-hours");
    expect(line?.differenceUsd).toBeCloseTo(-26.04, 9);
    expect(line?.why).toContain("others belong to instances and load balancers");
  });
});

describe("the rates that were paid", () => {
  it("of lines 10.5 % under list are a discount of 10.5 %", () => {
    const spend = octoberOf(natHours(3, 0.040275), natData(20_000, 0.040275), addresses(3, 0.004475));
    const draft = draftOf(spend);
    expect(draft.scenario).toMatchObject({ discountPercent: 10.5, rates: {} });
    expect(originOf(draft, "discountPercent")?.why).toBe("Every line is 10.5 % under list.");
    expect(draft.reconciliation.map(({ why }) => why)).toEqual([null, null, null]);
  });

  it("within one percent of each other are one discount, and the cents between are told", () => {
    // 10.2 % and 10.8 % under list
    const draft = draftOf(octoberOf(natHours(3, 0.04041), natData(20_000, 0.04014)));
    // 1 − (90.19512 + 802.80) / (100.44 + 900) = 10.74 %
    expect(draft.scenario.discountPercent).toBe(10.74);
    const why = expect.stringContaining("lines that differ a little");
    expect(draft.reconciliation).toMatchObject([{ why }, { why }]);
  });

  it("further apart are own rates, each as paid", () => {
    const draft = draftOf(octoberOf(natHours(3, 0.045), natData(20_000, 0.02), addresses(3)));
    expect(draft.scenario).toMatchObject({
      discountPercent: 0,
      rates: { natGatewayHour: 0.045, natGatewayGb: 0.02, publicIpv4InUseHour: 0.005 },
    });
    expect(originOf(draft, "rates.natGatewayGb")?.why).toContain("20,000 × $0.02 a GB was paid, list $0.045.");
    expect(draft.reconciliation.map(({ why }) => why)).toEqual([null, null, null]);
  });

  it("above list are own rates: a scenario knows no surcharge", () => {
    const { scenario } = draftOf(octoberOf(natHours(1, 0.05), natData(1000, 0.05)));
    expect(scenario).toMatchObject({ discountPercent: 0, rates: { natGatewayHour: 0.05, natGatewayGb: 0.05 } });
  });

  it("of 0, as behind Network Firewall, stay 0 and count in no discount", () => {
    const draft = draftOf(octoberOf(natHours(2, 0), natData(5000, 0), addresses(2)));
    expect(draft.scenario).toMatchObject({ discountPercent: 0, rates: { natGatewayHour: 0, natGatewayGb: 0 } });
    expect(codesOf(draft)).toEqual(["waived-charges"]);
    expect(draft.reconciliation.map(({ charge }) => charge)).toEqual(["public-ipv4-hours"]);
  });

  it("are list prices where a line is too small to tell, or has an amount alone", () => {
    expect(draftOf(octoberOf(natHours(1), ["USE2-NatGateway-Bytes", 1, 0.03])).scenario.rates).toEqual({});
    const draft = draftOf(
      octoberOf(["USE2-NatGateway-Hours", null, 3 * hoursInOctober * 0.045], ["USE2-NatGateway-Bytes", null, 900]),
    );
    expect(draft.scenario).toMatchObject({ azCount: 3, unnamedGb: 20_000, discountPercent: 0, rates: {} });
    expect(originOf(draft, "discountPercent")?.certainty).toBe("guessed");
    expect(originOf(draft, "azCount")?.why).toContain("a discount would hide some");
  });
});

describe("part of a month", () => {
  it("has the hours of its days, and says so", () => {
    const spend = spendOf(talliedRows([["USE2-NatGateway-Hours", 3 * 336, 3 * 336 * 0.045]], { month: "2026-11" }), {
      periods: [{ month: "2026-11", start: "2026-11-01", end: "2026-11-15", isEstimated: true }],
    });
    const result = draftScenario(spend, { ...ohio, month: "2026-11" });
    if (!result.ok) throw new Error(result.error.message);
    const { value: draft } = result;
    // 14 × 24 = 336
    expect(draft.scenario).toMatchObject({ hoursPerMonth: 336, azCount: 3 });
    expect(codesOf(draft)).toEqual(["partial-month", "estimated"]);
    expect(originOf(draft, "hoursPerMonth")?.why).toContain("14 of the 30 days of November 2026");
    expect(draft.reconciliation.map(({ why }) => why)).toEqual([null]);
  });
});
