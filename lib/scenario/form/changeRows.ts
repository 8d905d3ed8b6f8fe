import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { rowIn, rowsOf } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";

/**
 * A change of several rows at once; `null` leaves a field as it is. `endpoint` is a gateway endpoint for a service that
 * has one.
 */
export type RowsChange = {
  readonly today: "nat" | "endpoint" | null;
  readonly plan: "auto" | "nat" | "endpoint" | null;
  readonly azCount: number | null;
};

const wayOf = (id: unknown, way: "auto" | "nat" | "endpoint"): string =>
  way === "endpoint" ? (hasGatewayEndpoint(String(id)) ? "gateway" : "interface") : way;

/** The input with the rows of these services changed. */
export function withRowsChanged(
  input: ScenarioInput,
  ids: ReadonlySet<string>,
  { today, plan, azCount }: RowsChange,
): ScenarioInput {
  const rows = rowsOf(input).map((given) => {
    const row = rowIn(given);
    if (!ids.has(String(row.id))) return given;
    return {
      ...row,
      ...(today === null ? {} : { today: wayOf(row.id, today) }),
      ...(plan === null ? {} : { endpoint: wayOf(row.id, plan) }),
      ...(azCount === null ? {} : { azCount }),
    };
  });
  return withInputAt(input, "services", rows);
}
