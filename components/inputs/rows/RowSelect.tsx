"use client";

import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { finishEdit } from "@/components/planner/plannerStore";
import { Options } from "@/components/site/Options";

type RowSelectProps = {
  readonly id: string;
  readonly label: string;
  readonly service: string;
  readonly value: unknown;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
  readonly problem: string | null;
  readonly onValue: (value: string) => void;
};

/** A select in a service's row. A value that is none of its choices shows as not chosen. */
export function RowSelect({ id, label, service, value, choices, problem, onValue }: RowSelectProps) {
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <div>
      <label className="grid gap-0.5">
        <span className="text-muted">{label}</span>
        <select
          id={id}
          className="control min-h-7 px-1 text-13"
          aria-label={`${service} ${label}`}
          value={isKnown ? String(value) : ""}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={(event) => {
            onValue(event.target.value);
            finishEdit();
          }}
        >
          {!isKnown && (
            <option value="" disabled>
              choose
            </option>
          )}
          <Options choices={choices} />
        </select>
      </label>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
