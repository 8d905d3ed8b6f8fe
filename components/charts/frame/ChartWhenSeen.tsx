"use client";

import { memo, type RefObject, Suspense, useId, useRef, useState } from "react";
import { figureHeight } from "@/components/charts/frame/figureHeight";
import { lazyWithPreload } from "@/components/charts/frame/lazyWithPreload";
import { ReservedHeight } from "@/components/charts/frame/ReservedHeight";
import { useNearViewport } from "@/components/charts/frame/useNearViewport";
import { useDebouncedValue } from "@/components/results/useDebouncedValue";
import type { Answer } from "@/lib/model/compare";
import type { Finding } from "@/lib/report/figures/finding";
import { type FigureId, findingOf, isWordsOnly } from "@/lib/report/figures/findings";

// All figures share one chunk with the chart library: the second figure loads nothing more.
const { Drawn: FigureBody, useLoadAtRest } = lazyWithPreload(() => import("@/components/charts/frame/FigureBody"));

type Props = { readonly figure: FigureId; readonly answer: Answer };

type BodyProps = Props & { readonly element: RefObject<HTMLElement | null>; readonly finding: Finding };

/** The figure's drawing, in space that is reserved from the start. */
function Body({ figure, answer, element, finding }: BodyProps) {
  const isNear = useNearViewport(element);
  useLoadAtRest();
  const height = figureHeight(figure, answer);
  const reserved = (
    <div data-waiting="">
      {!isWordsOnly(figure, answer) && <div className="h-9 no-print" />}
      <div className="mt-3">
        <ReservedHeight height={height} />
      </div>
    </div>
  );
  if (!isNear) return reserved;
  return (
    <Suspense fallback={reserved}>
      <FigureBody figure={figure} answer={answer} title={finding.title} note={finding.note} height={height} />
    </Suspense>
  );
}

const Figure = memo(function Figure({ figure, answer }: Props) {
  const element = useRef<HTMLElement>(null);
  const headingId = useId();
  const [isOpen, setOpen] = useState(false);
  const finding = findingOf(figure, answer);
  const heading = (
    <h3 id={headingId} className="inline text-18">
      {finding.title}
    </h3>
  );
  const note = <p className="mt-1 mb-3 max-w-[46rem] text-13 text-muted">{finding.note}</p>;
  const body = <Body figure={figure} answer={answer} element={element} finding={finding} />;
  return (
    <figure ref={element} aria-labelledby={headingId} data-figure={figure} className="print-whole min-w-0">
      {finding.isFolded ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{heading}</summary>
          {note}
          {isOpen && body}
        </details>
      ) : (
        <>
          {heading}
          {note}
          {body}
        </>
      )}
    </figure>
  );
});

/**
 * A figure with its heading and its exact space from the start. The drawing loads when it comes near the viewport, and
 * renders after the fields, so that typing never waits for it. A figure that would show no more than its heading says
 * is folded.
 */
export function ChartWhenSeen({ figure, answer }: Props) {
  return <Figure figure={figure} answer={useDebouncedValue(answer)} />;
}
