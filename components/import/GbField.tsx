"use client";

import { useId } from "react";
import { readGbOrPercent } from "@/components/import/gbOrPercent";
import { useTypedNumber } from "@/components/import/typedNumber";
import { FieldProblem } from "@/components/inputs/FieldProblem";

const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

type GbFieldProps = {
  readonly label: string;
  /** Where the label stands besides. */
  readonly isLabelHidden?: boolean;
  readonly gb: number;
  /** What a percentage is of. */
  readonly wholeGb: number;
  readonly onGb: (gb: number) => void;
};

/** GB a month, as GB or as a percentage of the NAT traffic. */
export function GbField({ label, isLabelHidden = false, gb, wholeGb, onGb }: GbFieldProps) {
  const id = useId();
  const { field, problem } = useTypedNumber(shown.format(gb), (text) => readGbOrPercent(text, wholeGb), onGb);
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className={isLabelHidden ? "sr-only" : "text-15"}>
          {label}
        </label>
        <div className="relative w-36 flex-none">
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="control w-full pe-9 text-end"
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            {...field}
          />
          <span
            className="pointer-events-none absolute inset-y-0 end-0 flex w-8 items-center text-13 text-muted"
            aria-hidden="true"
          >
            GB
          </span>
        </div>
      </div>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
