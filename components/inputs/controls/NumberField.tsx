"use client";

import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { UnitInput } from "@/components/inputs/controls/UnitInput";
import { useTypedText } from "@/components/inputs/controls/useTypedText";
import { edit } from "@/components/planner/plannerStore";
import { useField } from "@/components/planner/usePlanner";
import { type NumberField as Field, fields } from "@/lib/scenario/fields";
import { withFieldValue } from "@/lib/scenario/form/internetEdits";
import { readNumberInUnit, shownNumber } from "@/lib/scenario/form/numberText";

type NumberFieldPath = {
  [path in keyof typeof fields]: (typeof fields)[path] extends Field ? path : never;
}[keyof typeof fields];

const shortUnits = new Map([
  ["GB/month", "GB"],
  ["USD per GB", "$/GB"],
  ["hours", "h"],
]);

/** A number of the scenario as a text field with its unit; accepts `5,000`, `1.5e3`, and `5 TB` for GB. */
export function NumberField({ path, hint }: { readonly path: NumberFieldPath; readonly hint?: string }) {
  const id = fieldId(path);
  const field: Field = fields[path];
  const { value, problem } = useField(path);
  const typed = useTypedText(shownNumber(value), (text) =>
    edit(path, (input) => withFieldValue(input, path, readNumberInUnit(text, field.unit))),
  );
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-15">
          {field.label}
        </label>
        <UnitInput
          unit={shortUnits.get(field.unit) ?? field.unit}
          size="field"
          id={id}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help ${id}-problem`}
          {...typed}
        />
      </div>
      <p id={`${id}-help`} hidden={!hint} className="mt-0.5 text-13 text-muted">
        {hint ?? `${field.help} In ${field.unit}.`}
      </p>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
