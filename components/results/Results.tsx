"use client";

import { lazy, memo, Suspense, useDeferredValue, useEffect, useState } from "react";
import { ChartWhenSeen } from "@/components/charts/ChartWhenSeen";
import { usePainted } from "@/components/planner/usePlanner";
import { Announcer } from "@/components/results/Announcer";
import { Bills } from "@/components/results/Bills";
import { DecisionTable } from "@/components/results/DecisionTable";
import { Facts } from "@/components/results/Facts";
import { Following } from "@/components/results/Following";
import { Warnings } from "@/components/results/Warnings";
import type { Answer } from "@/lib/model/compare";

// Storage of the browser: nothing of it can stand in the static page.
const Compare = lazy(() => import("@/components/compare/Compare"));
const Exports = lazy(() => import("@/components/results/Exports"));

function AfterArrival({ answer }: { readonly answer: Answer }) {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  if (!isHere) return null;
  return (
    <div className="space-y-12">
      <Suspense fallback={null}>
        <Compare answer={answer} />
        <Exports answer={answer} />
      </Suspense>
    </div>
  );
}

const drawFacts = (answer: Answer) => <Facts answer={answer} />;

const drawDecisions = (answer: Answer) => (
  <section aria-labelledby="decisions-title" className="space-y-3">
    <h2 id="decisions-title" className="text-24">
      Decisions
    </h2>
    <DecisionTable answer={answer} />
  </section>
);

const drawBills = (answer: Answer) => (
  <section aria-labelledby="bills-title" className="space-y-4">
    <h2 id="bills-title" className="text-24">
      The bill
    </h2>
    <Bills answer={answer} />
  </section>
);

const drawWarnings = (answer: Answer) =>
  answer.warnings.length > 0 && (
    <section aria-labelledby="warnings-title" className="space-y-3">
      <h2 id="warnings-title" className="text-24">
        Know before you act
      </h2>
      <Warnings answer={answer} />
    </section>
  );

const drawAfterArrival = (answer: Answer) => <AfterArrival answer={answer} />;

const Parts = memo(function Parts({ answer }: { readonly answer: Answer }) {
  return (
    <div className="space-y-12">
      <Following answer={answer} draw={drawFacts} />
      <ChartWhenSeen figure="cost" answer={answer} />
      <Following answer={answer} draw={drawDecisions} />
      <Following answer={answer} draw={drawBills} />
      <Following answer={answer} draw={drawWarnings} />
      <ChartWhenSeen figure="charges" answer={answer} />
      <ChartWhenSeen figure="services" answer={answer} />
      <ChartWhenSeen figure="az-map" answer={answer} />
      <Following answer={answer} draw={drawAfterArrival} />
    </div>
  );
});

/**
 * What convinces and what proves: the break-even picture, the decisions, the receipts, and the other pictures. Drawn
 * behind the amounts, so that a key press paints the verdict first.
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
