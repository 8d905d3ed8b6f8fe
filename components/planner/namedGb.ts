import { type RowInput, roundedGb, rowsOf } from "@/components/planner/edits";
import { inputAt, withInputAt } from "@/components/planner/inputAt";
import { withServices } from "@/components/planner/rowEdits";
import type { ScenarioInput } from "@/lib/scenario/link";

/** Services with a free gateway endpoint that unnamed traffic through NAT is often with, the likelier first. */
const likelyServices = ["s3", "dynamodb"] as const;

/** The one that unnamed traffic could be with: it has no endpoint today. `null` where both have theirs. */
export function likelyService(input: ScenarioInput): (typeof likelyServices)[number] | null {
  const rows = rowsOf(input) as readonly (RowInput | null)[];
  const hasEndpoint = (id: string) => rows.some((row) => row?.id === id && (row.today ?? "nat") !== "nat");
  return likelyServices.find((id) => !hasEndpoint(id)) ?? null;
}

/** Moves GB from the unnamed to a service's row, which is added where there is none. */
export function withNamedGb(input: ScenarioInput, id: string, gb: number): ScenarioInput {
  const unnamed = inputAt(input, "unnamedGb");
  if (typeof unnamed !== "number") return input;
  const named = withServices(input, [{ id, gb: roundedGb(gb) }]);
  return withInputAt(named, "unnamedGb", roundedGb(unnamed - gb));
}
