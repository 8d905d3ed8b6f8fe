import { utcDayOf } from "@/lib/bills/day";
import { type Period, withoutFutureDays } from "@/lib/bills/period";
import { usageRecord } from "@/lib/bills/recordTypes";
import type { SkipReason } from "@/lib/bills/skippedRows";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import type { OtherRecord, SpendFrom, UnrecognisedRow } from "@/lib/bills/spendRows";
import { type SpendWarning, type SpendWarningCode, spendWarning } from "@/lib/bills/spendWarnings";
import type { BilledRecord } from "@/lib/bills/tally/billedRecord";
import { discountSums } from "@/lib/bills/tally/discountSums";
import { duplicateFiles } from "@/lib/bills/tally/duplicateFiles";
import { firewallUsage } from "@/lib/bills/tally/firewallUsage";
import { joinCostAndUsage } from "@/lib/bills/tally/joinCostAndUsage";
import { addIgnoringNull, dailySums, rowSums } from "@/lib/bills/tally/rowSums";
import { maxGroups, mixedCurrencies, nothingFound, tooManyGroups } from "@/lib/bills/tally/tallyProblems";
import { unfilledNetCosts } from "@/lib/bills/tally/unfilledNetCosts";
import { unreadDates } from "@/lib/bills/tally/unreadDates";
import { usedDays } from "@/lib/bills/tally/usedDays";
import { waivedMonthWarnings } from "@/lib/bills/tally/waivedMonths";
import { withListPrices } from "@/lib/bills/tally/withListPrices";
import { isUnitOfMeter } from "@/lib/meters/isUnitOfMeter";
import type { Meter } from "@/lib/meters/meters";
import { usageTypeReader } from "@/lib/meters/readUsageType";
import { compareTexts } from "@/lib/text/compareTexts";
import { failure, type Result, success } from "@/lib/text/result";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function extendPeriod(periods: Map<string, Mutable<Period>>, { month, start, end, isEstimated }: Period): void {
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
 * Sums bills as they are read. Memory grows with the number of different rows, not with the length of the bills.
 * `today` is a UTC day, `YYYY-MM-DD`.
 */
export function createTally(today = utcDayOf(new Date())) {
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
  const firewalls = firewallUsage();
  let rowCount = 0;

  const groupCount = () => rows.count() + unrecognised.size + others.size + daily.count();
  const skip = (reason: SkipReason, count = 1): void => {
    skipped.set(reason, (skipped.get(reason) ?? 0) + count);
  };

  function addRow(record: BilledRecord, meter: Meter, region: string): void {
    const { month, day, account, usageType, quantity, amount, costBeforeNet = null, columnDiscount = 0 } = record;
    const freeQuantity = amount === 0 ? (quantity ?? 0) : 0;
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
      waivedQuantity: (costBeforeNet ?? 0) === 0 ? freeQuantity : 0,
      waivedInNetQuantity: (costBeforeNet ?? 0) === 0 ? 0 : freeQuantity,
    });
    if (day !== null && amount !== null) daily.add(day, meter.id, amount);
  }

  function addUnrecognised({ month, account, usageType, quantity, unit, amount }: BilledRecord): void {
    const name = usageType ?? "";
    // Amounts and quantities from two files share a row, so neither has the unit in its key.
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
      // Ignore discounts on unrelated usage types. Keep those that name none: they may cover NAT or endpoints.
      if (record.isSeparateDiscount && (usageType !== null || !record.usageType)) {
        const { month, account, amount, isBundledDiscount: isBundled = false } = record;
        discounts.add({ month, account, usageType, amount: amount ?? 0, isBundled });
      }
    } else if (found.kind === "other") {
      skip("other-usage");
      return;
    } else if (found.kind === "meter" && isUnitOfMeter(record.unit, found.meter)) {
      addRow(record, found.meter, found.region);
    } else addUnrecognised(record);
    if (record.currency) currencies.add(record.currency);
  }

  return {
    /**
     * The match of a usage type. It is cached, so that a reader can cheaply skip a row before reading the rest of it.
     */
    match,
    /** Counts rows that were read, also those that are skipped. */
    count: (rows = 1): void => {
      rowCount += rows;
    },
    rowCount: (): number => rowCount,
    /** Counts rows that were skipped. */
    skip,
    /** Skips a row whose date cannot be read. `written` is that date's text. */
    skipUndated(written: string): void {
      skip("no-date");
      dates.see(written, true);
    },
    /** Notes a row that counts for its month though its date cannot be read. */
    keepUndated: (written: string): void => dates.see(written, false),
    /** Adds a warning, at most one of each code. */
    warn: (warning: SpendWarning): void => {
      if (!warnings.has(warning.code)) warnings.set(warning.code, warning);
    },
    /** Whether there are more different rows than `maxGroups`. A reader may stop then, because `finish` will fail. */
    isFull: (): boolean => groupCount() > maxGroups,
    /** Notes a day with any usage, for bills whose lines are single days or hours. */
    seeDay: days.see,
    /** Notes the service that a line of usage was billed under. */
    seeService: firewalls.see,
    /** Notes a month that has a line to show, and the line's exclusive end. */
    seeBill: days.seeBill,
    /** Notes the days whose costs the source covers, also days without rows. Extends the month's known period. */
    cover: (period: Period): void => extendPeriod(periods, period),
    /** Notes the days that a source of quantities without costs covers. */
    coverUsage: (period: Period): void => extendPeriod(usagePeriods, period),

    /** Adds one record: to a meter's row, to an unrecognised row, to the other records, or to the skipped rows. */
    add(record: BilledRecord): void {
      files.see(record);
      netCosts.see(record);
      add(record);
    },
    /** Ends one of several files, and says whether an earlier one had the same records. */
    isRepeatedFile: (): boolean => files.end(rowCount),

    /** The spend of all records, or the problem that prevents one. Call it once. */
    finish<OfSource extends string>(source: OfSource): Result<SpendFrom<OfSource>, SpendProblem> {
      const unfilled = netCosts.records();
      for (const record of unfilled) add(record);
      if (groupCount() > maxGroups) return failure(tooManyGroups);
      if (currencies.size > 1) return failure(mixedCurrencies([...currencies].sort()));
      if (rows.count() + unrecognised.size + others.size === 0)
        return failure(dates.problem() ?? nothingFound(rowCount, skipped.get("unreadable") ?? 0));
      for (const period of days.periods()) extendPeriod(periods, period);
      const joined = joinCostAndUsage(rows.rows(), periods, usagePeriods);
      if (!joined.ok) return joined;
      const [currency = "USD"] = currencies;
      const discounted = discounts.takenOff(joined.value.rows, currency, unfilled.length === 0);
      const priced = withListPrices(discounted.rows, currency);
      const covered = [...periods.values()]
        .map((period) => withoutFutureDays(period, today))
        .sort((a, b) => compareTexts(a.month, b.month));
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
