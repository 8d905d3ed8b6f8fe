import { roundedGb } from "@/components/planner/edits";
import { inputAt, withInputAt } from "@/components/planner/inputAt";
import { withServices } from "@/components/planner/rowEdits";
import type { ScenarioInput } from "@/lib/scenario/link";

/** Moves GB from the unnamed to a service's row, which is added where there is none. */
export function withNamedGb(input: ScenarioInput, id: string, gb: number): ScenarioInput {
  const unnamed = inputAt(input, "unnamedGb");
  if (typeof unnamed !== "number") return input;
  const named = withServices(input, [{ id, gb: roundedGb(gb) }]);
  return withInputAt(named, "unnamedGb", roundedGb(unnamed - gb));
}
