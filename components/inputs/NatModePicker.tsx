"use client";

import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { useField } from "@/components/planner/usePlanner";
import type { NatMode } from "@/lib/meters/natModes";
import { fields } from "@/lib/scenario/fields";
import { withInputAt } from "@/lib/scenario/form/inputAt";

const modes: Record<NatMode, { readonly name: string; readonly what: string }> = {
  "per-az": { name: "One per AZ", what: "a zonal gateway in each AZ" },
  single: { name: "One shared", what: "one zonal gateway for all AZs" },
  regional: { name: "Regional", what: "one regional gateway, active in each AZ" },
};

const azLefts = [3, 21, 39];

/** Draws three AZs and the gateways by which their traffic leaves. */
function ModeDrawing({ mode }: { readonly mode: NatMode }) {
  const gatewayXs = mode === "single" ? [28] : azLefts.map((x) => x + 7);
  return (
    <svg viewBox="0 0 56 34" className="h-8 w-14" aria-hidden="true" fill="none" stroke="currentColor">
      {azLefts.map((x) => (
        <rect key={x} x={x} y="16" width="14" height="15" rx="1.5" strokeWidth="1" strokeDasharray="2 1.5" />
      ))}
      {mode === "regional" && <rect x="3" y="3" width="50" height="9" rx="4.5" strokeWidth="1.5" />}
      {azLefts.map((x, i) => {
        const to = gatewayXs[i] ?? gatewayXs[0] ?? 28;
        return <path key={x} d={`M${x + 7} 22 L${to} ${mode === "regional" ? 12 : 11}`} strokeWidth="1" />;
      })}
      {gatewayXs.map((x) => (
        <circle key={x} cx={x} cy="7.5" r={mode === "regional" ? 2 : 3.5} strokeWidth="1.5" fill="currentColor" />
      ))}
    </svg>
  );
}

/** Today's NAT, as three drawings to choose from. */
export function NatModePicker() {
  const id = fieldId("nat.mode");
  const { value, problem } = useField("nat.mode");
  const { label, choices, help } = fields["nat.mode"];
  return (
    <fieldset id={id} aria-describedby={`${id}-help ${id}-problem`}>
      <legend className="mb-1.5 text-15">{label} today</legend>
      <div className="grid grid-cols-3 gap-2">
        {choices.map((mode) => (
          <label
            key={mode}
            className="flex min-h-20 flex-col items-center justify-between gap-1 rounded-md border border-edge px-1 pt-2 pb-1.5 text-center text-13 text-muted hover:border-ink has-checked:border-ink has-checked:bg-raised has-checked:text-ink has-checked:outline has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={id}
              value={mode}
              checked={value === mode}
              className="sr-only"
              aria-label={`${modes[mode].name}: ${modes[mode].what}`}
              onChange={() => {
                edit("nat.mode", (input) => withInputAt(input, "nat.mode", mode));
                finishEdit();
              }}
            />
            <ModeDrawing mode={mode} />
            <span>{modes[mode].name}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-help`} hidden>
        {help}
      </p>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </fieldset>
  );
}
