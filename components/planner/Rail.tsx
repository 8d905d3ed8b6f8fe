"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useDeferredState, usePlanner } from "@/components/planner/usePlanner";
import { servicesInWords } from "@/lib/report/servicesInWords";
import { visibleAmounts } from "@/lib/report/totals";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatUsdInWords } from "@/lib/units/usd";

/** The scenario in a line, on the button that unfolds it. */
function Summary() {
  const isExample = useDeferredState((state) => state.isExample);
  const summary = useDeferredState(({ answer }) => {
    if (!answer) return null;
    const { region, azCount, services } = answer.scenario;
    return `${region}, ${countWithNoun(azCount, "AZ")}, ${servicesInWords(services)}`;
  });
  return (
    <span className="truncate">
      {isExample ? "Your scenario" : "Scenario"}
      {summary !== null && <span className="font-normal text-muted"> {summary}</span>}
    </span>
  );
}

/** A slim bar at the bottom that keeps the amounts in sight while the inputs hide the results. */
function Amounts() {
  const answer = useDeferredState((state) => state.answer);
  if (!answer) return null;
  const { todayUsd, planUsd, unnamedUsd } = visibleAmounts(answer);
  return (
    <aside
      aria-label="Amounts"
      className="fixed inset-x-0 bottom-0 z-20 flex justify-between gap-4 border-t border-edge bg-raised px-4 py-2.5 text-13 low:static rail:hidden"
    >
      <span>
        Today <strong>{formatUsdInWords(todayUsd)}</strong>
      </span>
      {unnamedUsd !== null ? (
        <span>
          Unnamed part <strong className="text-accent">{formatUsdInWords(unnamedUsd)}</strong> a month
        </span>
      ) : (
        <span>
          Plan <strong className="text-accent">{formatUsdInWords(planUsd)}</strong> a month
        </span>
      )}
    </aside>
  );
}

/** The inputs: beside the results where there is room, folded above them where there is not. */
export function Rail({ children }: { readonly children: ReactNode }) {
  // A link that cannot be read has no answer: its fields are open, to be corrected.
  const hasAnswer = usePlanner((state) => state.answer !== null);
  const [isUnfolded, setUnfolded] = useState(false);
  const isOpen = isUnfolded || !hasAnswer;
  // Keep the rail open after the correction: the field in which the reader types must not disappear when it can be
  // read.
  useEffect(() => {
    if (!hasAnswer) setUnfolded(true);
  }, [hasAnswer]);
  return (
    <div className="no-print rail:border-e rail:border-line">
      <button
        type="button"
        className="button mt-4 w-full justify-between text-start rail:hidden"
        aria-expanded={isOpen}
        aria-controls="scenario"
        onClick={() => setUnfolded(!isOpen)}
      >
        <Summary />
        <span>{isOpen ? "Hide" : "Edit"}</span>
      </button>
      <div
        id="scenario"
        className={`${isOpen ? "" : "max-rail:hidden"} pt-6 pb-10 rail:sticky rail:top-14 rail:max-h-[calc(100dvh-3.5rem)] rail:overflow-y-auto rail:pe-6`}
      >
        {children}
      </div>
      {isOpen && <Amounts />}
    </div>
  );
}
