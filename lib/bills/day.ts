import { msPerDay } from "@/lib/units/hours";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The day of an instant in UTC, `YYYY-MM-DD`. */
export const utcDayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The start of a UTC day (`YYYY-MM-DD`), for formatting; an invalid date where the text is no day. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Milliseconds from 1970 to the start of a UTC day; NaN where the text is not a calendar day. */
const startMs = (day: string): number => {
  const ms = dayPattern.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Some engines read `2026-02-30` as a day in March.
  return new Date(ms).getTime() === ms && new Date(ms).toISOString().startsWith(day) ? ms : Number.NaN;
};

/** Whether a text is a calendar day, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => !Number.isNaN(startMs(text));

/**
 * The day that is `daysSinceEpoch` days after 1970-01-01, `YYYY-MM-DD`. Throws a `RangeError` beyond what `Date` can
 * hold.
 */
export const dayOfNumber = (daysSinceEpoch: number): string => utcDayOf(new Date(daysSinceEpoch * msPerDay));

const mostRemembered = 1_000;
const nextDays = new Map<string, string>();

/** The next day: `2026-10-31` gives `2026-11-01`. Results are cached, because millions of rows share a few days. */
export function nextDay(day: string): string {
  const known = nextDays.get(day);
  if (known !== undefined) return known;
  const next = dayOfNumber(startMs(day) / msPerDay + 1);
  if (nextDays.size < mostRemembered) nextDays.set(day, next);
  return next;
}

/** The day `days` days later; earlier where `days` is negative: −1 from `2026-10-01` gives `2026-09-30`. */
export const addDays = (day: string, days: number): string => dayOfNumber(startMs(day) / msPerDay + days);

/** The exclusive end of a month, which is the first day of the next one: `2026-12` gives `2027-01-01`. */
export function monthEnd(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}-01`;
}

/** A function of a day with its last result cached, for rows in the order of days. */
function withLastCached(answer: (day: string) => string): (day: string) => string {
  let last = "";
  let known = "";
  return (day) => {
    if (day !== last) {
      known = answer(day);
      last = day;
    }
    return known;
  };
}

/** `nextDay` with its last result cached. */
export const nextDayReader = (): ((day: string) => string) => withLastCached(nextDay);

/** A function that gives a day's month, `2026-10`. The same day gives the same string, which is faster as a key. */
export const monthReader = (): ((day: string) => string) => withLastCached((day) => day.slice(0, 7));
