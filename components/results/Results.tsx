"use client";

import { lazy, memo, Suspense, useDeferredValue, useEffect, useState } from "react";
import { DecisionsFigure } from "@/components/charts/decisions/Figure";
import { useDeferredState } from "@/components/planner/usePlanner";
import { Announcer } from "@/components/results/Announcer";
import { DeferredPart } from "@/components/results/DeferredPart";
import { Facts } from "@/components/results/Facts";
import type { Answer } from "@/lib/model/compare";

const LaterResults = lazy(() => import("@/components/results/LaterResults"));

/** Reserves height for the later results, so that the foot of the page does not move when they load. */
const reservedHeight = <div className="room no-print" />;

function AfterMount({ answer }: { readonly answer: Answer }) {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (!isMounted) return reservedHeight;
  return (
    <Suspense fallback={reservedHeight}>
      <LaterResults answer={answer} />
    </Suspense>
  );
}

const drawFacts = (answer: Answer) => <Facts answer={answer} />;
const drawDecisions = (answer: Answer) => <DecisionsFigure answer={answer} />;

const Parts = memo(function Parts({ answer }: { readonly answer: Answer }) {
  return (
    <div className="space-y-8">
      <DeferredPart answer={answer} draw={drawFacts} />
      <DeferredPart answer={answer} draw={drawDecisions} />
      <AfterMount answer={answer} />
    </div>
  );
});

/**
 * The results below the totals: the facts and the decisions, then, after the page has loaded, levers, bills, the other
 * figures and the exports. They render deferred, so that a key press paints the verdict first.
 */
export function Results() {
  const shown = useDeferredValue(useDeferredState((state) => state.answer));
  return (
    shown && (
      <>
        <Announcer answer={shown} />
        <Parts answer={shown} />
      </>
    )
  );
}
