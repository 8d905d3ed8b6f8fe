import { nextDay } from "@/lib/bills/day";
import { accountOf, numberOf, textOf } from "@/lib/bills/formats/cells";
import { inHeaderOrder } from "@/lib/bills/formats/columns";
import { costOf } from "@/lib/bills/formats/lineCost";
import type { RowReader } from "@/lib/bills/formats/tableFormat";
import { dayReader, endDayReader } from "@/lib/bills/formats/times";
import type { Columns } from "@/lib/bills/formats/usageTypeCsv/columns";
import { negativeAmounts } from "@/lib/bills/formats/usageTypeCsv/problems";
import { isBundled, isDiscount, isUsage, usageRecord } from "@/lib/bills/recordTypes";
import type { Tally } from "@/lib/bills/tally/tally";
import type { Cells } from "@/lib/files/rowSink";
import { matchUnderService } from "@/lib/meters/networkServices";

/** Reads the rows of a table into the tally. */
export function rowReader(columns: Columns, tally: Tally): RowReader {
  const startOf = dayReader();
  const endOf = endDayReader();
  const at = (cells: Cells, index: number | undefined) => (index === undefined ? null : cells[index]);

  function read(cells: Cells): void {
    const start = startOf(cells[columns.start]);
    const end = endOf(cells[columns.end]);
    if (start === null || end === null) {
      tally.skipUndated(textOf(cells[start === null ? columns.start : columns.end]));
      return;
    }
    if (end <= start) {
      tally.skip("no-date");
      return;
    }
    const month = start.slice(0, 7);
    const isEstimated = textOf(at(cells, columns.estimated)).toLowerCase() === "true";
    tally.cover({ month, start, end, isEstimated });
    const usageType = textOf(cells[columns.usageType]);
    const recordType = textOf(at(cells, columns.recordType)) || usageRecord;
    const service = textOf(cells[columns.service]);
    if (isUsage(recordType)) tally.seeService(service);
    const match = matchUnderService(tally.match(usageType), service);
    if (isUsage(recordType) && match.kind === "other") {
      tally.skip("other-usage");
      return;
    }
    const { amount, costBeforeNet } = costOf(at(cells, columns.net), at(cells, columns.unblended));
    const quantity = numberOf(at(cells, columns.quantity));
    if (amount === null || (isUsage(recordType) && columns.quantity !== undefined && quantity === null)) {
      tally.skip("unreadable");
      return;
    }
    if (amount < 0 && isUsage(recordType)) {
      tally.warn(negativeAmounts);
    }
    tally.add({
      month,
      day: end <= nextDay(start) ? start : null,
      account: accountOf(at(cells, columns.account)),
      usageType,
      match,
      recordType: isUsage(recordType) ? usageRecord : recordType,
      // Without a column of unblended costs, the costs of usage are net of discounts already.
      isSeparateDiscount: isDiscount(recordType) && columns.unblended !== undefined,
      isBundledDiscount: isBundled(recordType),
      quantity,
      unit: textOf(at(cells, columns.unit)) || null,
      amount,
      costBeforeNet,
      currency: textOf(at(cells, columns.currency)) || "USD",
    });
  }
  return { needed: inHeaderOrder(Object.values(columns)), read };
}
