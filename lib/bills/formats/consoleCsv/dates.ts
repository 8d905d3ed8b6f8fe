import { monthEnd, nextDay } from "@/lib/bills/day";

/** By a row's date: the day after its last one, and whether it is about a single day. */
export type RowSpans = ReadonlyMap<string, { readonly end: string; readonly isDay: boolean }>;

/**
 * How long each of a CSV's rows is, told by its dates alone: days where two follow one another or several lie within a
 * month, else months. The first of several months may begin late, where the report does.
 */
export function rowSpans(dates: readonly string[]): RowSpans {
  const sorted = [...new Set(dates)].sort();
  const months = new Set(sorted.map((date) => date.slice(0, 7)));
  const startLater = sorted.slice(1).some((date) => !date.endsWith("-01"));
  const isSingleDay = sorted.length === 1 && !sorted[0]?.endsWith("-01");
  const areDays = months.size < sorted.length || startLater || isSingleDay;
  return new Map(
    sorted.map((date) => [date, { end: areDays ? nextDay(date) : monthEnd(date.slice(0, 7)), isDay: areDays }]),
  );
}
