import { describe, expect, test } from "vitest";
import type { Spend } from "@/lib/bills/spend";
import { draftScenario } from "@/lib/draft/draft";
import { againstList, spendByMonth } from "@/lib/draft/spendViews";
import { curColumns, curLine } from "@/tests/bills-read/formats/curLines";
import { readTables, spendOf } from "@/tests/bills-read/formats/reading";

type Line = readonly [type: string, usageType: string, quantity: string, cost: string, account?: string];

const row = ([type, usageType, amount, cost, account = "111122223333"]: Line): readonly string[] =>
  curLine({
    type,
    start: "2026-10-01T00:00:00Z",
    end: "2026-11-01T00:00:00Z",
    usageType,
    amount,
    cost,
    account,
    unit: usageType.endsWith("Bytes") ? "GB" : "Hrs",
  });

const read = (...lines: readonly Line[]): Spend => spendOf(readTables([{ header: curColumns, rows: lines.map(row) }]));
const ohio = { region: "us-east-2", account: null, month: "2026-10" } as const;

// Three gateways for 744 hours at 0.045, and 20,000 GB at 0.045.
const hours: Line = ["Usage", "USE2-NatGateway-Hours", "2232", "100.44"];
const data: Line = ["Usage", "USE2-NatGateway-Bytes", "20000", "900"];

describe("discounts in lines of their own", () => {
  // 10 % of 100.44 and of 900
  const spend = read(
    hours,
    data,
    ["EdpDiscount", "USE2-NatGateway-Hours", "0", "-10.044"],
    ["EdpDiscount", "USE2-NatGateway-Bytes", "0", "-90"],
  );

  test("are taken off the usage that they name: 0.045 less 10 % is 0.0405", () => {
    expect(
      spend.rows.map(({ usageType, amount, discount, amountPerUnit }) => [usageType, amount, discount, amountPerUnit]),
    ).toEqual([
      ["USE2-NatGateway-Bytes", 900, -90, 0.0405],
      ["USE2-NatGateway-Hours", 100.44, -10.044, expect.closeTo(0.0405, 12)],
    ]);
    for (const { underListPercent } of spend.rows) expect(underListPercent).toBeCloseTo(10, 9);
  });

  test("stay records of their own, and the reader is told what became of them", () => {
    expect(spend.otherRecords.map(({ recordType, amount }) => [recordType, amount])).toEqual([
      ["EdpDiscount", -10.044],
      ["EdpDiscount", -90],
    ]);
    expect(spend.warnings.map(({ code }) => code)).toEqual(["discounts-taken-off"]);
    expect(spend.warnings[0]?.message).toContain("discounts of 100.04 USD");
  });

  test("are the scenario's discount, and no part of what was paid in the picture", () => {
    const result = draftScenario(spend, ohio);
    expect(result.ok && result.value.scenario).toMatchObject({ discountPercent: 10, rates: {} });
    expect(result.ok && result.value.reconciliation.map(({ why }) => why)).toEqual([null, null]);
    // 100.44 + 900 − 100.044
    expect(againstList(spend, ohio).comparedAmount).toBeCloseTo(900.396, 9);
    expect(spendByMonth(spend, { region: null, account: null }).months[0]?.amount).toBeCloseTo(900.396, 9);
  });

  test("that waive a gateway behind Network Firewall leave a rate of 0", () => {
    const waived = read(
      hours,
      data,
      ["BundledDiscount", "USE2-NatGateway-Hours", "0", "-100.44"],
      ["BundledDiscount", "USE2-NatGateway-Bytes", "0", "-900"],
    );
    const result = draftScenario(waived, ohio);
    expect(result.ok && result.value.scenario.rates).toEqual({ natGatewayHour: 0, natGatewayGb: 0 });
  });

  test("of another account, or of nothing in particular, are taken off nothing, and the rates are in doubt", () => {
    const unplaced = read(
      hours,
      ["EdpDiscount", "USE2-NatGateway-Hours", "0", "-10.044", "444455556666"],
      ["PrivateRateDiscount", "", "0", "-5"],
      ["EdpDiscount", "USE2-BoxUsage:m5.large", "0", "-70"],
    );
    expect(unplaced.rows.map(({ discount, amountPerUnit }) => [discount, amountPerUnit])).toEqual([
      [0, expect.closeTo(0.045, 12)],
    ]);
    expect(unplaced.warnings.map(({ code }) => code)).toEqual(["discounts-not-placed"]);
    // 10.044 + 5; the discount on an instance does not count
    expect(unplaced.warnings[0]?.message).toContain("discounts of 15.04 USD");
  });
});

test("where usage has its net cost, a discount's line is in it already", () => {
  const withNet = (line: Line, net: string) => [...row(line), net];
  const spend = spendOf(
    readTables([
      {
        header: [...curColumns, "lineItem/NetUnblendedCost"],
        rows: [withNet(hours, "90.396"), withNet(["EdpDiscount", "USE2-NatGateway-Hours", "0", "-10.044"], "0")],
      },
    ]),
  );
  expect(spend.rows.map(({ amount, discount }) => [amount, discount])).toEqual([[90.396, 0]]);
  expect(spend.warnings).toEqual([]);
});

test("a credit is no discount: it changes no rate", () => {
  const spend = read(hours, ["Credit", "USE2-NatGateway-Hours", "0", "-100.44"]);
  expect(spend.rows.map(({ discount }) => discount)).toEqual([0]);
});

test("Cost Explorer's discounts count where its costs are not net", () => {
  const columns = ["Start", "End", "Service", "Usage Type", "Record Type", "Usage Quantity", "Unit", "Currency"];
  const line = (type: string, quantity: string) => [
    "2026-10-01",
    "2026-11-01",
    "EC2 - Other",
    "USE2-NatGateway-Hours",
    type,
    quantity,
    "Hrs",
    "USD",
  ];
  const discountOf = (costColumn: string) =>
    spendOf(
      readTables([
        {
          header: [...columns, costColumn],
          rows: [
            [...line("Usage", "2232"), "100.44"],
            [...line("Enterprise Discount Program Discount", ""), "-10.044"],
          ],
        },
      ]),
    ).rows[0]?.discount;
  expect(discountOf("UnblendedCost")).toBe(-10.044);
  expect(discountOf("NetUnblendedCost")).toBe(0);
});
