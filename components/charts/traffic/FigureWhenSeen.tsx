"use client";

import { Suspense, useId, useRef } from "react";
import { lazyWithPreload } from "@/components/charts/frame/lazyWithPreload";
import { ReservedHeight } from "@/components/charts/frame/ReservedHeight";
import { useDrawingSpace } from "@/components/charts/frame/useDrawingSpace";
import { useNearViewport } from "@/components/charts/frame/useNearViewport";
import { type TrafficFigureId, trafficFindings, trafficHeights } from "@/components/charts/traffic/figures";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";

const { Drawn: TrafficFigureBody, useLoadAtRest } = lazyWithPreload(() => import("@/components/charts/traffic/Body"));

type TrafficFigureProps = { readonly figure: TrafficFigureId; readonly view: TrafficView };

/**
 * A figure of measured traffic. Its heading is there at once and its space reserved; the drawing loads when it comes near
 * the viewport.
 */
export function TrafficFigureWhenSeen({ figure, view }: TrafficFigureProps) {
  const element = useRef<HTMLElement>(null);
  const id = useId();
  const { width } = useDrawingSpace(element);
  const isNear = useNearViewport(element);
  useLoadAtRest();
  const { title, note } = trafficFindings[figure](view);
  const reserved = (
    <div data-waiting="">
      <div className="no-print h-9" />
      <div className="mt-3">
        <ReservedHeight height={trafficHeights[figure](view, width)} />
      </div>
    </div>
  );
  return (
    <figure ref={element} aria-labelledby={id} data-figure={`traffic-${figure}`} className="min-w-0">
      <h3 id={id} className="text-18">
        {title}
      </h3>
      <p className="mt-1 mb-3 max-w-[46rem] print-whole break-after-avoid text-13 text-muted">{note}</p>
      {isNear ? (
        <Suspense fallback={reserved}>
          <TrafficFigureBody figure={figure} view={view} title={title} note={note} widthPx={width} />
        </Suspense>
      ) : (
        reserved
      )}
    </figure>
  );
}
