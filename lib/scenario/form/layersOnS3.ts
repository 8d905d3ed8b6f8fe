import { ecrPullSplit } from "@/lib/pricing/services/ecrPull";
import { layersGb } from "@/lib/scenario/form/ecrLayers";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { withServices } from "@/lib/scenario/form/rowEdits";
import { rowAt } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";
import { roundedGb } from "@/lib/units/gb";

const [layers] = ecrPullSplit;

/** The input with the image-layer GB of a row moved to s3 and added to what s3 has. */
export function withLayersOnS3(input: ScenarioInput, row: number): ScenarioInput {
  const moved = layersGb(input, row);
  const gb = rowAt(input, row)?.gb;
  if (moved === 0 || typeof gb !== "number") return input;
  const left = withInputAt(input, `services.${row}.gb`, roundedGb(gb - moved));
  return withServices(left, [{ id: layers.id, gb: moved }]);
}
