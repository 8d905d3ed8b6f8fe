import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/bills/period";
import { choicesIn, choicesWithNat, firstChoice } from "@/lib/draft/choices";
import { october, spendOf, talliedRows } from "@/tests/bills-read/spends";

const [first, second] = ["111122223333", "444455556666"];
const september: Period = { month: "2026-09", start: "2026-09-01", end: "2026-10-01", isEstimated: false };
const november: Period = { month: "2026-11", start: "2026-11-01", end: "2026-11-21", isEstimated: true };

const spend = spendOf(
  [
    ...talliedRows(
      [
        ["USE2-NatGateway-Hours", 1000, 45],
        ["USE2-VpcEndpoint-Hours", 900, 9],
        ["EU-NatGateway-Bytes", 2000, 96],
        ["EU-TransitGateway-Hours", 100, 6],
      ],
      { account: first },
    ),
    ...talliedRows([["USE2-NatGateway-Hours", 3000, 135]], { account: second }),
    ...talliedRows([["USE2-NatGateway-Hours", 500, 22.5]], { account: second, month: "2026-09" }),
    ...talliedRows([["EU-NatGateway-Hours", 9000, 432]], { account: second, month: "2026-11" }),
  ],
  { periods: [september, october, november] },
);

describe("choices", () => {
  it("count what was paid in each Region, account and month, the most NAT first, months from the latest", () => {
    const { regions, accounts, months } = choicesIn(spend);
    // eu-west-1: 96 + 432 NAT, 6 besides; us-east-2: 45 + 135 + 22.5 NAT, 9 endpoints
    expect(regions).toEqual([
      { value: "eu-west-1", amount: 534, natAmount: 528, endpointAmount: 0 },
      { value: "us-east-2", amount: 211.5, natAmount: 202.5, endpointAmount: 9 },
    ]);
    expect(accounts.map(({ value, natAmount }) => [value, natAmount])).toEqual([
      [second, 589.5],
      [first, 141],
    ]);
    expect(months.map(({ value, natAmount }) => [value, natAmount])).toEqual([
      ["2026-11", 432],
      ["2026-10", 276],
      ["2026-09", 22.5],
    ]);
  });

  it("are those within what is chosen already", () => {
    const { regions, accounts, months } = choicesIn(spend, { region: "us-east-2", month: "2026-10", account: first });
    // of this account and month
    expect(regions.map(({ value }) => value)).toEqual(["eu-west-1", "us-east-2"]);
    // of this Region and month
    expect(accounts.map(({ value, natAmount }) => [value, natAmount])).toEqual([
      [second, 135],
      [first, 45],
    ]);
    // of this Region and account
    expect(months.map(({ value }) => value)).toEqual(["2026-10"]);
  });

  it("begin with the last whole and settled month, where most was paid for NAT, all accounts together", () => {
    expect(firstChoice(spend)).toEqual({ region: "us-east-2", account: null, month: "2026-10" });
    expect(firstChoice({ ...spend, periods: [november] })).toMatchObject({ month: "2026-11", region: "eu-west-1" });
    expect(firstChoice(spendOf([]))).toBeNull();
  });

  it("have no accounts where the bill names none", () => {
    const anonymous = spendOf(talliedRows([["USE2-NatGateway-Hours", 744, 33.48]], { account: null }));
    expect(choicesIn(anonymous).accounts).toEqual([]);
    expect(choicesWithNat(anonymous, "2026-10")).toEqual([{ region: "us-east-2", account: null, month: "2026-10" }]);
  });

  it("one for each Region of each account are those that have NAT, the most first", () => {
    expect(choicesWithNat(spend, "2026-10")).toEqual([
      { region: "us-east-2", account: second, month: "2026-10" },
      { region: "eu-west-1", account: first, month: "2026-10" },
      { region: "us-east-2", account: first, month: "2026-10" },
    ]);
  });

  it("are quick for an organisation: 300 accounts, 30 Regions, 14 months", () => {
    const prefixes = ["USE2", "EU", "USW2", "EUC1", "APN1", "SAE1"];
    const months = Array.from({ length: 14 }, (_, n) => `2025-${String(n + 1).padStart(2, "0")}`);
    const many = months.flatMap((month) =>
      Array.from({ length: 300 }, (_, n) => String(100_000_000_000 + n)).flatMap((account) =>
        talliedRows(
          prefixes.map((prefix) => [`${prefix}-NatGateway-Hours`, 744, 33.48] as const),
          { month, account },
        ),
      ),
    );
    const { regions, accounts } = choicesIn(spendOf(many), { month: "2025-01" });
    expect([regions.length, accounts.length]).toEqual([6, 300]);
  });
});
