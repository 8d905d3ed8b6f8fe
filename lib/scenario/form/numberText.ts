import { readTypedNumber } from "@/lib/units/decimal";
import { readGb } from "@/lib/units/gb";

const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** The text of a field that is not being edited: a number with separators, anything else as it is. */
export function shownNumber(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "number" || !Number.isFinite(value)) return String(value);
  // Numbers below the last decimal are written out, so that a field never shows 0 for another number.
  return value !== 0 && Math.abs(value) < 1e-6 ? String(value) : shown.format(value);
}

/** The number that a text stands for in this unit, else the text itself, so that the scenario's rules report it. */
export function readNumberInUnit(text: string, unit: string): number | string {
  const read = unit.startsWith("GB")
    ? readGb(text)
    : readTypedNumber(unit === "%" ? text.replace(/\s*%\s*$/, "") : text);
  return read ?? text;
}
