"use client";

import { Suspense, useId, useRef } from "react";
import { lazyWithPreload } from "@/components/charts/frame/lazyWithPreload";
import { ReservedHeight } from "@/components/charts/frame/ReservedHeight";
import { useNearViewport } from "@/components/charts/frame/useNearViewport";
import { spendHeight } from "@/components/charts/spend/height";
import { spendFinding } from "@/lib/draft/figures/spend/finding";
import type { SpendBars } from "@/lib/draft/figures/spend/points";

const { Drawn: SpendFigureBody, useLoadAtRest } = lazyWithPreload(() => import("@/components/charts/spend/Body"));

type SpendChartProps = { readonly spend: SpendBars; readonly place: string };

/**
 * Spend by month or day, and by meter. Its space is reserved from the start; the drawing loads when it comes near the
 * viewport.
 */
export function SpendChartWhenSeen({ spend, place }: SpendChartProps) {
  const element = useRef<HTMLElement>(null);
  const id = useId();
  const isNear = useNearViewport(element);
  useLoadAtRest();
  const heightPx = spendHeight(spend);
  const { title, note } = spendFinding(spend, place);
  const file = {
    name: `tollgate-import-spend-by-${spend.unit}`,
    title,
    note,
    source: `Tollgate, from an imported bill, ${spend.currency}`,
  };
  const reserved = (
    <>
      <div className="no-print h-9" />
      <div className="mt-3">
        <ReservedHeight height={heightPx} />
      </div>
    </>
  );
  return (
    <figure ref={element} aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="text-18">
        {title}
      </h3>
      <p className="mt-1 mb-3 max-w-[46rem] break-after-avoid text-13 text-muted">{note}</p>
      {isNear ? (
        <Suspense fallback={reserved}>
          <SpendFigureBody spend={spend} file={file} height={heightPx} />
        </Suspense>
      ) : (
        reserved
      )}
    </figure>
  );
}
