"use client";

import { useState } from "react";
import type { EachOfMonth } from "@/components/import/useImport";
import { money } from "@/components/import/words";
import { monthInWords } from "@/lib/spend/period";

type EachScenarioListProps = {
  readonly each: EachOfMonth | null;
  readonly month: string;
  readonly currency: string;
  readonly onAsk: (from: number) => void;
};

/** One scenario for each Region of each account, as links; worked out when it is unfolded. */
export function EachScenarioList({ each, month, currency, onAsk }: EachScenarioListProps) {
  const [isOpen, setOpen] = useState(false);
  const here = each?.month === month ? each : null;
  if (isOpen && here === null) onAsk(0);
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
              : `${here.from + 1} to ${here.from + here.rows.length} of ${here.count} with NAT gateways in ${monthInWords(month)}, the most spend first. The links hold no account id.`}
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
                <span>{money(natAmount, currency)} for NAT</span>
                {query === null ? (
                  <span className="basis-full text-muted">{refusal}</span>
                ) : (
                  <a href={`/?${query}`} aria-label={`Open ${choice.region} ${choice.account ?? ""} in the calculator`}>
                    Open
                  </a>
                )}
              </li>
            ))}
          </ul>
          {here.count > here.rows.length && (
            <p className="mt-3 flex gap-2">
              <button
                type="button"
                className="button"
                disabled={here.from === 0}
                onClick={() => onAsk(Math.max(0, here.from - here.rows.length))}
              >
                Those before
              </button>
              <button
                type="button"
                className="button"
                disabled={here.from + here.rows.length >= here.count}
                onClick={() => onAsk(here.from + here.rows.length)}
              >
                Those after
              </button>
            </p>
          )}
        </>
      )}
    </details>
  );
}
