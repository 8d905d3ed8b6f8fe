import { nextDay } from "@/lib/bills/day";
import { numberOf } from "@/lib/bills/formats/cells";
import { type Days, daysOf, rangeOf } from "@/lib/bills/formats/costExplorerJson/dates";
import {
  damagedAnswer,
  missingCosts,
  morePages,
  negativeAmounts,
  notAnAnswer,
  overlappingAnswers,
  wrongGrouping,
} from "@/lib/bills/formats/costExplorerJson/problems";
import {
  type CostMetric,
  costMetrics,
  type ResponseGroup,
  type ResponsePage,
  responsePage,
} from "@/lib/bills/formats/costExplorerJson/schema";
import { isDiscount, isNoUsageType, isUsage, usageRecord } from "@/lib/bills/recordTypes";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { spendWarning } from "@/lib/bills/spendWarnings";
import type { Tally } from "@/lib/bills/tally/tally";
import { matchUnderService } from "@/lib/meters/networkServices";
import { compareTexts } from "@/lib/text/compareTexts";
import { isRecord } from "@/lib/text/isRecord";
import { failure, type Result, success } from "@/lib/text/result";
import { isCurrencyCode } from "@/lib/units/currencyCode";

type PagesRead = Result<readonly ResponsePage[], SpendProblem>;

/** A page of the answer, or the path of its first fault. */
function validatePage(value: unknown): Result<ResponsePage, string> {
  try {
    const read = responsePage.safeParse(value);
    return read.success ? success(read.data) : failure((read.error.issues[0]?.path ?? []).join("."));
  } catch (error) {
    // The validator passes all faults of a list as arguments of one call. A hundred thousand of them overflow the
    // stack.
    if (error instanceof RangeError) return failure("ResultsByTime");
    throw error;
  }
}

function readPages(values: readonly unknown[], file: string): PagesRead {
  const pages: ResponsePage[] = [];
  for (const value of values) {
    if (!isRecord(value) || !Object.hasOwn(value, "ResultsByTime")) {
      return failure(notAnAnswer(file, value));
    }
    const read = validatePage(value);
    if (!read.ok) return failure(damagedAnswer(file, read.error));
    pages.push(read.value);
  }
  return success(pages);
}

const groupsOf = (pages: readonly ResponsePage[]): readonly ResponseGroup[] =>
  pages.flatMap((page) => page.ResultsByTime.flatMap((result) => result.Groups ?? []));

/**
 * The first metric that all groups have and that is not 0 throughout: such a one was never filled. If all are 0, the
 * first.
 */
function costMetricOf(groups: readonly ResponseGroup[]): CostMetric | undefined {
  const inAll = costMetrics.filter((metric) => groups.every((group) => group.Metrics[metric] !== undefined));
  const isFilled = (metric: CostMetric) => groups.some((group) => Number(group.Metrics[metric]?.Amount) !== 0);
  return inAll.find(isFilled) ?? inAll[0];
}

/** Whether results of different days overlap, or the same days have the same keys twice. */
function hasOverlap(pages: readonly ResponsePage[]): boolean {
  const ends = new Map<string, string>();
  const seen = new Set<string>();
  for (const { TimePeriod, Groups } of pages.flatMap((page) => page.ResultsByTime)) {
    if ((ends.get(TimePeriod.Start) ?? TimePeriod.End) !== TimePeriod.End) return true;
    ends.set(TimePeriod.Start, TimePeriod.End);
    for (const { Keys } of Groups ?? []) {
      const key = JSON.stringify([TimePeriod.Start, ...Keys]);
      if (seen.has(key)) return true;
      seen.add(key);
    }
  }
  const sorted = [...ends].sort(([a], [b]) => compareTexts(a, b));
  return sorted.some(([, end], index) => end > (sorted[index + 1]?.[0] ?? end));
}

/**
 * Adds an answer of Cost Explorer to the tally: all its pages, in any order, as the API, the SDK or the AWS CLI gives
 * them. It must be grouped by usage type, alone or with account, record type or service. `file` names it in a problem.
 */
export function readCostExplorerAnswer(values: readonly unknown[], tally: Tally, file: string): SpendProblem | null {
  const read = readPages(values, file);
  if (!read.ok) return read.error;
  const { value: pages } = read;
  const days = daysOf(pages);
  if (days === null) return damagedAnswer(file, "TimePeriod");
  const groups = groupsOf(pages);
  const keysOf = (page: ResponsePage) => (page.GroupDefinitions ?? []).map(({ Key }) => Key);
  const grouped = pages.find((page) => !keysOf(page).includes("USAGE_TYPE"));
  if (grouped !== undefined && days.length > 0) {
    const { granularity, ...range } = rangeOf(days);
    return wrongGrouping(file, keysOf(grouped), range, granularity);
  }
  if (pages.filter((page) => page.NextPageToken).length >= pages.length && pages.length > 0) return morePages(file);
  if (hasOverlap(pages)) return overlappingAnswers(file);
  const metric = costMetricOf(groups);
  if (metric === undefined) return missingCosts(file);
  if (metric !== "NetUnblendedCost" && metric !== "UnblendedCost") {
    tally.warn(spendWarning("other-cost-metric", metric));
  }

  let index = 0;
  for (const page of pages) {
    const keys = keysOf(page);
    for (const { Groups, Estimated } of page.ResultsByTime) {
      const period = days[index] ?? { start: "", end: "" };
      index += 1;
      tally.cover({ month: period.start.slice(0, 7), ...period, isEstimated: Estimated ?? false });
      for (const group of Groups ?? []) addGroup(group, keys, period, metric, tally);
    }
  }
  return null;
}

function addGroup(group: ResponseGroup, keys: readonly string[], days: Days, metric: CostMetric, tally: Tally): void {
  tally.count();
  const keyOf = (name: string): string | null => group.Keys[keys.indexOf(name)] ?? null;
  const cost = group.Metrics[metric];
  const usage = group.Metrics.UsageQuantity;
  const amount = numberOf(cost?.Amount);
  const quantity = usage === undefined ? null : numberOf(usage.Amount);
  const usageType = keyOf("USAGE_TYPE");
  const service = keyOf("SERVICE");
  const isUntyped = usageType !== null && isNoUsageType(usageType);
  const recordType = keyOf("RECORD_TYPE") ?? (isUntyped ? usageType : usageRecord);
  const costUnit = cost?.Unit ?? "";
  const currency = isCurrencyCode(costUnit) ? costUnit : null;
  if (
    amount === null ||
    (currency === null && amount !== 0) ||
    usageType === null ||
    (usage !== undefined && quantity === null)
  ) {
    tally.skip("unreadable");
    return;
  }
  if (amount < 0 && isUsage(recordType)) {
    tally.warn(negativeAmounts);
  }
  const found = tally.match(usageType);
  if (service !== null && isUsage(recordType)) tally.seeService(service);
  tally.add({
    month: days.start.slice(0, 7),
    day: days.end <= nextDay(days.start) ? days.start : null,
    account: keyOf("LINKED_ACCOUNT"),
    usageType: isUntyped ? null : usageType,
    match: service === null ? found : matchUnderService(found, service),
    recordType: isUsage(recordType) ? usageRecord : recordType,
    isSeparateDiscount: isDiscount(recordType) && !metric.startsWith("Net"),
    quantity,
    unit: usage?.Unit ?? null,
    amount,
    currency,
  });
}
