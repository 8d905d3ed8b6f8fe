import { isDay, monthEnd } from "@/lib/bills/day";
import { accountOf, numberOf, textOf } from "@/lib/bills/formats/cells";
import { columnIndexes, inHeaderOrder, missingColumns } from "@/lib/bills/formats/columns";
import { isDiscount, isUsage } from "@/lib/bills/formats/recordTypes";
import type { RowReader, TableFormat } from "@/lib/bills/formats/tableFormat";
import { dayReader } from "@/lib/bills/formats/times";
import type { Tally } from "@/lib/bills/tally/tally";
import type { Cells } from "@/lib/files/rowSink";

/** What lib/bills/athena/athenaSql.ts selects, by plain name. */
const columnNames = {
  sourcekind: "source_kind",
  billingmonth: "billing_month",
  periodstart: "period_start",
  periodend: "period_end",
  account: "account",
  usagetype: "usage_type",
  recordtype: "record_type",
  quantity: "quantity",
  unit: "unit",
  amount: "amount",
  currency: "currency",
} as const;
type ColumnName = keyof typeof columnNames;

function rowReader(at: (name: ColumnName) => number, tally: Tally): RowReader {
  const startOf = dayReader();
  const endOf = dayReader();

  function read(cells: Cells): void {
    const month = textOf(cells[at("billingmonth")]);
    if (!isDay(`${month}-01`)) {
      tally.skipUndated(month);
      return;
    }
    const amount = numberOf(cells[at("amount")]);
    const quantityCell = cells[at("quantity")];
    const quantity = numberOf(quantityCell);
    const recordType = textOf(cells[at("recordtype")]);
    if (amount === null || recordType === "" || (quantity === null && textOf(quantityCell) !== "")) {
      tally.skip("unreadable");
      return;
    }
    const start = startOf(cells[at("periodstart")]) ?? `${month}-01`;
    const end = endOf(cells[at("periodend")]) ?? monthEnd(month);
    tally.cover({ month, start, end, isEstimated: false });
    tally.add({
      month,
      day: null,
      account: accountOf(cells[at("account")]),
      usageType: textOf(cells[at("usagetype")]) || null,
      recordType: isUsage(recordType) ? "Usage" : recordType,
      // The query asks the older CUR alone for costs that are not net.
      isDiscountApart: isDiscount(recordType) && textOf(cells[at("sourcekind")]) === "cur",
      quantity,
      unit: textOf(cells[at("unit")]) || null,
      amount,
      currency: textOf(cells[at("currency")]),
    });
  }
  return { needed: inHeaderOrder(Object.keys(columnNames).map((name) => at(name as ColumnName))), read };
}

/** The result of our own Athena query, one row for each sum. The query has kept other services' data transfer out. */
export const athena: TableFormat = {
  name: "the result of the Athena query",
  open(header, tally, file) {
    const indexes = columnIndexes(header);
    if (!indexes.has("sourcekind") || !indexes.has("billingmonth")) return null;
    const missing = Object.entries(columnNames).flatMap(([plain, name]) => (indexes.has(plain) ? [] : [name]));
    if (missing.length > 0)
      return { ok: false, problem: missingColumns(file, "the result of the Athena query", missing) };
    return { ok: true, source: "athena", rows: rowReader((name) => indexes.get(name) ?? -1, tally) };
  },
};
