import type { Via } from "@/lib/model/scenario";
import { inputAt, isGroup, withInputAt } from "@/lib/scenario/form/inputAt";
import { rowIn, rowsOf, withRows } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";
import { roundedGb } from "@/lib/units/gb";

// Apart from the other edits, because the first page load needs none of these.

/** A service to add. Where its row is there already, `gb` come on top of what it has. */
export type AddedService = { readonly id: string; readonly gb?: number; readonly today?: Via };

/** Adds rows for services that are not there yet, with 0 GB; to those that are, only the GB and the way today that are given. */
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

export function withoutService(input: ScenarioInput, row: number): ScenarioInput {
  return withRows(
    input,
    rowsOf(input).filter((_, i) => i !== row),
  );
}

export function withoutServices(input: ScenarioInput, ids: ReadonlySet<string>): ScenarioInput {
  return withRows(
    input,
    rowsOf(input).filter((row) => !ids.has(String(rowIn(row).id))),
  );
}

/** The rate replaced by the reader's own; `undefined` gives back the list rate. */
export function withOwnRate(input: ScenarioInput, id: string, usd: unknown): ScenarioInput {
  const given = inputAt(input, "rates");
  const { [id]: _, ...others } = isGroup(given) ? given : {};
  return withInputAt(input, "rates", usd === undefined ? others : { ...others, [id]: usd });
}
