import { monthReader, nextDayReader } from "@/lib/bills/day";
import { accountOf, numberOf, textOf } from "@/lib/bills/formats/cells";
import { columnIndexes, inHeaderOrder, missingColumns } from "@/lib/bills/formats/columns";
import { type DiscountColumns, discountColumns } from "@/lib/bills/formats/cur/discountColumns";
import { costOf } from "@/lib/bills/formats/lineCost";
import { isBundled, isDiscount, isUsage } from "@/lib/bills/formats/recordTypes";
import { underService } from "@/lib/bills/formats/services";
import type { RowReader, TableFormat } from "@/lib/bills/formats/tableFormat";
import { dayReader, endDayReader } from "@/lib/bills/formats/times";
import type { SpendWarning } from "@/lib/bills/spend";
import type { Tally } from "@/lib/bills/tally/tally";
import type { Cells } from "@/lib/files/rowSink";

/** By plain name, with the spelling that a message shows. */
const requiredColumns = {
  lineitemusagetype: "lineItem/UsageType",
  lineitemlineitemtype: "lineItem/LineItemType",
  lineitemproductcode: "lineItem/ProductCode",
  lineitemusagestartdate: "lineItem/UsageStartDate",
  lineitemusageamount: "lineItem/UsageAmount",
  lineitemunblendedcost: "lineItem/UnblendedCost",
  lineitemcurrencycode: "lineItem/CurrencyCode",
} as const;

/** Columns that CUR 2.0 has and the older report never had. */
const cur2Columns = ["billpayeraccountname", "lineitemusageaccountname"];

type Columns = {
  readonly usageType: number;
  readonly lineItemType: number;
  readonly product: number;
  readonly usageStart: number;
  readonly usageEnd: number | undefined;
  readonly quantity: number;
  readonly unblended: number;
  readonly netUnblended: number | undefined;
  readonly currency: number;
  readonly account: number | undefined;
  readonly unit: number | undefined;
  readonly billStart: number | undefined;
};

const discountsNotRead: SpendWarning = {
  code: "discounts-not-read",
  message:
    "The bill has discounts in a map, the column discount, which is not read out of Parquet, and no net costs: less may have been paid than the rates say. Export it with the column line_item_net_unblended_cost or discount_total_discount, or as CSV.",
};

function columnsOf(indexes: ReadonlyMap<string, number>): Columns {
  const at = (name: keyof typeof requiredColumns): number => indexes.get(name) ?? -1;
  return {
    usageType: at("lineitemusagetype"),
    lineItemType: at("lineitemlineitemtype"),
    product: at("lineitemproductcode"),
    usageStart: at("lineitemusagestartdate"),
    usageEnd: indexes.get("lineitemusageenddate"),
    quantity: at("lineitemusageamount"),
    unblended: at("lineitemunblendedcost"),
    netUnblended: indexes.get("lineitemnetunblendedcost"),
    currency: at("lineitemcurrencycode"),
    account: indexes.get("lineitemusageaccountid"),
    unit: indexes.get("pricingunit"),
    billStart: indexes.get("billbillingperiodstartdate"),
  };
}

function rowReader(columns: Columns, discounts: DiscountColumns | null, tally: Tally): RowReader {
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
    // Millions of rows end here: nothing is read of them but what they are and their day.
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

    const match = underService(found, textOf(cells[columns.product]));
    if (usage && match.kind === "other") {
      otherUsageCount += 1;
      return;
    }
    const dated = billDay(at(cells, columns.billStart)) ?? day;
    if (dated === null) {
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
    const month = monthOf(dated);
    if (usage && costBeforeNet === null) hasGrossCost = true;
    const inColumns = usage && discounts !== null ? discounts.read(cells, costBeforeNet ?? amount) : null;
    tally.seeBill(month, usage ? end : null);
    tally.add({
      month,
      day: day !== null && end !== null && end <= dayAfter(day) ? day : null,
      account: accountOf(at(cells, columns.account)),
      usageType,
      match,
      recordType: usage ? "Usage" : lineItemType,
      isDiscountApart: isDiscount(lineItemType),
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
      if (isMapUnread && hasGrossCost) tally.warn(discountsNotRead.code, discountsNotRead.message);
      if (otherUsageCount > 0) tally.skip("other-usage", otherUsageCount);
      return null;
    },
  };
}

/** `lineItem/UsageType` as CUR 2.0 and Athena spell it: `line_item_usage_type`. */
const underscored = (name: string): string =>
  name
    .replace("/", "_")
    .replace(/(?<=[a-z])[A-Z]/g, "_$&")
    .toLowerCase();

/**
 * The Cost and Usage Report, in the spellings of its CSV (`lineItem/UsageType`), of Athena and Parquet
 * (`line_item_usage_type`), and CUR 2.0. Only what usage was billed at counts as spend; everything else is kept apart.
 * Source: the data dictionary of the Cost and Usage Report, and the table dictionary of CUR 2.0 (AWS).
 */
export const cur: TableFormat = {
  name: "a Cost and Usage Report (CUR)",
  open(header, tally, file) {
    const indexes = columnIndexes(header);
    const required = Object.entries(requiredColumns);
    const spelled = header.some((name) => name.includes("/")) ? (name: string) => name : underscored;
    const missing = required.filter(([plain]) => !indexes.has(plain)).map(([, name]) => spelled(name));
    if (required.length - missing.length < 2) return null;
    if (missing.length > 0) {
      return { ok: false, problem: missingColumns(file, "a Cost and Usage Report (CUR)", missing) };
    }
    const source = cur2Columns.some((name) => indexes.has(name)) ? "cur2" : "cur";
    return { ok: true, source, rows: rowReader(columnsOf(indexes), discountColumns(indexes), tally) };
  },
};
