"use client";

import { layersGb } from "@/components/inputs/ecrLayers";
import { withLayersOnS3 } from "@/components/inputs/moveLayers";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { usePainted } from "@/components/planner/usePlanner";
import { ecrPullSplit } from "@/lib/pricing/services/ecrPull";
import { formatGb } from "@/lib/units/gb";

const [layers] = ecrPullSplit;

/** Image layers come from S3: an offer to move their share of the GB to where AWS bills them. */
export default function EcrSplit({ row }: { readonly row: number }) {
  const gb = usePainted(({ input }) => layersGb(input, row));
  if (gb === 0) return null;
  return (
    <div className="mt-2 flex items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2 text-13">
      <p>
        S3 serves image layers, about {Math.round(100 * layers.share)} % of a pull. They belong on {layers.id}.
      </p>
      <button
        type="button"
        className="button min-h-8"
        onClick={() => {
          edit(`services.${row} split`, (input) => withLayersOnS3(input, row));
          finishEdit();
        }}
      >
        Move {formatGb(gb)} to {layers.id}
      </button>
    </div>
  );
}
