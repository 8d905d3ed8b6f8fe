import type { SpendProblem } from "@/lib/bills/problem";
import { shownCell } from "@/lib/bills/shownCell";

/** A header's name as all its spellings: `lineItem/UsageType`, `line_item_usage_type` and `Usage Type` lose their marks. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Where each column is, by its plain name; of two with the same name the first. */
export function columnIndexes(header: readonly string[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const plain = plainName(name);
    if (!indexes.has(plain)) indexes.set(plain, index);
  }
  return indexes;
}

/** The columns that are there, in the order that a file has them. */
export const inHeaderOrder = (indexes: readonly (number | undefined)[]): readonly number[] =>
  [...new Set(indexes.flatMap((index) => (index === undefined ? [] : [index])))].sort((a, b) => a - b);

/** A file without a header has data where names should be. */
const shownName = (name: string): string => shownCell(name) || '""';

/** `a, b and 199 more`. */
export function someNames(names: readonly string[]): string {
  const shown = names.slice(0, 6).map(shownName);
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

/** A table that is of a known kind, but cannot be read without columns that were left out. */
export const missingColumns = (file: string, kind: string, names: readonly string[]): SpendProblem => ({
  code: "missing-column",
  file,
  message: `Expected ${kind} with ${names.length === 1 ? "the column" : "the columns"} ${names.join(", ")}; found one without. Export it once more with ${names.length === 1 ? "that column" : "those columns"}.`,
});
