import { addDays, dayOfNumber, isDay, nextDayReader } from "@/lib/bills/day";
import type { Cell } from "@/lib/files/rowSink";
import { msPerDay } from "@/lib/units/hours";

const daySeconds = 24 * 60 * 60;
/** Most clock texts that a reader caches: an hourly bill has 24, each in one or two zones. */
const mostRemembered = 1_000;
const dateLength = 10;

/** The clock after a date, in UTC: days to add to the date (−1, 0 or 1), and whether the time is midnight. */
type Clock = { readonly days: number; readonly isMidnight: boolean };

const clock = /^[T ](\d\d):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)? ?(.*)$/;
const utc = /^(?:Z|UTC|GMT|UCT|Zulu|Etc\/(?:UTC|GMT|UCT|Zulu))?$/i;
const offset = /^(?:UTC|GMT)?([+\-−])(\d{1,2})(?::?([0-5]\d)(?::?([0-5]\d))?)?$/i;
/** `[America/Los_Angeles]`, which Java appends to the offset of that zone. */
const bracketed = /\[[\w/+-]+\]$/;
/** Places have offsets of up to 14 hours; Java allows up to 18. */
const widestOffsetHours = 18;

/** Seconds that a zone is ahead of UTC, negative behind it; null for other abbreviations, and beyond 18 hours. */
function secondsAhead(zone: string): number | null {
  if (utc.test(zone)) return 0;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = offset.exec(zone) ?? [];
  if (sign === undefined || Number(hours) > widestOffsetHours) return null;
  const ahead = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  return sign === "+" ? ahead : -ahead;
}

/**
 * Reads the clock after a date: ` 17:00:00-07`, `T05:30+0530`, `T00:00:00.000Z`, ` 00:00:00 UTC`; null for anything
 * else.
 */
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

/**
 * Whether a time is as `2026-10-05T01:00:00Z` or `2026-10-05 01:00:00`, with or without milliseconds. Nearly all bills
 * write these, so this check avoids the slower regular expression.
 */
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
 * Reads the UTC days of one column of times: `2026-10-05T01:00:00Z`, `2026-09-30 17:00:00-07`, `2026-10-05` or a
 * `Date`. A time without an offset is UTC, as AWS writes it. The last time is cached, because millions of rows share a
 * few hundred hours.
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

  /** The date as written; null where it is not in the calendar. */
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
    const day = addDays(date, read.days);
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
      const number = Math.floor(cell.getTime() / msPerDay);
      if (number === lastNumber) return lastDay;
      lastNumber = number;
      lastText = null;
      lastDay = Number.isNaN(number) ? null : dayOfNumber(number);
      return lastDay;
    },
    /** Whether a cell that has a day is midnight UTC. */
    isMidnight(cell: Cell): boolean {
      if (cell instanceof Date) return cell.getTime() % msPerDay === 0;
      if (typeof cell !== "string") return false;
      // Most times are not midnight, and their digits alone show that.
      if (cell.length === dateLength) return true;
      if (isPlainUtc(cell) && !cell.startsWith("00:00:00", 11)) return false;
      return clockOf(cell)?.isMidnight ?? false;
    },
  };
}

/** A reader of one column: a time's UTC day; null where a cell is not a time, or its zone is unknown. */
export const dayReader = (): ((cell: Cell) => string | null) => timeReader().dayOf;

/**
 * A reader of one column of exclusive ends: the first UTC day that begins at or after a time. `2026-10-05T01:00:00Z`
 * gives 2026-10-06; midnight UTC, in whichever zone it is written, gives its own day. Null where the cell is not a
 * time.
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
