"use client";

import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { useTypedText } from "@/components/inputs/controls/useTypedText";
import { finishEdit } from "@/components/planner/plannerStore";
import { readNumberInUnit, shownNumber } from "@/lib/scenario/form/numberText";

type StepperProps = {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly problem: string | null;
  readonly min: number;
  readonly max: number;
  readonly help: string;
  readonly onValue: (value: number | string) => void;
};

/**
 * A small whole number that buttons and arrow keys step by one. It steps from the number shown; from an empty field,
 * the first step up gives `min`.
 */
export function Stepper({ id, label, value, problem, min, max, help, onValue }: StepperProps) {
  const now = typeof value === "number" ? value : min - 1;
  const changeBy = (by: 1 | -1) =>
    onValue(Math.min(max, Math.max(min, by > 0 ? Math.floor(now) + by : Math.ceil(now) + by)));
  const typed = useTypedText(shownNumber(value), (text) => onValue(readNumberInUnit(text, "")), changeBy);
  const step = (by: 1 | -1) => {
    changeBy(by);
    finishEdit();
  };
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-15">
          {label}
        </label>
        <div className="flex flex-none">
          <button
            type="button"
            tabIndex={-1}
            className="button w-9 rounded-e-none border-e-0 px-0 text-15"
            aria-label={`${label}: one less`}
            disabled={now <= min}
            onClick={() => step(-1)}
          >
            −
          </button>
          <input
            id={id}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            className="control w-14 rounded-none px-1 text-center"
            aria-invalid={problem !== null}
            aria-describedby={`${id}-help ${id}-problem`}
            {...typed}
          />
          <button
            type="button"
            tabIndex={-1}
            className="button w-9 rounded-s-none border-s-0 px-0 text-15"
            aria-label={`${label}: one more`}
            disabled={now >= max}
            onClick={() => step(1)}
          >
            +
          </button>
        </div>
      </div>
      <p id={`${id}-help`} hidden>
        {help}
      </p>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
