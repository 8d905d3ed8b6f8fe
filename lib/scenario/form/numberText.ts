import { readTypedNumber } from "@/lib/units/decimal";
import { readGb } from "@/lib/units/gb";

const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** What a field shows when nobody types in it: a number with separators, or what could not be read as it is. */
export function shownNumber(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "number" || !Number.isFinite(value)) return String(value);
  // Below its last decimal a number is written out: a field never shows 0 for something.
  return value !== 0 && Math.abs(value) < 1e-6 ? String(value) : shown.format(value);
}

/** The number that a text stands for in this unit, else the text itself, so that the scenario's rules can object. */
export function readTyped(text: string, unit: string): number | string {
  const read = unit.startsWith("GB")
    ? readGb(text)
    : readTypedNumber(unit === "%" ? text.replace(/\s*%\s*$/, "") : text);
  return read ?? text;
}
