"use client";

import { type ReactNode, useState } from "react";
import type { Answer } from "@/lib/model/compare";
import { recommendedAnswer, todayAnswer } from "@/lib/report/plan";
import { counted } from "@/lib/units/counted";
import { formatUsdInWords, sumOfRoundedUsd } from "@/lib/units/usd";

type RailProps = { readonly answer: Answer | null; readonly isExample: boolean; readonly children: ReactNode };

/**
 * The inputs: beside the results where there is room, folded above them where there is not. Unfolded there, a slim bar
 * at the bottom keeps the amounts in sight.
 */
export function Rail({ answer, isExample, children }: RailProps) {
  // A link that cannot be read has nothing to show but the fields to mend.
  const [isUnfolded, setUnfolded] = useState(false);
  const isOpen = isUnfolded || answer === null;
  const scenario = answer?.scenario;
  return (
    <div className="no-print rail:border-e rail:border-line">
      <button
        type="button"
        className="button mt-4 w-full justify-between text-start rail:hidden"
        aria-expanded={isOpen}
        aria-controls="scenario"
        onClick={() => setUnfolded(!isOpen)}
      >
        <span className="truncate">
          {isExample ? "Your scenario" : "Scenario"}
          {scenario && (
            <span className="font-normal text-muted">
              {" "}
              {scenario.region}, {counted(scenario.azCount, "AZ")}, {counted(scenario.services.length, "service")}
            </span>
          )}
        </span>
        <span>{isOpen ? "Fold" : "Edit"}</span>
      </button>
      <div
        id="scenario"
        className={`${isOpen ? "" : "max-rail:hidden"} pt-6 pb-10 rail:sticky rail:top-14 rail:max-h-[calc(100dvh-3.5rem)] rail:overflow-y-auto rail:pe-6`}
      >
        {children}
      </div>
      {isOpen && answer && (
        <aside
          aria-label="Amounts"
          className="fixed inset-x-0 bottom-0 z-20 flex justify-between gap-4 border-t border-edge bg-raised px-4 py-2.5 text-13 rail:hidden"
        >
          <span>
            Today <strong>{formatUsdInWords(sumOfRoundedUsd(todayAnswer(answer).lines))}</strong>
          </span>
          <span>
            Plan{" "}
            <strong className="text-accent">
              {formatUsdInWords(sumOfRoundedUsd(recommendedAnswer(answer).lines))}
            </strong>{" "}
            a month
          </span>
        </aside>
      )}
    </div>
  );
}
