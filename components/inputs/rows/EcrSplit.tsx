"use client";

import { edit, finishEdit } from "@/components/planner/plannerStore";
import { useDeferredState } from "@/components/planner/usePlanner";
import { layersGb, layersPercent, layersServiceId } from "@/lib/scenario/form/ecrLayers";
import { withLayersOnS3 } from "@/lib/scenario/form/layersOnS3";
import { formatGb } from "@/lib/units/gb";

/** Offers to move the layers' share of the GB to S3, which serves image layers and under which AWS bills them. */
export default function EcrSplit({ row }: { readonly row: number }) {
  const gb = useDeferredState(({ input }) => layersGb(input, row));
  if (gb === 0) return null;
  return (
    <div className="mt-2 flex items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2 text-13">
      <p>
        S3 serves image layers, about {layersPercent} % of a pull. They belong on {layersServiceId}.
      </p>
      <button
        type="button"
        className="button min-h-8"
        onClick={() => {
          edit(`services.${row} split`, (input) => withLayersOnS3(input, row));
          finishEdit();
        }}
      >
        Move {formatGb(gb)} to {layersServiceId}
      </button>
    </div>
  );
}
