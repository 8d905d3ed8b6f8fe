import { dayOfNumber, isDay, nextDayReader } from "@/lib/spend/day";
import type { Cell } from "@/lib/spend/table";
import { readDecimal } from "@/lib/units/decimal";

const dayMs = 24 * 60 * 60 * 1000;

/** A cell's text; "" for one that is empty, or that says `NULL` as exports from databases do. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "string" ? cell : String(cell);
  return text === "NULL" || text === "null" ? "" : text;
}

/** A cell's number; null for anything else, an empty cell among it. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === "string") return readDecimal(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return typeof cell === "bigint" ? Number(cell) : null;
}

/** An account's id, null where the cell is empty. A file with types may have lost the zeros at its front. */
export function accountOf(cell: Cell): string | null {
  const text = textOf(cell).trim();
  if (text === "") return null;
  return typeof cell === "string" ? text : text.padStart(12, "0");
}

/**
 * Reads the UTC day out of a column of times: `2026-10-05T01:00:00Z`, `2026-10-05 01:00:00.000`, `2026-10-05`, a date.
 * Null where the cell is none of them. It remembers the last one: millions of rows share a few hundred hours.
 */
export function dayReader(): (cell: Cell) => string | null {
  let lastText: string | null = null;
  let lastNumber = Number.NaN;
  let lastDay: string | null = null;
  return (cell) => {
    if (typeof cell === "string") {
      if (cell === lastText) return lastDay;
      lastText = cell;
      lastNumber = Number.NaN;
      const day = cell.slice(0, 10);
      if (day !== lastDay) lastDay = isDay(day) ? day : null;
      return lastDay;
    }
    if (!(cell instanceof Date)) return null;
    const number = Math.floor(cell.getTime() / dayMs);
    if (number === lastNumber) return lastDay;
    lastNumber = number;
    lastText = null;
    lastDay = Number.isNaN(number) ? null : dayOfNumber(number);
    return lastDay;
  };
}

const midnight = /^.{10}(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z| UTC|\+00:00)?)?$/;

// Most hours are no midnight, and are told by their digits alone.
const isMidnight = (cell: Cell): boolean =>
  cell instanceof Date
    ? cell.getTime() % dayMs === 0
    : typeof cell === "string" && (cell.length === 10 || cell.startsWith("00:00", 11)) && midnight.test(cell);

/**
 * Reads the day at which an exclusive end is reached: `2026-10-05T01:00:00Z` gives 2026-10-06, and midnight of 2026-11-01
 * that day itself. Null where the cell is no time.
 */
export function endDayReader(): (cell: Cell) => string | null {
  const dayOf = dayReader();
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
