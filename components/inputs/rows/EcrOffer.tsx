"use client";

import { lazy, Suspense } from "react";
import { useDeferredState } from "@/components/planner/usePlanner";
import { layersGb } from "@/lib/scenario/form/ecrLayers";

const EcrSplit = lazy(() => import("@/components/inputs/rows/EcrSplit"));

/** Offers to split the GB of image pulls, while the row still has the GB of the layers. */
export function EcrOffer({ row }: { readonly row: number }) {
  const hasLayers = useDeferredState(({ input }) => layersGb(input, row) > 0);
  return (
    hasLayers && (
      <Suspense fallback={null}>
        <EcrSplit row={row} />
      </Suspense>
    )
  );
}
