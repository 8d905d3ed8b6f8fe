"use client";

import { fieldId } from "@/components/inputs/controls/fieldId";
import { Stepper } from "@/components/inputs/controls/Stepper";
import { edit, plannerState } from "@/components/planner/plannerStore";
import { useField } from "@/components/planner/usePlanner";
import { fields } from "@/lib/scenario/fields";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { withAzCount } from "@/lib/scenario/form/rows";

/** A whole-number field of the scenario itself. */
export function ScenarioStepper({ path }: { readonly path: "azCount" | "vpcCount" | "nat.publicIpv4PerGateway" }) {
  const { label, min, max, help } = fields[path];
  const { value, problem } = useField(path);
  return (
    <Stepper
      id={fieldId(path)}
      label={label}
      value={value}
      problem={problem}
      min={min}
      max={max}
      help={help}
      onValue={(next) =>
        edit(path, (input) =>
          path === "azCount" && typeof next === "number"
            ? withAzCount(input, next, plannerState().scenario?.azCount ?? null)
            : withInputAt(input, path, next),
        )
      }
    />
  );
}
