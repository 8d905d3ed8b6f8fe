"use client";

import { useState } from "react";
import { LiveProblem } from "@/components/import/sources/LiveProblem";
import { askCheck } from "@/components/import/sources/liveApi";
import { isUnsettledByTotal, type PartialAnswerWarning } from "@/lib/costExplorer/partialAnswerWarnings";
import { type CheckedTotal, type SpendApiAnswer, type SpendQuery, usdPerCheck } from "@/lib/costExplorer/spendApi";
import { checkInWords, isSameTotal } from "@/lib/costExplorer/totalCheck";
import { formatUsd } from "@/lib/units/usd";

type TotalCheckProps = {
  /** Warnings that the answer may be only a part of the bill. */
  readonly partWarnings: readonly PartialAnswerWarning[];
  readonly query: SpendQuery;
};

/**
 * Helps to check whether a live answer is complete: shows the warnings, and compares it with AWS's own total for one
 * paid call.
 */
export function TotalCheck({ partWarnings, query }: TotalCheckProps) {
  const [isAsking, setAsking] = useState(false);
  const [checkAnswer, setCheckAnswer] = useState<SpendApiAnswer<CheckedTotal> | null>(null);
  const ask = async () => {
    setAsking(true);
    setCheckAnswer(null);
    setCheckAnswer(await askCheck(query));
    setAsking(false);
  };
  const comparison = checkAnswer?.ok ? checkAnswer.value : null;
  const isWhole = comparison?.periods.every(isSameTotal);
  const remainingWarnings = comparison === null ? partWarnings : isWhole ? partWarnings.filter(isUnsettledByTotal) : [];
  return (
    <div className="mt-4 max-w-3xl space-y-3">
      {remainingWarnings.length > 0 && (
        <div role="note" className="border-s-2 border-alert ps-3 text-13">
          <p className="font-medium">This may be a part of the bill.</p>
          {remainingWarnings.map(({ code, message }) => (
            <p key={code} className="mt-1">
              {message}
            </p>
          ))}
        </div>
      )}
      <div aria-live="polite">
        {comparison && (
          <p className={`border-s-2 ps-3 text-13 ${isWhole ? "border-edge" : "border-alert font-medium"}`}>
            {checkInWords(comparison)}
          </p>
        )}
      </div>
      {comparison === null && (
        <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 text-13 text-muted">
          <button type="button" className="button" disabled={isAsking} onClick={() => void ask()}>
            {isAsking ? "Comparing…" : `Compare with AWS’s own total for ${formatUsd(usdPerCheck)}`}
          </button>
          <span>One call more. A difference would show that rows are missing.</span>
        </p>
      )}
      {checkAnswer !== null && !checkAnswer.ok && (
        <LiveProblem error={checkAnswer.error} onRetry={() => setCheckAnswer(null)} />
      )}
    </div>
  );
}
