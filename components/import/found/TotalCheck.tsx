"use client";

import { useState } from "react";
import { LiveProblem } from "@/components/import/sources/LiveProblem";
import { askCheck } from "@/components/import/sources/liveApi";
import { type PartWarning, staysAfterTotal } from "@/lib/costExplorer/partWarnings";
import { type Checked, type SpendApiAnswer, type SpendQuery, usdPerCheck } from "@/lib/costExplorer/spendApi";
import { checkInWords, isSameTotal } from "@/lib/costExplorer/totalCheck";
import { formatUsd } from "@/lib/units/usd";

type TotalCheckProps = {
  /** Warnings that the answer may be only a part of the bill. */
  readonly doubts: readonly PartWarning[];
  readonly query: SpendQuery;
};

/**
 * Helps to check whether a live answer is complete: shows the warnings, and compares it with AWS's own total for one
 * paid call.
 */
export function TotalCheck({ doubts, query }: TotalCheckProps) {
  const [isAsking, setAsking] = useState(false);
  const [checked, setChecked] = useState<SpendApiAnswer<Checked> | null>(null);
  const ask = async () => {
    setAsking(true);
    setChecked(null);
    setChecked(await askCheck(query));
    setAsking(false);
  };
  const compared = checked?.ok ? checked.value : null;
  const isWhole = compared?.periods.every(isSameTotal);
  const left = compared === null ? doubts : isWhole ? doubts.filter(staysAfterTotal) : [];
  return (
    <div className="mt-4 max-w-3xl space-y-3">
      {left.length > 0 && (
        <div role="note" className="border-s-2 border-alert ps-3 text-13">
          <p className="font-medium">This may be a part of the bill.</p>
          {left.map(({ code, message }) => (
            <p key={code} className="mt-1">
              {message}
            </p>
          ))}
        </div>
      )}
      <div aria-live="polite">
        {compared && (
          <p className={`border-s-2 ps-3 text-13 ${isWhole ? "border-edge" : "border-alert font-medium"}`}>
            {checkInWords(compared)}
          </p>
        )}
      </div>
      {compared === null && (
        <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 text-13 text-muted">
          <button type="button" className="button" disabled={isAsking} onClick={() => void ask()}>
            {isAsking ? "Comparing…" : `Compare with AWS’s own total for ${formatUsd(usdPerCheck)}`}
          </button>
          <span>One call more. A difference would show that rows are missing.</span>
        </p>
      )}
      {checked !== null && !checked.ok && <LiveProblem error={checked.error} onRetry={() => setChecked(null)} />}
    </div>
  );
}
