import { shownCell } from "@/lib/bills/shownCell";
import type { SpendProblem } from "@/lib/bills/spendProblem";

/** A column's name in small letters and digits only: `lineItem/UsageType` and `line_item_usage_type` give the same. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Each column's index by its plain name; the first index where two names are the same. */
export function columnIndexes(header: readonly string[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const plain = plainName(name);
    if (!indexes.has(plain)) indexes.set(plain, index);
  }
  return indexes;
}

/** The defined indexes, ascending and without repeats. */
export const inHeaderOrder = (indexes: readonly (number | undefined)[]): readonly number[] =>
  [...new Set(indexes.flatMap((index) => (index === undefined ? [] : [index])))].sort((a, b) => a - b);

/** A column's name in a message. A file without a header has data in its place, so account ids are hidden. */
const shownName = (name: string): string => shownCell(name) || '""';

/** Up to six columns' names in a message, and how many more there are: `a, b and 199 more`. */
export function someNames(names: readonly string[]): string {
  const shown = names.slice(0, 6).map(shownName);
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

/** The problem of a table of a known format that lacks required columns. */
export const missingColumns = (file: string, kind: string, names: readonly string[]): SpendProblem => ({
  code: "missing-column",
  file,
  message: `Expected ${kind} with ${names.length === 1 ? "the column" : "the columns"} ${names.join(", ")}; found one without. Export it once more with ${names.length === 1 ? "that column" : "those columns"}.`,
});
