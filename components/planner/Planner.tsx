"use client";

import { lazy, Suspense, useLayoutEffect } from "react";
import { ScenarioForm } from "@/components/inputs/ScenarioForm";
import { FromImport } from "@/components/planner/open/FromImport";
import { OpenButton } from "@/components/planner/open/OpenButton";
import { PrintNote } from "@/components/planner/PrintNote";
import { Rail } from "@/components/planner/Rail";
import { ShareButton } from "@/components/planner/share/ShareButton";
import { UndoButtons } from "@/components/planner/UndoButtons";
import { useDeferredState, usePlanner } from "@/components/planner/usePlanner";
import { Results } from "@/components/results/Results";
import { Totals } from "@/components/results/Totals";
import { VerdictSentence } from "@/components/results/VerdictSentence";
import { JumpLink } from "@/components/site/JumpLink";
import { SiteHeader } from "@/components/site/SiteHeader";

// Most visits have no problem, so the summary loads when there is one.
const ProblemSummary = lazy(() => import("@/components/planner/ProblemSummary"));

function ExampleNote() {
  const isExample = useDeferredState((state) => state.isExample);
  return (
    isExample && (
      <span className="whitespace-nowrap">
        <strong className="font-semibold text-ink">An example.</strong> Change anything.
      </span>
    )
  );
}

function Problems() {
  const problems = usePlanner((state) => state.problems);
  const hasFigures = usePlanner((state) => state.answer !== null);
  return (
    problems.length > 0 && (
      <Suspense fallback={<p role="alert">Something here needs fixing.</p>}>
        <ProblemSummary problems={problems} hasFigures={hasFigures} />
      </Suspense>
    )
  );
}

/** The answer. It is dimmed while the fields have problems, because it is then that of the last valid scenario. */
function Figures() {
  const hasAnswer = usePlanner((state) => state.answer !== null);
  const arrival = usePlanner((state) => state.arrival);
  const isStale = usePlanner((state) => state.problems.length > 0);
  // Hydration renders the example first, as the HTML has it. Figures stay hidden until the link's own scenario is
  // rendered.
  useLayoutEffect(() => {
    if (arrival > 0) delete document.documentElement.dataset.link;
  }, [arrival]);
  return (
    hasAnswer && (
      <div className={isStale ? "space-y-8 opacity-60" : "space-y-8"}>
        <VerdictSentence />
        <Totals />
        {/* The key remounts the results when another scenario arrives, so that nothing of the one before shows, not
            even for a frame. */}
        <Results key={arrival} />
      </div>
    )
  );
}

/** The page: inputs on the left, the answer on the right. Each part subscribes to the state that it shows. */
export function Planner() {
  return (
    <>
      <SiteHeader>
        <JumpLink to="compare-title" className="px-2 py-2 text-13 no-underline hover:underline max-sm:hidden">
          Compare
        </JumpLink>
        <UndoButtons />
        <OpenButton />
        <ShareButton />
      </SiteHeader>
      <p data-link-note="" className="mx-auto max-w-[110rem] px-4 py-10 text-18 text-muted sm:px-6">
        Reading the link…
      </p>
      <div
        data-scenario=""
        className="mx-auto max-w-[110rem] px-4 sm:px-6 rail:grid rail:grid-cols-[23.75rem_minmax(0,1fr)] rail:gap-10"
      >
        <Rail>
          <ScenarioForm />
        </Rail>
        <main id="results" tabIndex={-1} className="min-w-0 space-y-8 pt-6 pb-10 outline-none">
          <div className="flex flex-wrap gap-x-2 text-15 text-muted">
            <h1 className="font-normal">
              What your AWS NAT gateways cost, and which VPC endpoints would pay for themselves.
            </h1>
            <ExampleNote />
          </div>
          <PrintNote />
          <FromImport />
          <Problems />
          <Figures />
        </main>
      </div>
    </>
  );
}
