import fc from "fast-check";
import { expect, test } from "vitest";
import type { Spend } from "@/lib/bills/spend";
import { readTables, spendOf } from "./reading";

const header = [
  "line_item_line_item_type",
  "line_item_usage_type",
  "line_item_product_code",
  "line_item_usage_start_date",
  "line_item_usage_end_date",
  "line_item_usage_amount",
  "line_item_unblended_cost",
  "line_item_currency_code",
  "line_item_usage_account_id",
  "bill_billing_period_start_date",
];

// Halves and quarters add up exactly, so that sums are the same in every order.
const quarters = fc.integer({ min: -4000, max: 40_000 }).map((count) => String(count / 4));

const line = fc
  .record({
    type: fc.constantFrom("Usage", "Usage", "Usage", "Tax", "Credit", "DiscountedUsage"),
    usageType: fc.constantFrom(
      "NatGateway-Hours",
      "USE2-NatGateway-Bytes",
      "EU-RegionalNatGateway-Hours",
      "USE1-VpcEndpoint-Hours",
      "DataTransfer-Out-Bytes",
      "USE1-EUC1-AWS-Out-Bytes",
      "NatGateway-Unheard",
      "BoxUsage:m5.large",
      "",
    ),
    product: fc.constantFrom("AmazonEC2", "AmazonVPC", "AmazonS3"),
    month: fc.constantFrom("2026-09", "2026-10"),
    day: fc.integer({ min: 1, max: 30 }),
    quantity: fc.oneof(quarters, fc.constant("none")),
    cost: quarters,
    account: fc.constantFrom("111122223333", "444455556666"),
  })
  .map(({ type, usageType, product, month, day, quantity, cost, account }) => {
    const date = `${month}-${String(day).padStart(2, "0")}`;
    const times = [`${date}T04:00:00Z`, `${date}T05:00:00Z`];
    return [type, usageType, product, ...times, quantity, cost, "USD", account, `${month}-01T00:00:00Z`];
  });

const lines = fc.array(line, { maxLength: 60 });

/** A spend without the order of its lists, which follows that of the rows; the problem's code where there is none. */
function unordered(result: ReturnType<typeof readTables>): unknown {
  if (!result.ok) return result.error.code;
  const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return Object.fromEntries(
    Object.entries(result.value).map(([name, value]) => [name, Array.isArray(value) ? sorted(value) : value]),
  );
}

test("a report in any number of files is the same spend", () => {
  let readCount = 0;
  fc.assert(
    fc.property(lines, fc.nat(60), fc.nat(60), (rows, one, other) => {
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      const parts = [rows.slice(0, first), rows.slice(first, second), rows.slice(second)];
      const whole = readTables([{ header, rows }]);
      if (whole.ok) readCount++;
      expect(unordered(readTables(parts.map((part) => ({ header, rows: part }))))).toEqual(unordered(whole));
    }),
  );
  expect(readCount).toBeGreaterThanOrEqual(30);
});

test("the order of a report's rows does not matter", () => {
  const shuffled = lines.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  let readCount = 0;
  fc.assert(
    fc.property(shuffled, ([rows, mixed]) => {
      const inOrder = readTables([{ header, rows }]);
      if (inOrder.ok) readCount++;
      expect(unordered(readTables([{ header, rows: mixed }]))).toEqual(unordered(inOrder));
    }),
  );
  expect(readCount).toBeGreaterThanOrEqual(30);
});

test("no row is lost: what is not in a sum is counted as passed over", () => {
  const amounts = ({ rows, unrecognised, otherRecords }: Spend) =>
    [...rows, ...unrecognised, ...otherRecords].reduce((sum, { amount }) => sum + amount, 0);
  fc.assert(
    fc.property(lines, (rows) => {
      // A tax record at the end, so that there is always something to find.
      const tax = ["Tax", "", "", "2026-10-01", "2026-11-01", "1", "0", "USD", "111122223333", "2026-10-01"];
      const spend = spendOf(readTables([{ header, rows: [...rows, tax] }]));
      const passedOver = spend.skipped.reduce((sum, { rowCount }) => sum + rowCount, 0);
      const isSkipped = ([type = "", usageType = "", product, , , quantity]: readonly string[]) => {
        if (type === "Tax" || type === "Credit") return false;
        const isOther = ["", "BoxUsage:m5.large", "USE1-EUC1-AWS-Out-Bytes"].includes(usageType);
        return isOther || (usageType === "DataTransfer-Out-Bytes" && product === "AmazonS3") || quantity === "none";
      };
      const kept = rows.filter((row) => !isSkipped(row));
      expect(passedOver).toBe(rows.length - kept.length);
      expect(amounts(spend)).toBe(kept.reduce((sum, row) => sum + Number(row[6]), 0));
    }),
  );
});
