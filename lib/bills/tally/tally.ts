import { withoutDaysToCome } from "@/lib/bills/period";
import type { SpendResult } from "@/lib/bills/problem";
import type { OtherRecord, Period, SkipReason, Source, UnrecognisedRow } from "@/lib/bills/spend";
import { type SpendWarning, type SpendWarningCode, spendWarning } from "@/lib/bills/spendWarnings";
import type { BilledRecord } from "@/lib/bills/tally/billedRecord";
import { discountSums } from "@/lib/bills/tally/discountSums";
import { duplicateFiles } from "@/lib/bills/tally/duplicateFiles";
import { firewallsSeen } from "@/lib/bills/tally/firewallsSeen";
import { joinCostAndUsage } from "@/lib/bills/tally/joinCostAndUsage";
import { addIgnoringNull, dailySums, rowSums } from "@/lib/bills/tally/rowSums";
import { maxGroups, mixedCurrencies, nothingFound, tooManyGroups } from "@/lib/bills/tally/tallyWords";
import { unfilledNetCosts } from "@/lib/bills/tally/unfilledNetCosts";
import { unreadDates } from "@/lib/bills/tally/unreadDates";
import { usedDays } from "@/lib/bills/tally/usedDays";
import { waivedMonthWarnings } from "@/lib/bills/tally/waivedMonths";
import { withListPrices } from "@/lib/bills/tally/withListPrices";
import type { Meter } from "@/lib/meters/meters";
import { usageTypeReader } from "@/lib/meters/readUsageType";
import { unitFits } from "@/lib/meters/unitFits";
import { failure, success } from "@/lib/text/result";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const usageRecord = "Usage";

function widen(periods: Map<string, Mutable<Period>>, { month, start, end, isEstimated }: Period): void {
  const period = periods.get(month);
  if (period === undefined) {
    periods.set(month, { month, start, end, isEstimated });
    return;
  }
  if (start < period.start) period.start = start;
  if (end > period.end) period.end = end;
  period.isEstimated ||= isEstimated;
}

/**
 * Sums bills as they are read. Memory grows with what is different in them, not with their length. `today` is a day in
 * UTC, `YYYY-MM-DD`.
 */
export function createTally(today = new Date().toISOString().slice(0, 10)) {
  const match = usageTypeReader();
  const days = usedDays();
  const rows = rowSums();
  const unrecognised = new Map<string, Mutable<UnrecognisedRow>>();
  const others = new Map<string, Mutable<OtherRecord>>();
  const daily = dailySums();
  const discounts = discountSums();
  const periods = new Map<string, Mutable<Period>>();
  const usagePeriods = new Map<string, Mutable<Period>>();
  const skipped = new Map<SkipReason, number>();
  const currencies = new Set<string>();
  const warnings = new Map<SpendWarningCode, SpendWarning>();
  const netCosts = unfilledNetCosts();
  const files = duplicateFiles();
  const dates = unreadDates();
  const firewalls = firewallsSeen();
  let rowCount = 0;

  const groupCount = () => rows.count() + unrecognised.size + others.size + daily.count();
  const skip = (reason: SkipReason, count = 1): void => {
    skipped.set(reason, (skipped.get(reason) ?? 0) + count);
  };

  function addRow(record: BilledRecord, meter: Meter, region: string): void {
    const { month, day, account, usageType, quantity, amount, costBeforeNet = null, columnDiscount = 0 } = record;
    const atNothing = amount === 0 ? (quantity ?? 0) : 0;
    rows.add({
      month,
      region,
      account,
      usageType,
      meter,
      quantity,
      amount,
      netDiscount: costBeforeNet === null || amount === null ? 0 : amount - costBeforeNet,
      columnDiscount,
      bundledDiscount: record.isBundledDiscount ? columnDiscount : 0,
      waivedQuantity: (costBeforeNet ?? 0) === 0 ? atNothing : 0,
      waivedInNetQuantity: (costBeforeNet ?? 0) === 0 ? 0 : atNothing,
    });
    if (day !== null && amount !== null) daily.add(day, meter.id, amount);
  }

  function addUnrecognised({ month, account, usageType, quantity, unit, amount }: BilledRecord): void {
    const name = usageType ?? "";
    // Amounts and quantities from two files meet in one row.
    const key = `${month}\n${account}\n${name}\n${quantity === null || amount === null ? "" : unit}`;
    const row = unrecognised.get(key);
    if (row === undefined) {
      unrecognised.set(key, { month, account, usageType: name, quantity, unit, amount: amount ?? 0 });
    } else {
      row.quantity = addIgnoringNull(row.quantity, quantity);
      row.unit ??= unit;
      row.amount += amount ?? 0;
    }
  }

  function addOther({ month, account, recordType, amount }: BilledRecord, usageType: string | null): void {
    const key = `${month}\n${account}\n${recordType}\n${usageType}`;
    const row = others.get(key);
    if (row === undefined) others.set(key, { month, account, recordType, usageType, amount: amount ?? 0 });
    else row.amount += amount ?? 0;
  }

  function add(record: BilledRecord): void {
    if (groupCount() > maxGroups) return;
    const found = record.match ?? match(record.usageType ?? "");
    if (record.recordType !== usageRecord) {
      const usageType = found.kind === "other" ? null : record.usageType;
      addOther(record, usageType);
      // A discount on other usage is none of ours; one on nothing in particular may be.
      if (record.isDiscountApart && (usageType !== null || !record.usageType)) {
        const { month, account, amount, isBundledDiscount: isBundled = false } = record;
        discounts.add({ month, account, usageType, amount: amount ?? 0, isBundled });
      }
    } else if (found.kind === "other") {
      skip("other-usage");
      return;
    } else if (found.kind === "meter" && unitFits(record.unit, found.meter)) {
      addRow(record, found.meter, found.region);
    } else addUnrecognised(record);
    if (record.currency) currencies.add(record.currency);
  }

  return {
    /** What a usage type is about; remembered, so that a reader can pass over a row before it reads the rest of it. */
    match,
    /** Counts a row that was read, whatever becomes of it. */
    count: (rows = 1): void => {
      rowCount += rows;
    },
    rowCount: (): number => rowCount,
    /** Counts rows that were passed over. */
    skip,
    /** Passes over a row whose date, as it is written here, cannot be read. */
    skipUndated(written: string): void {
      skip("no-date");
      dates.see(written, true);
    },
    /** Tells of a row that counts for its month though its date cannot be read. */
    keepUndated: (written: string): void => dates.see(written, false),
    /** Told once, however often it is met. */
    warn: (warning: SpendWarning): void => {
      if (!warnings.has(warning.code)) warnings.set(warning.code, warning);
    },
    /** Whether more different things were met than a bill has; a reader may stop then. */
    isFull: (): boolean => groupCount() > maxGroups,
    /** For bills of single lines: a day on which anything was used, and a month with a line to show. */
    seeDay: days.see,
    /** The service that a line of usage was billed under. */
    seeService: firewalls.see,
    seeBill: days.bill,
    /** Days that the source has the costs of, whether or not a row is about each of them. Widens what is known of the month. */
    cover: (period: Period): void => widen(periods, period),
    /** Days that a source of quantities alone is about. */
    coverUsage: (period: Period): void => widen(usagePeriods, period),

    /** Adds one record: a meter's row, an unrecognised one, another record, or a row passed over. */
    add(record: BilledRecord): void {
      files.see(record);
      netCosts.see(record);
      add(record);
    },
    /** Ends one of several files: whether an earlier one had the same records. */
    isRepeatedFile: (): boolean => files.end(rowCount),

    /** What it all adds up to. */
    finish(source: Source): SpendResult {
      const unfilled = netCosts.records();
      for (const record of unfilled) add(record);
      if (groupCount() > maxGroups) return failure(tooManyGroups);
      if (currencies.size > 1) return failure(mixedCurrencies([...currencies].sort()));
      if (rows.count() + unrecognised.size + others.size === 0)
        return failure(dates.problem() ?? nothingFound(rowCount, skipped.get("unreadable") ?? 0));
      for (const period of days.periods()) widen(periods, period);
      const joined = joinCostAndUsage(rows.rows(), periods, usagePeriods);
      if (!joined.ok) return joined;
      const [currency = "USD"] = currencies;
      const discounted = discounts.takenOff(joined.value.rows, currency, unfilled.length === 0);
      const priced = withListPrices(discounted.rows, currency);
      const covered = [...periods.values()]
        .map((period) => withoutDaysToCome(period, today))
        .sort((a, b) => (a.month < b.month ? -1 : 1));
      const unreadable = skipped.get("unreadable") ?? 0;
      return success({
        source,
        currency,
        periods: covered,
        rows: priced,
        unrecognised: [...unrecognised.values()],
        otherRecords: [...others.values()],
        daily: daily.amounts(),
        rowCount,
        skipped: [...skipped].map(([reason, count]) => ({ reason, rowCount: count })),
        warnings: [
          ...warnings.values(),
          ...(unfilled.length > 0 ? [spendWarning("net-costs-empty")] : []),
          ...joined.value.warnings,
          ...discounted.warnings,
          ...(currencies.size === 0 ? [spendWarning("currency-assumed", false)] : []),
          ...(unreadable > 0 ? [spendWarning("unreadable-rows", unreadable)] : []),
          ...dates.warnings(),
          ...firewalls.warnings(priced),
          ...waivedMonthWarnings(covered, priced),
        ],
      });
    },
  };
}

export type Tally = ReturnType<typeof createTally>;
