const dayMs = 24 * 60 * 60 * 1000;
const written = /^\d{4}-\d{2}-\d{2}$/;

/** The day of an instant in UTC, `YYYY-MM-DD`. */
export const utcDayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Milliseconds of a UTC day's beginning; NaN where the text is no day of the calendar. */
const startMs = (day: string): number => {
  const ms = written.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // `2026-02-30` is read as a day in March by some engines.
  return new Date(ms).getTime() === ms && new Date(ms).toISOString().startsWith(day) ? ms : Number.NaN;
};

/** Whether a text is a day as `2026-10-31`. */
export const isDay = (text: string): boolean => !Number.isNaN(startMs(text));

/** The UTC day of a number of days since 1970-01-01. */
export const dayOfNumber = (daysSinceEpoch: number): string =>
  new Date(daysSinceEpoch * dayMs).toISOString().slice(0, 10);

const mostRemembered = 1_000;
const nextDays = new Map<string, string>();

/** The day after a day: `2026-10-31` gives `2026-11-01`. Remembered: millions of rows ask for the same few. */
export function nextDay(day: string): string {
  const known = nextDays.get(day);
  if (known !== undefined) return known;
  const next = dayOfNumber(startMs(day) / dayMs + 1);
  if (nextDays.size < mostRemembered) nextDays.set(day, next);
  return next;
}

/** The day so many days later, or earlier: −1 from `2026-10-01` is `2026-09-30`. */
export const daysLater = (day: string, days: number): string => dayOfNumber(startMs(day) / dayMs + days);

/** The first day of the month after `2026-12`: `2027-01-01`. */
export function monthEnd(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}-01`;
}

/** A function of a day that remembers its last answer, for rows that come day by day. */
function remembered(answer: (day: string) => string): (day: string) => string {
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

export const nextDayReader = (): ((day: string) => string) => remembered(nextDay);

/** The month of a day, `2026-10`; the same text again for the same day, which makes it a quick key. */
export const monthReader = (): ((day: string) => string) => remembered((day) => day.slice(0, 7));
