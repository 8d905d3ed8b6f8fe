"use client";

import { FieldProblem } from "@/components/inputs/FieldProblem";
import { fieldId } from "@/components/inputs/fieldId";
import { UnitInput } from "@/components/inputs/UnitInput";
import { useTypedText } from "@/components/inputs/useTypedText";
import { withFieldValue } from "@/components/planner/internetEdits";
import { edit } from "@/components/planner/plannerStore";
import { useField } from "@/components/planner/usePlanner";
import { type NumberField as Field, fields } from "@/lib/model/fields";
import { readDecimal } from "@/lib/units/decimal";
import { readGb } from "@/lib/units/gb";

type NumberFieldPath = {
  [path in keyof typeof fields]: (typeof fields)[path] extends Field ? path : never;
}[keyof typeof fields];

const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** What a field shows when nobody types in it: a number with separators, or what could not be read as it is. */
export const shownNumber = (value: unknown): string => {
  if (typeof value === "number" && Number.isFinite(value)) return shown.format(value);
  return value === undefined || value === null ? "" : String(value);
};

/** The number that a text stands for in this unit, else the text itself, so that the scenario's rules can object. */
export const readTyped = (text: string, unit: string): number | string =>
  (unit.startsWith("GB") ? readGb(text) : readDecimal(text.trim().replace(/(?<=\d),(?=\d{3}\b)/g, ""))) ?? text;

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
    edit(path, (input) => withFieldValue(input, path, readTyped(text, field.unit))),
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
      <p id={`${id}-help`} hidden={!hint} className="mt-0.5 pe-40 text-13 text-muted">
        {hint ?? `${field.help} In ${field.unit}.`}
      </p>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
