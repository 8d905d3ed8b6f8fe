import { monthEnd, nextDay } from "@/lib/bills/day";
import type { Period } from "@/lib/bills/period";

/**
 * The days of each month that a bill of daily or hourly lines covers: from the first of the month to the last day of
 * any usage, also of other services. So a gateway that was deleted on the 10th does not shorten the month to ten days.
 * Days may come in any order.
 */
export function usedDays() {
  const lastDays = new Map<string, string>();
  const ends = new Map<string, string>();
  let last: string | null = null;
  let lastMonth: string | null = null;
  let lastEnd: string | null = null;

  return {
    /** Notes a day with usage of any kind. A repeated day costs almost nothing. */
    see(day: string): void {
      if (day === last) return;
      last = day;
      const month = day.slice(0, 7);
      if (day > (lastDays.get(month) ?? "")) lastDays.set(month, day);
    },
    /**
     * Notes a bill's month that has a line to show, and the line's exclusive end; null where it is unknown or the line
     * is not usage.
     */
    seeBill(month: string, end: string | null): void {
      if (month === lastMonth && end === lastEnd) return;
      lastMonth = month;
      lastEnd = end;
      const known = ends.get(month);
      if (known === undefined || (end !== null && end > known)) ends.set(month, end ?? "");
    },
    /** The covered days of every month that has a line. Further files of the same bill may extend them. */
    periods: (): readonly Period[] =>
      [...ends].map(([month, end]) => {
        const lastDay = lastDays.get(month);
        const afterLast = lastDay === undefined ? "" : nextDay(lastDay);
        const reached = end > afterLast ? end : afterLast;
        const next = monthEnd(month);
        // A month with only tax or credits counts as whole. So does one whose other usage all begins on its first day:
        // those may be lines of whole months, whose ends are not read.
        const isUnknown = end === "" && (lastDay === undefined || lastDay.endsWith("-01"));
        const isWhole = isUnknown || reached > next;
        return { month, start: `${month}-01`, end: isWhole ? next : reached, isEstimated: false };
      }),
  };
}
