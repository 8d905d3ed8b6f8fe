import { monthReader, nextDayReader } from "@/lib/bills/day";
import { accountOf, numberOf, textOf } from "@/lib/bills/formats/cells";
import { inHeaderOrder } from "@/lib/bills/formats/columns";
import type { Columns } from "@/lib/bills/formats/cur/columns";
import type { DiscountColumns } from "@/lib/bills/formats/cur/discountColumns";
import { costOf } from "@/lib/bills/formats/lineCost";
import type { RowReader } from "@/lib/bills/formats/tableFormat";
import { dayReader, endDayReader } from "@/lib/bills/formats/times";
import { isBundled, isDiscount, isUsage, usageRecord } from "@/lib/bills/recordTypes";
import { spendWarning } from "@/lib/bills/spendWarnings";
import type { Tally } from "@/lib/bills/tally/tally";
import type { Cells } from "@/lib/files/rowSink";
import { matchUnderService } from "@/lib/meters/networkServices";

/** Reads the rows of a report into the tally. */
export function rowReader(columns: Columns, discounts: DiscountColumns | null, tally: Tally): RowReader {
  const startDay = dayReader();
  const billDay = dayReader();
  const endDay = endDayReader();
  const dayAfter = nextDayReader();
  const monthOf = monthReader();
  let otherUsageCount = 0;
  let isMapUnread = false;
  let hasGrossCost = false;

  const at = (cells: Cells, index: number | undefined) => (index === undefined ? null : cells[index]);

  function read(cells: Cells): void {
    // Millions of rows are other usage. For speed, only their type, service and day are read.
    const usageType = textOf(cells[columns.usageType]);
    const lineItemType = textOf(cells[columns.lineItemType]);
    const usage = isUsage(lineItemType);
    const found = tally.match(usageType);
    const day = startDay(cells[columns.usageStart]);
    if (usage && day !== null) tally.seeDay(day);
    if (usage) tally.seeService(textOf(cells[columns.product]));
    if (usage && found.kind === "other") {
      otherUsageCount += 1;
      return;
    }

    const match = matchUnderService(found, textOf(cells[columns.product]));
    if (usage && match.kind === "other") {
      otherUsageCount += 1;
      return;
    }
    const billingDay = billDay(at(cells, columns.billStart)) ?? day;
    if (billingDay === null) {
      tally.skipUndated(textOf(cells[columns.usageStart]) || textOf(at(cells, columns.billStart)));
      return;
    }
    if (usage && day === null) tally.keepUndated(textOf(cells[columns.usageStart]));
    const { amount, costBeforeNet } = costOf(at(cells, columns.netUnblended), cells[columns.unblended]);
    const quantity = numberOf(cells[columns.quantity]);
    if (amount === null || (usage && quantity === null)) {
      tally.skip("unreadable");
      return;
    }
    const end = endDay(at(cells, columns.usageEnd)) ?? (day === null ? null : dayAfter(day));
    const month = monthOf(billingDay);
    if (usage && costBeforeNet === null) hasGrossCost = true;
    const inColumns = usage && discounts !== null ? discounts.read(cells, costBeforeNet ?? amount) : null;
    tally.seeBill(month, usage ? end : null);
    tally.add({
      month,
      day: day !== null && end !== null && end <= dayAfter(day) ? day : null,
      account: accountOf(at(cells, columns.account)),
      usageType,
      match,
      recordType: usage ? usageRecord : lineItemType,
      isSeparateDiscount: isDiscount(lineItemType),
      quantity,
      unit: textOf(at(cells, columns.unit)) || null,
      amount,
      costBeforeNet,
      columnDiscount: inColumns?.columnDiscount ?? 0,
      isBundledDiscount: inColumns?.isBundledDiscount ?? isBundled(lineItemType),
      currency: textOf(cells[columns.currency]),
    });
  }

  const mapAt = discounts?.mapAt;
  const noteUnreadMap = (): void => {
    isMapUnread = true;
  };
  return {
    needed: inHeaderOrder([...Object.values(columns), ...(discounts?.needed ?? [])]),
    ...(mapAt === undefined ? {} : { optional: new Map([[mapAt, noteUnreadMap]]) }),
    read,
    end: () => {
      if (isMapUnread && hasGrossCost) tally.warn(spendWarning("discounts-not-read"));
      if (otherUsageCount > 0) tally.skip("other-usage", otherUsageCount);
      return null;
    },
  };
}
