import { dayOfNumber, daysLater, isDay, nextDayReader } from "@/lib/bills/day";
import type { Cell } from "@/lib/files/rowSink";

const daySeconds = 24 * 60 * 60;
const dayMs = 1000 * daySeconds;
/** Clocks of a reader that are remembered: an hourly bill has 24, each with a zone or two. */
const mostRemembered = 1_000;
const dateLength = 10;

/** What follows a date, in UTC: days to add to that date (−1, 0 or 1), and whether it is the beginning of a day. */
type Clock = { readonly days: number; readonly isMidnight: boolean };

const clock = /^[T ](\d\d):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)? ?(.*)$/;
const utc = /^(?:Z|UTC|GMT|UCT|Zulu|Etc\/(?:UTC|GMT|UCT|Zulu))?$/i;
const offset = /^(?:UTC|GMT)?([+\-−])(\d{1,2})(?::?([0-5]\d)(?::?([0-5]\d))?)?$/i;
/** `[America/Los_Angeles]`, which Java puts behind an offset that says the same. */
const bracketed = /\[[\w/+-]+\]$/;
/** The widest that any place has is 14 hours; programs allow 18. */
const widestOffsetHours = 18;

/** Seconds that a zone is ahead of UTC; null for one that is not known by its letters. */
function secondsAhead(zone: string): number | null {
  if (utc.test(zone)) return 0;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = offset.exec(zone) ?? [];
  if (sign === undefined || Number(hours) > widestOffsetHours) return null;
  const ahead = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  return sign === "+" ? ahead : -ahead;
}

/** Reads what follows a date: ` 17:00:00-07`, `T05:30+0530`, `T00:00:00.000Z`, ` 00:00:00 UTC`; null for anything else. */
function readClock(text: string): Clock | null {
  const [, hours, minutes, seconds = "0", fraction = "0", zone = ""] = clock.exec(text) ?? [];
  const ahead = hours === undefined ? null : secondsAhead(zone.replace(bracketed, ""));
  // ISO 8601 writes the end of a day as 24:00.
  if (ahead === null || Number(hours) > 24) return null;
  const since = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds) - ahead;
  const days = Math.floor(since / daySeconds);
  return { days, isMidnight: since === days * daySeconds && Number(fraction) === 0 };
}

const [zero, six, colon, point, letterZ] = [48, 54, 58, 46, 90];

/** `2026-10-05T01:00:00Z`, `2026-10-05 01:00:00`, either with milliseconds: what nearly all bills have, told without a regex. */
function isPlainUtc(text: string): boolean {
  const { length } = text;
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return false;
  const hour = 10 * (text.charCodeAt(11) - zero) + text.charCodeAt(12) - zero;
  if (!(hour >= 0 && hour < 24) || text.charCodeAt(14) >= six || text.charCodeAt(17) >= six) return false;
  if (length === 19) return true;
  if (length === 20) return text.charCodeAt(19) === letterZ;
  return text.charCodeAt(19) === point && (length === 23 || (length === 24 && text.charCodeAt(23) === letterZ));
}

/**
 * Reads times column by column: UTC days out of `2026-10-05T01:00:00Z`, `2026-09-30 17:00:00-07`, `2026-10-05` or a date.
 * An offset is part of the instant; a time without one is UTC, as AWS writes it. It remembers the last time: millions of
 * rows share a few hundred hours.
 */
function timeReader() {
  const clocks = new Map<string, Clock | null>();
  let lastText: string | null = null;
  let lastNumber = Number.NaN;
  let lastDate: string | null = null;
  let lastDay: string | null = null;

  function clockOf(text: string): Clock | null {
    const tail = text.slice(dateLength);
    const known = clocks.get(tail);
    if (known !== undefined) return known;
    const read = readClock(tail);
    if (clocks.size < mostRemembered) clocks.set(tail, read);
    return read;
  }

  /** The date as it is written, if it is one of the calendar. */
  function dateOf(text: string): string | null {
    const date = text.slice(0, dateLength);
    if (date !== lastDate) lastDate = isDay(date) ? date : null;
    return lastDate;
  }

  function dayOfText(text: string): string | null {
    const date = dateOf(text);
    if (date === null || text.length === dateLength || isPlainUtc(text)) return date;
    const read = clockOf(text);
    if (read === null || read.days === 0) return read === null ? null : date;
    const day = daysLater(date, read.days);
    return isDay(day) ? day : null;
  }

  return {
    dayOf(cell: Cell): string | null {
      if (typeof cell === "string") {
        if (cell === lastText) return lastDay;
        lastText = cell;
        lastNumber = Number.NaN;
        lastDay = dayOfText(cell);
        return lastDay;
      }
      if (!(cell instanceof Date)) return null;
      const number = Math.floor(cell.getTime() / dayMs);
      if (number === lastNumber) return lastDay;
      lastNumber = number;
      lastText = null;
      lastDay = Number.isNaN(number) ? null : dayOfNumber(number);
      return lastDay;
    },
    /** Of a cell that has a day: whether it is the very beginning of it. */
    isMidnight(cell: Cell): boolean {
      if (cell instanceof Date) return cell.getTime() % dayMs === 0;
      if (typeof cell !== "string") return false;
      // Most hours are no midnight, and are told by their digits alone.
      if (cell.length === dateLength) return true;
      if (isPlainUtc(cell) && !cell.startsWith("00:00:00", 11)) return false;
      return clockOf(cell)?.isMidnight ?? false;
    },
  };
}

/** Reads the UTC day of a column of times; null where a cell is no time, or one in a zone that is not known. */
export const dayReader = (): ((cell: Cell) => string | null) => timeReader().dayOf;

/**
 * Reads the day at which an exclusive end is reached: `2026-10-05T01:00:00Z` gives 2026-10-06, and midnight UTC of
 * 2026-11-01, in whichever zone it is written, that day itself. Null where the cell is no time.
 */
export function endDayReader(): (cell: Cell) => string | null {
  const { dayOf, isMidnight } = timeReader();
  const dayAfter = nextDayReader();
  let lastText: string | null = null;
  let lastEnd: string | null = null;
  return (cell) => {
    if (typeof cell === "string" && cell === lastText) return lastEnd;
    const day = dayOf(cell);
    lastText = typeof cell === "string" ? cell : null;
    lastEnd = day === null || isMidnight(cell) ? day : dayAfter(day);
    return lastEnd;
  };
}
