"use client";

import { useLayoutEffect, useMemo, useRef } from "react";
import { editGb, finishEdit } from "@/components/planner/plannerStore";
import { useDeferredState } from "@/components/planner/usePlanner";
import { gbAtStep, lastStep, stepAtGb } from "@/lib/scenario/form/gbSteps";
import { rowAt } from "@/lib/scenario/form/rows";
import { formatGbExact } from "@/lib/units/gb";

/**
 * A slider for a service's GB, on a logarithmic scale. While the reader drags it, the browser moves it; the scenario
 * sets it only when the GB change elsewhere, so that a step waits for nothing but the amounts.
 */
export function GbSlider({ row, name }: { readonly row: number; readonly name: string }) {
  const given = useDeferredState(({ input }) => rowAt(input, row)?.gb);
  const arrival = useDeferredState((state) => state.arrival);
  const step = stepAtGb(typeof given === "number" ? given : 0);
  const words = useMemo(() => (typeof given === "number" ? formatGbExact(given) : "no GB that can be read"), [given]);
  const slider = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scenario may have the step that was painted last.
  useLayoutEffect(() => {
    if (slider.current) slider.current.valueAsNumber = step;
  }, [step, arrival]);
  return (
    <input
      ref={slider}
      type="range"
      // The field above takes the same steps by arrow keys, so the Tab key need not stop here.
      tabIndex={-1}
      className="gb-slider mt-1.5 w-full"
      min={0}
      max={lastStep}
      step={1}
      defaultValue={step}
      aria-label={`${name} GB a month`}
      aria-valuetext={words}
      onChange={({ target }) => editGb(row, gbAtStep(target.valueAsNumber))}
      onPointerUp={finishEdit}
      onBlur={finishEdit}
    />
  );
}
