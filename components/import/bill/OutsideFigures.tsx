"use client";

import type { ReactNode } from "react";
import { monthInWords } from "@/lib/bills/period";
import { skipReasons } from "@/lib/bills/skippedRows";
import { isPartialAnswerWarning } from "@/lib/costExplorer/partialAnswerWarnings";
import type { ImportView, Overview } from "@/lib/draft/importView";
import { formatMoney } from "@/lib/units/money";
import { formatWhole } from "@/lib/units/wholeNumber";

type PartProps = { readonly title: string; readonly note?: string; readonly children: ReactNode };

function Part({ title, note, children }: PartProps) {
  return (
    <div className="min-w-0">
      <h4 className="text-15">{title}</h4>
      {note && <p className="mt-0.5 text-13 text-muted">{note}</p>}
      <ul className="mt-2 divide-y divide-line border-y border-line text-13">{children}</ul>
    </div>
  );
}

function Line({ name, amount }: { readonly name: ReactNode; readonly amount: string }) {
  return (
    <li className="flex items-baseline gap-2 py-1.5">
      <span className="min-w-0 break-words">{name}</span>
      <span className="leader" />
      <span className="flex-none">{amount}</span>
    </li>
  );
}

function More({ count, amount }: { readonly count: number; readonly amount: string }) {
  return count > 0 ? <Line name={`${formatWhole(count)} more`} amount={amount} /> : null;
}

type OutsideFiguresProps = {
  readonly overview: Overview;
  /** Null where the bill has no Region and month to choose. */
  readonly view: ImportView | null;
};

/** The rest of the bill: unrecognised usage types, other records, skipped rows and warnings. */
export function OutsideFigures({ overview, view }: OutsideFiguresProps) {
  const { unrecognised, skipped, currency } = overview;
  // The top of the page shows the warnings about a partial bill.
  const warnings = overview.warnings.filter((warning) => !isPartialAnswerWarning(warning));
  const otherCount = view?.otherRecords.rows.length ?? 0;
  if (unrecognised.rows.length + otherCount + skipped.length + warnings.length === 0) return null;
  return (
    <section aria-labelledby="besides-title" className="space-y-4">
      <h3 id="besides-title" className="text-18">
        {view ? "Not in the figures above" : "What it has instead"}
      </h3>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {unrecognised.rows.length > 0 && (
          <Part
            title="Unrecognised usage types"
            note="Named like NAT or endpoints, but on no list of ours. Nothing is guessed about them."
          >
            {unrecognised.rows.map((row) => (
              <Line
                key={`${row.month} ${row.usageType} ${row.unit}`}
                name={
                  <>
                    <bdi className="font-mono break-all">{row.usageType}</bdi>{" "}
                    <span className="text-muted">{monthInWords(row.month)}</span>
                  </>
                }
                amount={formatMoney(row.amount, currency)}
              />
            ))}
            <More count={unrecognised.moreCount} amount={formatMoney(unrecognised.moreAmount, currency)} />
          </Part>
        )}
        {view && otherCount > 0 && (
          <Part title="Tax, credits, refunds and fees" note={`In ${monthInWords(view.choice.month)}, all Regions.`}>
            {view.otherRecords.rows.map((row) => (
              <Line
                key={`${row.recordType} ${row.usageType}`}
                name={
                  <>
                    <bdi>{row.recordType}</bdi>{" "}
                    {row.usageType && <bdi className="font-mono break-all text-muted">{row.usageType}</bdi>}
                  </>
                }
                amount={formatMoney(row.amount, currency)}
              />
            ))}
            <More count={view.otherRecords.moreCount} amount={formatMoney(view.otherRecords.moreAmount, currency)} />
          </Part>
        )}
        {skipped.length > 0 && (
          <Part title="Rows passed over">
            {skipped.map(({ reason, rowCount }) => (
              <Line key={reason} name={`Rows ${skipReasons[reason]}`} amount={formatWhole(rowCount)} />
            ))}
          </Part>
        )}
        {warnings.length > 0 && (
          <div>
            <h4 className="text-15">Know about this bill</h4>
            <ul className="mt-2 space-y-2">
              {warnings.map(({ message }) => (
                <li key={message} className="border-s-2 border-edge ps-3 text-13 break-words">
                  {message}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
