import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/bills/period";
import { againstList, headline, spendByMonth } from "@/lib/draft/spendViews";
import { october, octoberOf, ohio, spendOf, talliedRows } from "@/tests/bills-read/spends";

const september: Period = { month: "2026-09", start: "2026-09-01", end: "2026-10-01", isEstimated: false };
const november: Period = { month: "2026-11", start: "2026-11-01", end: "2026-11-15", isEstimated: true };

describe("spend by month", () => {
  const spend = spendOf(
    [
      ...talliedRows([
        ["USE2-NatGateway-Hours", 2232, 100.44],
        ["USE2-VpcEndpoint-Hours", 744, 7.44],
        ["USE2-DataTransfer-In-Bytes", 50, 0],
        ["EU-NatGateway-Hours", 744, 35.71],
      ]),
      ...talliedRows([["USE2-NatGateway-Hours", 1000, 45]], { month: "2026-11", account: "444455556666" }),
    ],
    { periods: [september, october, november] },
  );

  it("has each month's amounts by meter, in the order of a bill, and no meter that cost nothing", () => {
    const { meters, months, currency } = spendByMonth(spend, { region: "us-east-2", account: null });
    expect({ meters, currency }).toEqual({
      meters: ["nat-gateway-hours", "interface-endpoint-hours"],
      currency: "USD",
    });
    expect(months.map(({ month, amount, isPartial, isEstimated }) => [month, amount, isPartial, isEstimated])).toEqual([
      ["2026-09", 0, false, false],
      ["2026-10", 107.88, false, false],
      ["2026-11", 45, true, true],
    ]);
    expect(months[1]?.amounts.get("interface-endpoint-hours")).toBe(7.44);
  });

  it("is of one account, or of all Regions together", () => {
    const amounts = (region: string | null, account: string | null) =>
      spendByMonth(spend, { region, account }).months.map(({ amount }) => Math.round(amount * 100) / 100);
    expect(amounts(null, null)).toEqual([0, 143.59, 45]);
    expect(amounts(null, "444455556666")).toEqual([0, 0, 45]);
  });
});

describe("this month against list price", () => {
  it("has each meter once, with what it would cost at list, and the sum of those that can be compared", () => {
    const spend = spendOf([
      ...talliedRows([
        ["USE2-NatGateway-Hours", 744, 29.9646],
        ["USE2-NatGateway-Bytes", 1000, 40.275],
        ["USE2-NatGateway-Prvd-Gbps", 10, 11],
      ]),
      ...talliedRows([["USE2-NatGateway-Hours", 1488, 59.9292]], { account: "444455556666" }),
    ]);
    const { lines, comparedAmount, comparedListUsd, underListPercent } = againstList(spend, ohio);
    expect(lines.map(({ meter, amount, listUsd }) => [meter, amount, listUsd])).toEqual([
      // 2,232 × 0.045 = 100.44; 1,000 × 0.045 = 45; AWS lists no provisioned bandwidth in us-east-2
      ["nat-gateway-hours", expect.closeTo(89.8938, 9), expect.closeTo(100.44, 9)],
      ["nat-gateway-data", 40.275, 45],
      ["provisioned-nat-gateway-hours", 11, null],
    ]);
    expect(lines[0]?.underListPercent).toBeCloseTo(10.5, 9);
    expect(comparedAmount).toBeCloseTo(89.8938 + 40.275, 9);
    expect(comparedListUsd).toBeCloseTo(145.44, 9);
    expect(underListPercent).toBeCloseTo(10.5, 9);
  });

  it("compares nothing where the bill has amounts alone, or another currency", () => {
    const [line] = againstList(octoberOf(["USE2-NatGateway-Hours", null, 33.48]), ohio).lines;
    expect(line).toMatchObject({ quantity: 744, quantityFrom: "list-price", listUsd: 33.48, underListPercent: null });
    const euros = spendOf(talliedRows([["USE2-NatGateway-Hours", 744, 31]]), { currency: "EUR" });
    expect(againstList(euros, ohio)).toMatchObject({ currency: "EUR", comparedListUsd: 0, underListPercent: null });
  });
});

describe("the headline", () => {
  const spend = octoberOf(
    ["USE2-NatGateway-Hours", 2232, 100.44],
    ["USE2-NatGateway-Bytes", 20_504, 922.68],
    ["USE2-DataTransfer-Out-Bytes", 9_000, 810],
  );

  it("says what NAT processes and costs, and that all of it can go at most while nothing is named", () => {
    // 100.44 + 922.68 = 1,023.12
    expect(headline(spend, ohio)).toMatchObject({
      sentence: "Your NAT gateways process 20,504 GB for $1,023; at most $1,023 of it can go.",
      natAmount: expect.closeTo(1023.12, 9),
      atMostAmount: expect.closeTo(1023.12, 9),
    });
    expect(headline(spend, ohio).condition).toContain("only if none of it is internet traffic");
  });

  it("keeps the hours and the share of data of what is named as internet traffic", () => {
    const { atMostAmount, condition } = headline(spend, ohio, { internetGbOut: 4_000, internetGbIn: 1_126 });
    // 5,126 of 20,504 GB are a quarter: 922.68 × 3/4 = 692.01
    expect(atMostAmount).toBeCloseTo(692.01, 9);
    expect(condition).toContain("The 5,126 GB you named as internet traffic stay on NAT");
  });

  it("adds a regional gateway and provisioned bandwidth to the zonal ones", () => {
    const both = octoberOf(["USE2-NatGateway-Hours", 744, 33.48], ["USE2-RegionalNatGateway-Bytes", 100, 4.5]);
    expect(headline(both, ohio)).toMatchObject({ natGb: 100, natAmount: 37.98 });
    const provisioned = octoberOf(["USE2-NatGateway-Prvd-Gbps", 744, 800], ["USE2-NatGateway-Prvd-Bytes", 900, 0]);
    expect(headline(provisioned, ohio)).toMatchObject({ natGb: 900, natAmount: 800 });
  });

  it("speaks the bill's currency, and of no NAT where there is none", () => {
    const yuan = spendOf(talliedRows([["CNN1-NatGateway-Hours", 744, 302.4]]), { currency: "CNY" });
    expect(headline(yuan, { ...ohio, region: "cn-north-1" }).sentence).toContain("CN¥302");
    expect(headline(octoberOf(["USE2-VpcEndpoint-Hours", 744, 7.44]), ohio)).toMatchObject({
      sentence: "There is no NAT gateway in us-east-2 in October 2026.",
      condition: "",
      atMostAmount: 0,
    });
  });
});
