"use client";

import { useId } from "react";
import { useTypedNumber } from "@/components/import/draft/useTypedNumber";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { UnitInput } from "@/components/inputs/controls/UnitInput";
import { readGbOrPercent } from "@/lib/scenario/form/readGbOrPercent";

const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

type GbFieldProps = {
  readonly label: string;
  /** Whether the label is for screen readers alone, because the page shows it elsewhere. */
  readonly isLabelHidden?: boolean;
  readonly gb: number;
  /** The GB a month that 100 % stands for. */
  readonly wholeGb: number;
  readonly onGb: (gb: number) => void;
};

/** A field for GB a month, typed as GB or as a percentage of the NAT traffic. */
export function GbField({ label, isLabelHidden = false, gb, wholeGb, onGb }: GbFieldProps) {
  const id = useId();
  const { field, problem } = useTypedNumber(shown.format(gb), (text) => readGbOrPercent(text, wholeGb), onGb);
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className={isLabelHidden ? "sr-only" : "text-15"}>
          {label}
        </label>
        <UnitInput
          unit="GB"
          size="field"
          id={id}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          {...field}
        />
      </div>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
