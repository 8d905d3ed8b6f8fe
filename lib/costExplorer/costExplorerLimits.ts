import { monthEnd } from "@/lib/bills/day";

/** The calendar month before that of `today` (`YYYY-MM-DD`): its first day, and its end, exclusive. */
export function lastFullMonth(today: string): { readonly start: string; readonly end: string } {
  const end = `${today.slice(0, 7)}-01`;
  return { start: monthsBefore(end, 1), end };
}

/** Months of history that Cost Explorer keeps by default, besides the current month. */
const historyMonthCount = 13;

/**
 * The days that Cost Explorer accepts in a request made on `today` (`YYYY-MM-DD`). A request may start on the first of
 * the month 13 months ago at the earliest, and end, exclusive, on the first of next month at the latest.
 */
export function costExplorerLimits(today: string): { readonly earliestStart: string; readonly latestEnd: string } {
  const first = `${today.slice(0, 7)}-01`;
  return { earliestStart: monthsBefore(first, historyMonthCount), latestEnd: monthEnd(today.slice(0, 7)) };
}

/** The first day of the month that lies `count` months before the month of `day`. */
function monthsBefore(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}
