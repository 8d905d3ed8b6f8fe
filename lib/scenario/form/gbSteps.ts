import { gbPerPb } from "@/lib/units/gb";

const stepsPerDecade = 20;

/** The last step of the slider, 10 PB. */
export const lastStep = 1 + 7 * stepsPerDecade + 1;

const mostGb = 10 * gbPerPb;

/**
 * GB a month at a step of the slider: 0 at step 0 and below, then 1 GB up to 10 PB on a log scale with two significant
 * digits, 10 PB from the last step on.
 */
export function gbAtStep(step: number): number {
  if (step <= 0) return 0;
  if (step >= lastStep) return mostGb;
  return Number((10 ** ((step - 1) / stepsPerDecade)).toPrecision(2));
}

/** The step nearest to these GB: 0 below 0.5 GB, the last one from 10 PB on. */
export function stepAtGb(gb: number): number {
  if (gb < 0.5) return 0;
  if (gb >= mostGb) return lastStep;
  return Math.min(lastStep, Math.max(1, 1 + Math.round(stepsPerDecade * Math.log10(gb))));
}

/** The next GB of the slider's scale above (`by` 1) or below (`by` -1) these GB. */
export function adjacentGb(gb: number, by: 1 | -1): number {
  const step = stepAtGb(gb);
  const near = gbAtStep(step);
  return (near - gb) * by > 0 ? near : gbAtStep(Math.min(lastStep, Math.max(0, step + by)));
}
