import { monthEnd, nextDay } from "@/lib/bills/day";

/** By a row's date: the exclusive end of the row's time, and whether that is a single day. */
export type RowSpans = ReadonlyMap<string, { readonly end: string; readonly isDay: boolean }>;

/**
 * The time that each row of a CSV covers, inferred from the dates alone. Rows are days where a month has several dates,
 * where a later date than the earliest is not the first of a month, or where the only date is not. Otherwise they are
 * months, the first of which may begin late, where the report does.
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
