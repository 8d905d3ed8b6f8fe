"use client";

import { useMemo } from "react";
import { gbAtStep, lastStep, stepAtGb } from "@/components/inputs/gbSteps";
import { rowAt } from "@/components/planner/edits";
import { editGb, finishEdit } from "@/components/planner/plannerStore";
import { usePainted, usePlanner } from "@/components/planner/usePlanner";
import { formatGb } from "@/lib/units/gb";

const numberOr0 = (gb: unknown): number => (typeof gb === "number" ? gb : 0);

/** The GB of a service on a logarithmic scale. It follows the GB by itself, so that a step draws no more of its row. */
export function GbSlider({ row, name }: { readonly row: number; readonly name: string }) {
  const step = usePlanner(({ input }) => stepAtGb(numberOr0(rowAt(input, row)?.gb)));
  const gb = usePainted(({ input }) => numberOr0(rowAt(input, row)?.gb));
  const words = useMemo(() => formatGb(gb), [gb]);
  return (
    <input
      type="range"
      className="gb-slider mt-1.5 w-full"
      min={0}
      max={lastStep}
      step={1}
      value={step}
      aria-label={`${name} GB a month`}
      aria-valuetext={words}
      onChange={({ target }) => editGb(row, gbAtStep(Number(target.value)))}
      onPointerUp={finishEdit}
      onBlur={finishEdit}
    />
  );
}
