"use client";

import { lazy, Suspense, useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import { ScenarioForm } from "@/components/inputs/ScenarioForm";
import { FromImport } from "@/components/planner/FromImport";
import { PrintNote } from "@/components/planner/PrintNote";
import { plannerState, staticState, subscribe } from "@/components/planner/plannerStore";
import { Rail } from "@/components/planner/Rail";
import { ShareButton } from "@/components/planner/ShareButton";
import { UndoButtons } from "@/components/planner/UndoButtons";
import { Announcer } from "@/components/results/Announcer";
import { Results } from "@/components/results/Results";
import { Totals } from "@/components/results/Totals";
import { Verdict } from "@/components/results/Verdict";
import { JumpLink } from "@/components/site/JumpLink";
import { SiteHeader } from "@/components/site/SiteHeader";
import { estimate } from "@/lib/scenario/estimate";

// Most visits meet no problem.
const ProblemSummary = lazy(() => import("@/components/planner/ProblemSummary"));

// Both follow the scenario by themselves: the same elements every time, so that React passes them by.
const form = <ScenarioForm />;
const header = (
  <SiteHeader>
    <JumpLink to="compare-title" className="px-2 py-2 text-13 no-underline hover:underline max-sm:hidden">
      Compare
    </JumpLink>
    <UndoButtons />
    <ShareButton />
  </SiteHeader>
);

/** The page's one owner of the scenario: inputs on the left, the answer on the right. */
export function Planner() {
  const state = useSyncExternalStore(subscribe, plannerState, staticState);
  const { scenario, problems, linkPrices, arrival, isExample } = state;
  const answer = useMemo(() => scenario && estimate(scenario, linkPrices), [scenario, linkPrices]);
  // Hydration shows the example first, as the HTML has it; only once the link's own scenario is drawn may it be seen.
  useLayoutEffect(() => {
    if (!isExample) delete document.documentElement.dataset.link;
  }, [isExample]);
  const isStale = problems.length > 0;
  return (
    <>
      {header}
      <p data-link-note="" className="mx-auto max-w-[110rem] px-4 py-10 text-18 text-muted sm:px-6">
        Reading the link…
      </p>
      <div
        data-scenario=""
        className="mx-auto max-w-[110rem] px-4 sm:px-6 rail:grid rail:grid-cols-[23.75rem_minmax(0,1fr)] rail:gap-10"
      >
        <Rail answer={answer} isExample={isExample}>
          {form}
        </Rail>
        <main id="results" tabIndex={-1} className="min-w-0 space-y-8 pt-6 pb-10 outline-none">
          <h1 className="sr-only">What your NAT gateways cost, and which VPC endpoints pay for themselves</h1>
          <PrintNote />
          <FromImport />
          {isExample && (
            <p className="text-13 text-muted">
              <strong className="font-semibold text-ink">An example.</strong> Change anything, and the figures follow.
            </p>
          )}
          {isStale && (
            <Suspense fallback={<p role="alert">Something here cannot be read.</p>}>
              <ProblemSummary problems={problems} hasFigures={answer !== null} />
            </Suspense>
          )}
          {answer && (
            <div className={isStale ? "space-y-8 opacity-60" : "space-y-8"}>
              <Verdict answer={answer} />
              <Totals answer={answer} />
              <Announcer key={`said ${arrival}`} answer={answer} />
              {/* Another scenario arrived whole: nothing of the one before may linger, not even for a frame. */}
              <Results key={arrival} answer={answer} />
            </div>
          )}
        </main>
      </div>
    </>
  );
}
