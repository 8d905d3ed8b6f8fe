"use client";

import { lazy, Suspense, useState } from "react";
import { Swatch } from "@/components/Swatch";
import type { LineItem } from "@/lib/model/charges/charge";
import type { Scenario } from "@/lib/model/scenario";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import type { Receipt as ReceiptView } from "@/lib/report/receipt/billRows";
import { quantityInWords } from "@/lib/report/receipt/unitWords";
import { formatUsd, formatUsdPerUnit } from "@/lib/units/usd";

const WhyThisNumber = lazy(() => import("@/components/results/bill/WhyThisNumber"));

type BillProps = { readonly plan: FeasibleAnswer; readonly scenario: Scenario };

function ReceiptLine({ line, ...bill }: BillProps & { readonly line: LineItem }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="print-whole">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="list-none py-1.5 [&::-webkit-details-marker]:hidden">
          <span className="flex items-baseline gap-2">
            <span>{line.label}</span>
            <span className="leader" />
            <span>{formatUsd(line.usd)}</span>
          </span>
          <span className="flex flex-wrap justify-between gap-x-4 text-13 text-muted">
            <span>
              {quantityInWords(line.quantity, line.unit)} × {formatUsdPerUnit(line.usdPerUnit)}
              {line.usageType && <span className="ms-2 font-mono text-[0.75rem] print:text-13">{line.usageType}</span>}
            </span>
            <span className="no-print underline decoration-edge underline-offset-4">{isOpen ? "close" : "why?"}</span>
          </span>
        </summary>
        {isOpen && (
          <Suspense fallback={<p className="text-13 text-muted">Loading…</p>}>
            <WhyThisNumber line={line} {...bill} />
          </Suspense>
        )}
      </details>
    </li>
  );
}

/** A row that says `none` where only the other bill has the line, so that both bills stay aligned. */
function NoLine({ label }: { readonly label: string }) {
  return (
    <li className="bill-gap items-baseline gap-2 py-1.5 text-muted">
      <span>{label}</span>
      <span className="leader" />
      <span>none</span>
    </li>
  );
}

type ReceiptProps = { readonly receipt: ReceiptView; readonly scenario: Scenario };

/** The rows of a receipt besides its lines: the heading and the three sums. */
const otherRowCount = 4;

/** One strategy's bill, line by line. Each line is rounded to cents, and the total is the sum of the rounded lines. */
export function Receipt({ receipt, scenario }: ReceiptProps) {
  const { title, strategy: plan, label, rows } = receipt;
  const lineRowCount = Math.max(1, rows.length);
  return (
    <section
      aria-label={`${title}: the bill`}
      className="bill min-w-0"
      style={{ gridRow: `span ${lineRowCount + otherRowCount}` }}
    >
      <h3 className="flex items-center gap-2 pb-2 text-15">
        <Swatch strategy={plan.id} />
        {title}
        {label !== null && <span className="font-normal text-muted">{label}</span>}
      </h3>
      {plan.lines.length === 0 && rows.length === 0 ? (
        <p className="text-13 text-muted">Nothing to pay.</p>
      ) : (
        <ul className="bill divide-y divide-line border-y border-line" style={{ gridRow: `span ${lineRowCount}` }}>
          {rows.map(({ key, label: name, line }) =>
            line ? (
              <ReceiptLine key={key} line={line} plan={plan} scenario={scenario} />
            ) : (
              <NoLine key={key} label={name} />
            ),
          )}
        </ul>
      )}
      <p className="double-rule mt-1 flex items-baseline gap-2 pt-2 text-18 font-semibold">
        <span>Total a month</span>
        <span className="leader" />
        <span>{formatUsd(receipt.usdPerMonth)}</span>
      </p>
      <p className="flex justify-between text-13 text-muted">
        <span>In a year</span>
        <span>{formatUsd(receipt.usdPerYear)}</span>
      </p>
      <p className="flex justify-between text-13 text-muted">
        <span>In an hour, on average</span>
        <span>{formatUsd(receipt.usdPerHour)}</span>
      </p>
    </section>
  );
}
