"use client";

import { useEffect, useState } from "react";
import type { EachOfMonth } from "@/components/import/reading/useImport";
import { homeHref } from "@/components/site/pages";
import { monthInWords } from "@/lib/bills/period";
import { formatMoney } from "@/lib/units/money";
import { formatWhole } from "@/lib/units/wholeNumber";

type EachScenarioListProps = {
  readonly each: EachOfMonth | null;
  readonly month: string;
  readonly currency: string;
  readonly onAsk: (month: string, from: number) => void;
};

/** Links to one scenario for each Region of each account. The worker makes them when the list is unfolded. */
export function EachScenarioList({ each, month, currency, onAsk }: EachScenarioListProps) {
  const [isOpen, setOpen] = useState(false);
  const here = each?.month === month ? each : null;
  const isMissing = isOpen && here === null;
  useEffect(() => {
    if (isMissing) onAsk(month, 0);
  }, [isMissing, month, onAsk]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-18 font-semibold">One scenario for each Region and account</summary>
      {here === null ? (
        <p className="mt-2 text-13 text-muted">Working them out…</p>
      ) : (
        <>
          <p className="mt-2 text-13 text-muted">
            {here.count === 0
              ? `No NAT gateway in ${monthInWords(month)}.`
              : `${formatWhole(here.from + 1)} to ${formatWhole(here.from + here.rows.length)} of ${formatWhole(here.count)} with NAT gateways in ${monthInWords(month)}, the most spend first. The links hold no account id.`}
          </p>
          <ul className="mt-2 max-w-3xl divide-y divide-line border-y border-line text-13">
            {here.rows.map(({ choice, natAmount, query, refusal }) => (
              <li
                key={`${choice.region} ${choice.account}`}
                className="flex flex-wrap items-baseline gap-x-2 gap-y-1 py-2"
              >
                <span className="font-mono">{choice.region}</span>
                {choice.account !== null && <bdi className="font-mono text-muted">{choice.account}</bdi>}
                <span className="leader" />
                <span>{formatMoney(natAmount, currency)} for NAT</span>
                {query === null ? (
                  <span className="basis-full text-muted">{refusal}</span>
                ) : (
                  <a
                    href={`${homeHref}#${query}`}
                    aria-label={`Open ${choice.region} ${choice.account ?? ""} in the calculator`}
                  >
                    Open
                  </a>
                )}
              </li>
            ))}
          </ul>
          {here.count > here.rows.length && (
            <p className="no-print mt-3 flex gap-2">
              {(
                [
                  ["Those before", here.previous],
                  ["Those after", here.next],
                ] as const
              ).map(([words, from]) => (
                <button
                  key={words}
                  type="button"
                  className="button"
                  disabled={from === null}
                  onClick={() => from !== null && onAsk(month, from)}
                >
                  {words}
                </button>
              ))}
            </p>
          )}
        </>
      )}
    </details>
  );
}
