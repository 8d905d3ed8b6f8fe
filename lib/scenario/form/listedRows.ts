import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import { type RowInput, rowIn, rowsOf } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";

/** A row of the scenario without its GB, which are drawn by themselves while a slider moves. */
export type ListedRow = Omit<RowInput, "gb"> & {
  readonly key: string;
  /** The service's id, or the text that is there instead of a row. */
  readonly name: string;
  readonly isRow: boolean;
  /** Whether it is an endpoint whose service nobody has named. */
  readonly isUnnamed: boolean;
};

/** Keys a row by its service; a repeated or unreadable one by its position too. */
function toListedRows(rows: readonly unknown[]): readonly ListedRow[] {
  const seen = new Set<string>();
  return rows.map((given, row) => {
    const isRow = typeof given === "object" && given !== null;
    const { id, today, endpoint, azCount } = rowIn(given);
    const name = isRow ? String(id ?? "") : String(given);
    const key = isRow && !seen.has(name) ? name : `${name} ${row}`;
    seen.add(name);
    return { key, name, isRow, isUnnamed: isUnnamedEndpoint(name), id, today, endpoint, azCount };
  });
}

function isSameButGb(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [before, after]: readonly RowInput[] = [one, other];
  return (["id", "today", "endpoint", "azCount"] as const).every((leaf) => before?.[leaf] === after?.[leaf]);
}

let newest: { readonly rows: readonly unknown[]; readonly list: readonly ListedRow[] } = { rows: [], list: [] };

/**
 * The rows of a scenario. Returns the same list object as long as nothing but GB changes, so that the list is not drawn
 * again.
 */
export function listedRows(input: ScenarioInput): readonly ListedRow[] {
  const rows = rowsOf(input);
  const isSame = rows.length === newest.rows.length && rows.every((row, i) => isSameButGb(newest.rows[i], row));
  newest = { rows, list: isSame ? newest.list : toListedRows(rows) };
  return newest.list;
}
