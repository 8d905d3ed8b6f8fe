import { ecrPullSplit } from "@/lib/pricing/services/ecrPull";
import { rowAt, rowIn, rowsOf } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";
import { roundedGb } from "@/lib/units/gb";

const [layers, rest] = ecrPullSplit;

/** The service that carries the manifests of an image pull (ecr.dkr), and on which people enter all GB of it. */
export const pullServiceId: string = rest.id;

/** The service that carries the image layers (s3). */
export const layersServiceId: string = layers.id;
/** The layers' share of a pull, in whole percent. */
export const layersPercent: number = Math.round(100 * layers.share);

/** Tolerance in GB: more than the difference that rounding to a millionth of a GB can make. */
const toleranceGb = 1e-4;

/**
 * The GB on a row of ecr.dkr that are image layers and belong on s3, where AWS bills them; 0 once s3 has the layers of
 * the row's pulls. So a pull is split once, wherever its GB were entered.
 */
export function layersGb(input: ScenarioInput, row: number): number {
  const gb = rowAt(input, row)?.gb;
  if (typeof gb !== "number" || gb <= 0) return 0;
  const s3 = rowsOf(input)
    .map(rowIn)
    .find(({ id }) => id === layers.id);
  const s3Gb = typeof s3?.gb === "number" ? s3.gb : 0;
  return s3Gb >= (gb * layers.share) / rest.share - toleranceGb ? 0 : roundedGb(gb * layers.share);
}
