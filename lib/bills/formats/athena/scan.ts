import { isDay, monthEnd } from "@/lib/bills/day";
import { type ColumnName, columnNames } from "@/lib/bills/formats/athena/columns";
import { accountOf, numberOf, textOf } from "@/lib/bills/formats/cells";
import { inHeaderOrder } from "@/lib/bills/formats/columns";
import type { RowReader } from "@/lib/bills/formats/tableFormat";
import { dayReader } from "@/lib/bills/formats/times";
import { isDiscount, isUsage, usageRecord } from "@/lib/bills/recordTypes";
import type { Tally } from "@/lib/bills/tally/tally";
import type { Cells } from "@/lib/files/rowSink";

/** Reads the rows of the query's result into the tally. */
export function rowReader(at: (name: ColumnName) => number, tally: Tally): RowReader {
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
      recordType: isUsage(recordType) ? usageRecord : recordType,
      // Only for the older CUR does the query select costs that are not net of discounts.
      isSeparateDiscount: isDiscount(recordType) && textOf(cells[at("sourcekind")]) === "cur",
      quantity,
      unit: textOf(cells[at("unit")]) || null,
      amount,
      currency: textOf(cells[at("currency")]),
    });
  }
  return { needed: inHeaderOrder(Object.keys(columnNames).map((name) => at(name as ColumnName))), read };
}
