import type { CostAndUsageRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { monthInWords } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import type { SpendRow } from "@/lib/bills/spendRows";
import { spendWarning } from "@/lib/bills/spendWarnings";
import type { PartialAnswerWarning } from "@/lib/costExplorer/partialAnswerWarnings";
import { answerPages } from "@/lib/costExplorer/server/answer/answerPages";
import { type Days, missingPeriods } from "@/lib/costExplorer/server/answer/requestedPeriods";
import { amountInWords } from "@/lib/costExplorer/totalCheck";
import { isOfNatMode } from "@/lib/meters/meterOf";
import { type MeterId, meters } from "@/lib/meters/meters";
import { joinFewNames } from "@/lib/text/problem";

/*
 * Signs that an answer holds only a part of what was requested. AWS sends no count of its rows, so an answer that lost
 * some looks like a smaller bill. Each sign may have another cause too, so its warning names both.
 */

const months = (periods: readonly Days[]): string =>
  joinFewNames([...new Set(periods.map(({ start }) => monthInWords(start.slice(0, 7))))]);

function missingDayWarnings(
  request: CostAndUsageRequest,
  pages: readonly unknown[],
  today: string,
): readonly PartialAnswerWarning[] {
  const missing = missingPeriods(request, pages, today);
  if (missing.length === 0) return [];
  return [spendWarning("days-missing", request.Granularity === "DAILY" ? missing.length : null, months(missing))];
}

/**
 * AWS lists each account of an answer beside the rows. A listed account without rows is a sign that rows are missing.
 */
function accountWarnings(pages: readonly unknown[]): readonly PartialAnswerWarning[] {
  const listedAccounts = new Set<unknown>();
  const withRows = new Set<unknown>();
  for (const { GroupDefinitions, ResultsByTime, DimensionValueAttributes } of answerPages(pages)) {
    const accountKeyIndex = (GroupDefinitions ?? []).findIndex(({ Key }) => Key === "LINKED_ACCOUNT");
    for (const { Value } of DimensionValueAttributes ?? []) listedAccounts.add(Value);
    for (const { Groups } of ResultsByTime) for (const { Keys } of Groups ?? []) withRows.add(Keys[accountKeyIndex]);
  }
  const count = [...listedAccounts].filter((account) => !withRows.has(account)).length;
  if (count === 0) return [];
  return [spendWarning("accounts-without-rows", count)];
}

/** For each NAT mode, the meter of its gateway hours with the meter of its GB. */
const natMeterPairs = meters
  .filter(({ group, natModes, unit }) => group === "nat" && natModes !== undefined && unit === "hour")
  .flatMap((hours) =>
    meters
      .filter(
        ({ group, natModes, unit }) =>
          group === "nat" && unit === "GB" && natModes?.some((mode) => isOfNatMode(hours, mode)),
      )
      .map((data): readonly [hours: MeterId, data: MeterId] => [hours.id, data.id]),
  );

const isUsed = ({ quantity, amount }: SpendRow): boolean => amount !== 0 || (quantity ?? 0) !== 0;

type Place = { readonly where: string; readonly metersUsed: Set<MeterId> };

/** The meters with usage in each Region of each account and month. */
function placesOf({ rows }: Spend): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { month, region, account, family } of rows.filter(isUsed)) {
    const key = JSON.stringify([month, region, account]);
    const place = places.get(key) ?? { where: `${region} in ${monthInWords(month)}`, metersUsed: new Set() };
    place.metersUsed.add(family);
    places.set(key, place);
  }
  return [...places.values()];
}

/** Warns of gateway hours without GB, which idle gateways have, and of GB without gateway hours, which cannot be. */
function unpairedNatWarnings(spend: Spend): readonly PartialAnswerWarning[] {
  const places = placesOf(spend);
  const lacking = (isLacking: (used: Set<MeterId>, hours: MeterId, data: MeterId) => boolean) => [
    ...new Set(
      places
        .filter(({ metersUsed }) => natMeterPairs.some(([hours, data]) => isLacking(metersUsed, hours, data)))
        .map(({ where }) => where),
    ),
  ];
  const withoutGb = lacking((used, hours, data) => used.has(hours) && !used.has(data));
  const withoutHours = lacking((used, hours, data) => used.has(data) && !used.has(hours));
  if (withoutGb.length + withoutHours.length === 0) return [];
  return [spendWarning("hours-and-gb-apart", joinFewNames(withoutGb), joinFewNames(withoutHours))];
}

/** Warnings that one answer may hold only a part of the bill. `today` is `YYYY-MM-DD`, UTC. */
export const partialAnswerWarningsOf = (
  request: CostAndUsageRequest,
  pages: readonly unknown[],
  spend: Spend,
  today: string,
): readonly PartialAnswerWarning[] => [
  ...missingDayWarnings(request, pages, today),
  ...accountWarnings(pages),
  ...(request.Granularity === "DAILY" ? [] : unpairedNatWarnings(spend)),
];

const sumsByMonth = ({ rows, unrecognised }: Spend): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { month, amount } of [...rows, ...unrecognised]) sums.set(month, (sums.get(month) ?? 0) + amount);
  return sums;
};

/**
 * Answers of two moments may differ a little. A difference of more than a cent and a thousandth of the larger amount is
 * a sign that one of them lacks rows.
 */
const differ = (a: number, b: number): boolean => Math.abs(a - b) > 0.01 + Math.max(Math.abs(a), Math.abs(b)) / 1000;

/** Warns of each month whose days do not add up to the month's own amount. */
export function dailySumWarnings(monthly: Spend, daily: Spend): readonly PartialAnswerWarning[] {
  const [byMonth, byDay] = [sumsByMonth(monthly), sumsByMonth(daily)];
  const differing = [...new Set([...byMonth.keys(), ...byDay.keys()])]
    .sort()
    .map((month) => ({ month, ofMonth: byMonth.get(month) ?? 0, ofDays: byDay.get(month) ?? 0 }))
    .filter(({ ofMonth, ofDays }) => differ(ofMonth, ofDays));
  if (differing.length === 0) return [];
  const sums = differing.map(
    ({ month, ofMonth, ofDays }) =>
      `the days of ${monthInWords(month)} add up to ${amountInWords(ofDays, monthly.currency)}, the month to ${amountInWords(ofMonth, monthly.currency)}`,
  );
  return [spendWarning("days-and-month-differ", sums)];
}
