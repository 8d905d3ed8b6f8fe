"use client";

import type { Draft } from "@/lib/draft/draft";
import { reconciledTotals } from "@/lib/draft/reconcile";
import { formatUsd } from "@/lib/units/usd";

const signed = (usd: number): string => `${usd > 0 ? "+" : "−"}${formatUsd(Math.abs(usd))}`;

/** The bill's charges beside those of the drafted scenario, with the reason for each difference. */
export function Reconciliation({ draft }: { readonly draft: Pick<Draft, "reconciliation" | "unplanned"> }) {
  const { reconciliation: lines, unplanned } = draft;
  const { paidUsd, todayUsd } = reconciledTotals(lines);
  return (
    <section aria-labelledby="reconciled-title" className="print-whole">
      <h3 id="reconciled-title" className="text-18">
        The bill and the scenario
      </h3>
      <p className="mt-1 text-13 text-muted">What was paid, and what the calculator says it costs today.</p>
      <table className="data-table mt-2">
        <thead>
          <tr>
            <th scope="col">Charge</th>
            <th scope="col" className="number">
              Paid
            </th>
            <th scope="col" className="number">
              Scenario
            </th>
          </tr>
        </thead>
        {lines.map((line) => (
          <tbody key={line.charge}>
            <tr className={line.why === null ? undefined : "border-b-0!"}>
              <th scope="row">{line.label}</th>
              <td className="number">{formatUsd(line.paidUsd)}</td>
              <td className="number">{formatUsd(line.todayUsd)}</td>
            </tr>
            {line.why !== null && (
              <tr>
                <td colSpan={3} className="pt-0! text-muted">
                  {signed(line.differenceUsd)}: {line.why}
                </td>
              </tr>
            )}
          </tbody>
        ))}
        <tfoot className="double-rule text-15 font-semibold">
          <tr>
            <th scope="row" className="font-semibold!">
              Total
            </th>
            <td className="number">{formatUsd(paidUsd)}</td>
            <td className="number">{formatUsd(todayUsd)}</td>
          </tr>
        </tfoot>
      </table>
      {unplanned.length > 0 && (
        <>
          <h4 className="mt-4 text-13 font-medium">On the bill, not in the scenario</h4>
          <ul className="mt-1 text-13 text-muted">
            {unplanned.map(({ family, label, amount }) => (
              <li key={family} className="flex items-baseline gap-2 py-0.5">
                <span>{label}</span>
                <span className="leader" />
                <span>{formatUsd(amount)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
