"use client";

import { lazy, memo, Suspense, useId, useRef } from "react";
import { figureHeight, isWordsOnly } from "@/components/charts/figureHeight";
import { type FigureId, findingOf } from "@/components/charts/findings";
import { Strut } from "@/components/charts/Strut";
import { useNear } from "@/components/charts/useNear";
import { useSettled } from "@/components/results/useSettled";
import type { Answer } from "@/lib/model/compare";

// One chunk for the four figures and the chart library: the second figure to be seen costs nothing more.
const FigureBody = lazy(() => import("@/components/charts/FigureBody"));

type Props = { readonly figure: FigureId; readonly answer: Answer };

const Figure = memo(function Figure({ figure, answer }: Props) {
  const element = useRef<HTMLElement>(null);
  const headingId = useId();
  const isNear = useNear(element);
  const { title, note } = findingOf(figure, answer);
  const height = figureHeight(figure, answer);
  const reserved = (
    <>
      {!isWordsOnly(figure, answer) && <div className="h-9 no-print" />}
      <div className="mt-3">
        <Strut height={height} />
      </div>
    </>
  );
  return (
    <figure ref={element} aria-labelledby={headingId} data-figure={figure} className="print-whole min-w-0">
      <h3 id={headingId} className="text-18">
        {title}
      </h3>
      <p className="mt-1 mb-3 max-w-[46rem] text-13 text-muted">{note}</p>
      {isNear ? (
        <Suspense fallback={reserved}>
          <FigureBody figure={figure} answer={answer} title={title} note={note} height={height} />
        </Suspense>
      ) : (
        reserved
      )}
    </figure>
  );
});

/**
 * A figure whose heading and exact room are there from the first HTML, and whose drawing is loaded when it comes near
 * the viewport. It draws behind the fields: typing never waits for it.
 */
export function ChartWhenSeen({ figure, answer }: Props) {
  return <Figure figure={figure} answer={useSettled(answer)} />;
}
