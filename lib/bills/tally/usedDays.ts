import { monthEnd, nextDay } from "@/lib/bills/day";
import type { Period } from "@/lib/bills/spend";

/**
 * The days of each month that a bill of single lines covers: from the month's first day to the last day of any usage at
 * all, so that a gateway which was deleted on the 10th does not make a month of ten days. Days come in any order.
 */
export function usedDays() {
  const lastDays = new Map<string, string>();
  const ends = new Map<string, string>();
  let last: string | null = null;
  let lastMonth: string | null = null;
  let lastEnd: string | null = null;

  return {
    /** A day with usage of whatever kind; cheap for the same day again. */
    see(day: string): void {
      if (day === last) return;
      last = day;
      const month = day.slice(0, 7);
      if (day > (lastDays.get(month) ?? "")) lastDays.set(month, day);
    },
    /** A bill's month with a line to show, and the line's exclusive end: a line of a whole month tells by its end alone. */
    bill(month: string, end: string | null): void {
      if (month === lastMonth && end === lastEnd) return;
      lastMonth = month;
      lastEnd = end;
      const known = ends.get(month);
      if (known === undefined || (end !== null && end > known)) ends.set(month, end ?? "");
    },
    /** The days covered of every month that has a line; more files of the same bill may still widen them. */
    periods: (): readonly Period[] =>
      [...ends].map(([month, end]) => {
        const lastDay = lastDays.get(month);
        const afterLast = lastDay === undefined ? "" : nextDay(lastDay);
        const reached = end > afterLast ? end : afterLast;
        const next = monthEnd(month);
        // A month of nothing but tax or credits is taken as whole. So is one whose other usage all begins on its first
        // day: lines of whole months do, and how long they are is not read.
        const isUntold = end === "" && (lastDay === undefined || lastDay.endsWith("-01"));
        const isWhole = isUntold || reached > next;
        return { month, start: `${month}-01`, end: isWhole ? next : reached, isEstimated: false };
      }),
  };
}
