import type { Cell } from "@/lib/files/rowSink";
import { readDecimal } from "@/lib/units/decimal";

/** A cell's text; "" for an empty cell and for `NULL`, which exports from databases write. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "string" ? cell : String(cell);
  return text === "NULL" || text === "null" ? "" : text;
}

/** A cell's number; null for anything else, including an empty cell and a number that is not finite. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === "string") return readDecimal(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return typeof cell === "bigint" ? Number(cell) : null;
}

/**
 * An account's id; null where the cell is empty. Numbers have lost their leading zeros, so they are padded to 12
 * digits.
 */
export function accountOf(cell: Cell): string | null {
  const text = textOf(cell).trim();
  if (text === "") return null;
  return typeof cell === "string" ? text : text.padStart(12, "0");
}
