import { nextDay } from "@/lib/bills/day";
import type { ResponsePage } from "@/lib/bills/formats/costExplorerJson/schema";
import { dayReader, endDayReader } from "@/lib/bills/formats/times";

/** Days of a result: `start` inclusive, `end` exclusive, `YYYY-MM-DD`. */
export type Days = { readonly start: string; readonly end: string };

/** The days of each result, in the order of the results; null where a result has no valid days. */
export function daysOf(pages: readonly ResponsePage[]): readonly Days[] | null {
  const [dayOf, endOf] = [dayReader(), endDayReader()];
  const days = pages.flatMap((page) =>
    page.ResultsByTime.map(({ TimePeriod: { Start, End } }) => [dayOf(Start), endOf(End)]),
  );
  const known = days.flatMap(([start, end]) => (start && end && start < end ? [{ start, end }] : []));
  return known.length === days.length ? known : null;
}

/** The days from the first result's start to the last one's end, and `DAILY` where no result is longer than a day. */
export const rangeOf = (days: readonly Days[]): Days & { readonly granularity: "MONTHLY" | "DAILY" } => {
  const starts = days.map(({ start }) => start).sort();
  const ends = days.map(({ end }) => end).sort();
  const areDays = days.every(({ start, end }) => end <= nextDay(start));
  return { start: starts[0] ?? "", end: ends.at(-1) ?? "", granularity: areDays ? "DAILY" : "MONTHLY" };
};
