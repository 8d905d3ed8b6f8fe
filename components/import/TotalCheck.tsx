"use client";

import { useState } from "react";
import { LiveProblem } from "@/components/import/LiveProblem";
import { askCheck } from "@/components/import/liveApi";
import { type Checked, callsPerCheck, type SpendApiAnswer, type SpendQuery, usdPerCall } from "@/lib/spend/spendApi";
import { checkInWords, isSameTotal } from "@/lib/spend/totalCheck";
import { formatUsd } from "@/lib/units/usd";

type TotalCheckProps = { readonly query: SpendQuery };

/** Offers to compare the rows with AWS's own total, for the price of a call, and says what that came to. */
export function TotalCheck({ query }: TotalCheckProps) {
  const [isAsking, setAsking] = useState(false);
  const [checked, setChecked] = useState<SpendApiAnswer<Checked> | null>(null);
  const ask = async () => {
    setAsking(true);
    setChecked(null);
    setChecked(await askCheck(query));
    setAsking(false);
  };
  const isWhole = checked?.ok && checked.answer.periods.every(isSameTotal);
  return (
    <div className="no-print mt-4 max-w-3xl space-y-3">
      {!checked?.ok && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-13 text-muted">
          <button type="button" className="button" disabled={isAsking} onClick={() => void ask()}>
            {isAsking ? "Comparing…" : `Compare with AWS’s own total for ${formatUsd(callsPerCheck * usdPerCall)}`}
          </button>
          <span>One call more. A difference would show that rows are missing.</span>
        </p>
      )}
      <div aria-live="polite">
        {checked?.ok && (
          <p className={`border-s-2 ps-3 text-13 ${isWhole ? "border-edge" : "border-alert font-medium"}`}>
            {checkInWords(checked.answer)}
          </p>
        )}
      </div>
      {checked !== null && !checked.ok && <LiveProblem error={checked.error} onRetry={() => setChecked(null)} />}
    </div>
  );
}
