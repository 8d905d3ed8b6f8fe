"use client";

import { useEffect, useId, useState } from "react";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { utcDayOf } from "@/lib/bills/day";
import { lastFullMonth } from "@/lib/costExplorer/costExplorerLimits";

/** Days of a question: `start` inclusive, `end` exclusive, `YYYY-MM-DD`. */
export type Range = { readonly start: string; readonly end: string };

type RangeFieldsProps = {
  readonly typed: Range;
  readonly onTyped: (typed: Range) => void;
  readonly problem: string | null;
  /** The earliest start and the latest end. */
  readonly min?: string;
  readonly max?: string;
};

const unknownRange: Range = { start: "", end: "" };

const day = /^\d{4}-\d{2}-\d{2}$/;

function problemOf({ start, end }: Range): string | null {
  if (!day.test(start)) return "Enter the first day.";
  if (!day.test(end)) return "Enter the day after the last one.";
  return start < end ? null : "Enter an end after the start: it is the day after the last one.";
}

/**
 * The days of a query: the last full month until the reader chooses others. Empty in the prerendered page, which cannot
 * know the date.
 */
export function useRange() {
  const [typed, onTyped] = useState<Range | null>(null);
  useEffect(() => onTyped(lastFullMonth(utcDayOf(new Date()))), []);
  const problem = typed === null ? null : problemOf(typed);
  return { typed: typed ?? unknownRange, onTyped, problem, range: problem === null ? typed : null };
}

const fields = [
  ["start", "From"],
  ["end", "Up to, not including"],
] as const;

/** Two date fields: the first day, and the day after the last. */
export function RangeFields({ typed, onTyped, problem, min, max }: RangeFieldsProps) {
  const id = useId();
  return (
    <div>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {fields.map(([part, label]) => (
          <label key={part} className="grid gap-1 text-13">
            {label}
            <input
              type="date"
              className="control text-15"
              min={min}
              max={max}
              value={typed[part]}
              aria-invalid={problem !== null}
              aria-describedby={`${id}-problem`}
              onChange={(event) => onTyped({ ...typed, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </div>
  );
}
