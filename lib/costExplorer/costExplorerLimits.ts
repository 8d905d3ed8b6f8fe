import { monthEnd } from "@/lib/bills/day";

/** The month before `today`, `YYYY-MM-DD`, from its first day to the first of the next. */
export function lastFullMonth(today: string): { readonly start: string; readonly end: string } {
  const end = `${today.slice(0, 7)}-01`;
  return { start: monthsBefore(end, 1), end };
}

/** Months of history that Cost Explorer keeps by default, besides the current month. */
const historyMonthCount = 13;

/**
 * What Cost Explorer takes as days of a question on a day: the first of the month 13 months ago at the earliest, and
 * the first of next month as the last end.
 */
export function costExplorerLimits(today: string): { readonly earliestStart: string; readonly latestEnd: string } {
  const first = `${today.slice(0, 7)}-01`;
  return { earliestStart: monthsBefore(first, historyMonthCount), latestEnd: monthEnd(today.slice(0, 7)) };
}

/** The first day of a month some months before the month of `day`. */
function monthsBefore(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}
