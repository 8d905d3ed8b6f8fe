"use client";

import { useId } from "react";
import { useTypedNumber } from "@/components/import/typedNumber";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { readDecimal } from "@/lib/units/decimal";
import { readGb } from "@/lib/units/gb";

const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** To a millionth of a GB, as everywhere on the page. */
const rounded = (gb: number): number => Math.round(gb * 1e6) / 1e6;

/** GB, or a percentage of a whole: `5,000`, `5 TB`, `40 %`. What is wrong with a text that is neither. */
export function readGbOrPercent(text: string, wholeGb: number): number | string {
  const percent = /^(.*)%$/.exec(text.trim());
  const gb = percent ? readDecimal((percent[1] ?? "").trim()) : text.trim() === "" ? 0 : readGb(text);
  if (gb === null || gb < 0) return "must be GB such as 5,000 or 5 TB, or a percentage such as 40 %";
  return rounded(percent ? (gb / 100) * wholeGb : gb);
}

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
