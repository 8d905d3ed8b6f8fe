import type { Via } from "@/lib/model/scenario";
import { inputAt, withInputAt } from "@/lib/scenario/form/inputAt";
import { rowIn, rowsOf, withRows } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";
import { isRecord } from "@/lib/text/isRecord";
import { roundedGb } from "@/lib/units/gb";

// These edits are in a file of their own, because the first page load needs none of them.

/** A service to add. Where it has a row already, `gb` are added to that row's. */
export type AddedService = { readonly id: string; readonly gb?: number; readonly today?: Via };

/**
 * Adds rows for services without one, with 0 GB where none are given. A service with a row gets only the GB and the way
 * today that are given.
 */
export function withServices(input: ScenarioInput, added: readonly AddedService[]): ScenarioInput {
  const azCount = inputAt(input, "azCount");
  const rows = [...rowsOf(input)];
  for (const { id, gb = 0, today } of added) {
    const at = rows.findIndex((row) => rowIn(row).id === id);
    if (at < 0) {
      rows.push({
        id,
        gb,
        today: today ?? "nat",
        endpoint: "auto",
        ...(typeof azCount === "number" ? { azCount } : {}),
      });
    } else {
      const row = rowIn(rows[at]);
      const sum = gb === 0 ? row.gb : roundedGb(gb + (typeof row.gb === "number" ? row.gb : 0));
      rows[at] = { ...row, gb: sum, today: today ?? row.today };
    }
  }
  return withRows(input, rows);
}

/** The input without one row of services. */
export function withoutService(input: ScenarioInput, row: number): ScenarioInput {
  return withRows(
    input,
    rowsOf(input).filter((_, i) => i !== row),
  );
}

/** The input without the rows of these services. */
export function withoutServices(input: ScenarioInput, ids: ReadonlySet<string>): ScenarioInput {
  return withRows(
    input,
    rowsOf(input).filter((row) => !ids.has(String(rowIn(row).id))),
  );
}

/** The input with the reader's own rate, in USD per unit; `undefined` restores the list rate. */
export function withOwnRate(input: ScenarioInput, id: string, usd: unknown): ScenarioInput {
  const given = inputAt(input, "rates");
  const { [id]: _, ...others } = isRecord(given) ? given : {};
  return withInputAt(input, "rates", usd === undefined ? others : { ...others, [id]: usd });
}
