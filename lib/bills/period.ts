import { monthEnd, nextDay } from "@/lib/bills/day";

/**
 * One billing month, and the days of it that the source covers: `start` inclusive, `end` exclusive, `YYYY-MM-DD`, UTC.
 */
export type Period = {
  readonly month: string;
  readonly start: string;
  readonly end: string;
  /** AWS still expects the amounts of this month to change. */
  readonly isEstimated: boolean;
};

const hourMs = 60 * 60 * 1000;

const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const hoursBetween = (start: string, end: string): number =>
  (atMidnight(end).getTime() - atMidnight(start).getTime()) / hourMs;

/** Hours in a calendar month, UTC: 672 to 744. */
export const hoursOfMonth = (month: string): number => hoursBetween(`${month}-01`, monthEnd(month));

/** Hours of the days of the month that the source covers: at least 24, at most the hours of the month. */
export function coveredHours({ month, start, end }: Period): number {
  const [first, nextMonth] = [`${month}-01`, monthEnd(month)];
  return Math.max(24, hoursBetween(start > first ? start : first, end < nextMonth ? end : nextMonth));
}

/** Whether the source covers every day of the month. */
export const isWholeMonth = (period: Period): boolean => coveredHours(period) === hoursOfMonth(period.month);

/**
 * The period without days that have no usage yet. In the current month it ends before `today` (`YYYY-MM-DD`, UTC),
 * though the bill may state the whole month, and counts as estimated, because its amounts still change. It keeps at
 * least one day.
 */
export function withoutFutureDays(period: Period, today: string): Period {
  if (period.month !== today.slice(0, 7)) return period;
  const afterFirst = nextDay(period.start);
  const latestEnd = today > afterFirst ? today : afterFirst;
  return { ...period, end: period.end < latestEnd ? period.end : latestEnd, isEstimated: true };
}

const words = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** `October 2026`. */
export const monthInWords = (month: string): string => words.format(atMidnight(`${month}-01`));
