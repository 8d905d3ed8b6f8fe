import { fields } from "@/lib/scenario/fields";
import { inputAt, withInputAt } from "@/lib/scenario/form/inputAt";
import type { ScenarioInput } from "@/lib/scenario/link";
import { isRecord } from "@/lib/text/isRecord";

export type RowInput = {
  readonly id?: unknown;
  readonly gb?: unknown;
  readonly today?: unknown;
  readonly endpoint?: unknown;
  readonly azCount?: unknown;
};

/** The service rows of an input, readable or not. */
export function rowsOf(input: ScenarioInput): readonly unknown[] {
  const rows = Object.hasOwn(input, "services") ? input.services : null;
  return Array.isArray(rows) ? rows : [];
}

/** The fields of a row, readable or not; none for a value that is no row. */
export const rowIn = (row: unknown): RowInput => (isRecord(row) ? row : {});

/** The fields of one service row; `null` where there is none or it is no row. */
export function rowAt(input: ScenarioInput, row: number): RowInput | null {
  const found = rowsOf(input)[row];
  return typeof found === "object" ? found : null;
}

const idAt = (rows: readonly unknown[], row: number): unknown => rowIn(rows[row]).id;

/** Whether both have the same services in the same rows, whatever their other fields. */
export function hasSameRows(one: ScenarioInput, other: ScenarioInput): boolean {
  const [rows, others] = [rowsOf(one), rowsOf(other)];
  return rows.length === others.length && rows.every((_, row) => idAt(rows, row) === idAt(others, row));
}

/** The input with other service rows. */
export const withRows = (input: ScenarioInput, rows: readonly unknown[]): ScenarioInput =>
  withInputAt(input, "services", rows);

/**
 * The input with another number of AZs. Endpoints in all AZs stay in all: those with the number before, or with the
 * last readable one (`lastAzCount`). Others are in at most the new number. A number that no scenario can have changes
 * no row.
 */
export function withAzCount(input: ScenarioInput, azCount: number, lastAzCount: number | null): ScenarioInput {
  const { min, max } = fields.azCount;
  const whole = withInputAt(input, "azCount", azCount);
  if (!Number.isInteger(azCount) || azCount < min || azCount > max) return whole;
  const before = inputAt(input, "azCount");
  const rows = rowsOf(input).map((row) => {
    if (typeof row !== "object" || row === null) return row;
    const { azCount: endpointAzs } = rowIn(row);
    const wasInAll = endpointAzs === undefined || endpointAzs === before || endpointAzs === lastAzCount;
    if (!wasInAll && typeof endpointAzs !== "number") return row;
    return { ...row, azCount: wasInAll ? azCount : Math.min(Number(endpointAzs), azCount) };
  });
  return withRows(whole, rows);
}
