"use client";

import { lazy, Suspense } from "react";
import { useDeferredState, usePlanner } from "@/components/planner/usePlanner";
import { secondSentenceOf } from "@/lib/report/verdict/secondSentence";
import { headlineOf, isUnnamedFirst } from "@/lib/report/verdict/verdict";

// Most scenarios have names for their traffic, so this loads for those that have not.
const UnnamedVerdict = lazy(() => import("@/components/results/UnnamedVerdict"));

/**
 * The sentence after the verdict: the condition, the open question or the cheapest first step. Where the unnamed
 * traffic leads, what it could be.
 */
function SecondSentence() {
  const answer = useDeferredState((state) => state.answer);
  if (!answer) return null;
  if (isUnnamedFirst(answer)) {
    return (
      // Reserve its height before it loads, so that nothing moves.
      <div className="flow-root min-h-92 sm:min-h-72">
        <Suspense fallback={null}>
          <UnnamedVerdict answer={answer} />
        </Suspense>
      </div>
    );
  }
  const second = secondSentenceOf(answer);
  return second && <p className="mt-2 max-w-3xl text-18 text-muted">{second}</p>;
}

/** The verdict: what to do, with its amounts and its services. */
export function VerdictSentence() {
  const answer = usePlanner((state) => state.answer);
  return (
    <div className="painted-apart">
      <h2 id="verdict" className="max-w-4xl text-24 tracking-tight sm:text-32">
        {answer && headlineOf(answer)}
      </h2>
      <SecondSentence />
    </div>
  );
}
