"use client";

import { lazy, memo, Suspense, useDeferredValue, useEffect, useState } from "react";
import { DecisionsFigure } from "@/components/charts/decisions/Figure";
import { usePainted } from "@/components/planner/usePlanner";
import { Announcer } from "@/components/results/Announcer";
import { Facts } from "@/components/results/Facts";
import { Following } from "@/components/results/Following";
import type { Answer } from "@/lib/model/compare";

const Later = lazy(() => import("@/components/results/Later"));

/** Room for what comes, so that the foot of the page is not pushed down before the reader's eyes. */
const room = <div className="room no-print" />;

function AfterArrival({ answer }: { readonly answer: Answer }) {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  if (!isHere) return room;
  return (
    <Suspense fallback={room}>
      <Later answer={answer} />
    </Suspense>
  );
}

const drawFacts = (answer: Answer) => <Facts answer={answer} />;
const drawDecisions = (answer: Answer) => <DecisionsFigure answer={answer} />;

const Parts = memo(function Parts({ answer }: { readonly answer: Answer }) {
  return (
    <div className="space-y-8">
      <Following answer={answer} draw={drawFacts} />
      <Following answer={answer} draw={drawDecisions} />
      <AfterArrival answer={answer} />
    </div>
  );
});

/**
 * What convinces and what proves: the facts, the decisions, and after arrival growth, the receipts, and the other
 * pictures. Drawn behind the amounts, so that a key press paints the verdict first.
 */
export function Results() {
  const shown = useDeferredValue(usePainted((state) => state.answer));
  return (
    shown && (
      <>
        <Announcer answer={shown} />
        <Parts answer={shown} />
      </>
    )
  );
}
