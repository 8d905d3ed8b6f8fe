import { inputAt, withInputAt } from "@/lib/scenario/form/inputAt";
import { withServices } from "@/lib/scenario/form/rowEdits";
import type { ScenarioInput } from "@/lib/scenario/link";
import { roundedGb } from "@/lib/units/gb";

/** Moves GB from the unnamed to a service's row, which is added where there is none. */
export function withNamedGb(input: ScenarioInput, id: string, gb: number): ScenarioInput {
  const unnamed = inputAt(input, "unnamedGb");
  if (typeof unnamed !== "number") return input;
  const named = withServices(input, [{ id, gb: roundedGb(gb) }]);
  return withInputAt(named, "unnamedGb", roundedGb(unnamed - gb));
}
