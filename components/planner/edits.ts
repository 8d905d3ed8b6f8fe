import { inputAt, withInputAt } from "@/components/planner/inputAt";
import type { ScenarioInput } from "@/lib/scenario/link";

export type RowInput = {
  readonly id?: unknown;
  readonly gb?: unknown;
  readonly today?: unknown;
  readonly endpoint?: unknown;
  readonly azCount?: unknown;
};

/** The service rows as they stand, readable or not. */
export function rowsOf(input: ScenarioInput): readonly unknown[] {
  const rows = Object.hasOwn(input, "services") ? input.services : null;
  return Array.isArray(rows) ? rows : [];
}

/** One service row as it stands; `null` where there is none or it is no row. */
export function rowAt(input: ScenarioInput, row: number): RowInput | null {
  const found = rowsOf(input)[row];
  return typeof found === "object" ? (found as RowInput | null) : null;
}

const idAt = (rows: readonly unknown[], row: number): unknown => (rows[row] as RowInput | null)?.id;

/** Whether both have the same services in the same rows, whatever else is said of them. */
export function haveSameRows(one: ScenarioInput, other: ScenarioInput): boolean {
  const [rows, others] = [rowsOf(one), rowsOf(other)];
  return rows.length === others.length && rows.every((_, row) => idAt(rows, row) === idAt(others, row));
}

const withRows = (input: ScenarioInput, rows: readonly unknown[]): ScenarioInput =>
  withInputAt(input, "services", rows);

/** Sets the AZs; endpoints that were in all of them still are, others are in no more than there are. */
export function withAzCount(input: ScenarioInput, azCount: number): ScenarioInput {
  const before = inputAt(input, "azCount");
  const rows = rowsOf(input).map((row) => {
    const { azCount: endpointAzs } = (row ?? {}) as RowInput;
    if (typeof endpointAzs !== "number") return row;
    return { ...(row as RowInput), azCount: endpointAzs === before ? azCount : Math.min(endpointAzs, azCount) };
  });
  return withInputAt(withRows(input, rows), "azCount", azCount);
}

/** A service and, where they are known, its GB a month. */
export type ServiceGb = { readonly id: string; readonly gb?: number };

/** Adds rows for services that are not there yet, with 0 GB, or sets the GB of those that are. */
export function withServices(input: ScenarioInput, added: readonly ServiceGb[]): ScenarioInput {
  const azCount = inputAt(input, "azCount");
  const rows = [...rowsOf(input)];
  for (const { id, gb } of added) {
    const at = rows.findIndex((row) => (row as RowInput | null)?.id === id);
    if (at < 0) {
      rows.push({
        id,
        gb: gb ?? 0,
        today: "nat",
        endpoint: "auto",
        ...(typeof azCount === "number" ? { azCount } : {}),
      });
    } else if (gb !== undefined) {
      rows[at] = { ...(rows[at] as RowInput), gb };
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
    rowsOf(input).filter((row) => !ids.has(String((row as RowInput | null)?.id))),
  );
}

/**
 * Splits the GB entered on `ecr.dkr` over the services that really carry a pull: the layers' share goes to s3, on top
 * of what s3 has.
 */
export function withEcrSplit(input: ScenarioInput, row: number, s3Share: number): ScenarioInput {
  const gb = inputAt(input, `services.${row}.gb`);
  if (typeof gb !== "number") return input;
  const s3 = rowsOf(input).find((other) => (other as RowInput | null)?.id === "s3") as RowInput | undefined;
  const s3Gb = typeof s3?.gb === "number" ? s3.gb : 0;
  const rest = withInputAt(input, `services.${row}.gb`, roundedGb(gb * (1 - s3Share)));
  return withServices(rest, [{ id: "s3", gb: roundedGb(s3Gb + gb * s3Share) }]);
}

/** To a millionth of a GB, so that 4000 × 0.01 is 40 and not 40.00000000000004. */
export const roundedGb = (gb: number): number => Math.round(gb * 1e6) / 1e6;

/** The rate replaced by the reader's own; `undefined` gives back the list rate. */
export function withOwnRate(input: ScenarioInput, id: string, usd: unknown): ScenarioInput {
  const { [id]: _, ...others } = (inputAt(input, "rates") ?? {}) as { readonly [id: string]: unknown };
  return withInputAt(input, "rates", usd === undefined ? others : { ...others, [id]: usd });
}
