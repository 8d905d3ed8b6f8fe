"use client";

import { lazy, Suspense, useId, useRef } from "react";
import { Strut } from "@/components/charts/Strut";
import { useNear } from "@/components/charts/useNear";
import { money } from "@/components/import/words";
import { monthInWords } from "@/lib/spend/period";
import type { SpendByMonth } from "@/lib/spend/picture";
import { counted } from "@/lib/units/counted";

const SpendFigureBody = lazy(() => import("@/components/import/SpendFigureBody"));

const heightPx = 380;

/** `$1,690.02 in October 2026, the most in 6 months`. */
function findingOf({ months, currency }: SpendByMonth): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return "Nothing was paid here";
  if (first === last) return `${money(first.amount, currency)} in ${monthInWords(first.month)}`;
  const most = months.reduce((a, b) => (b.amount > a.amount ? b : a));
  const now = `${money(last.amount, currency)} in ${monthInWords(last.month)}`;
  return last.amount >= most.amount
    ? `${now}, the most in ${counted(months.length, "month")}`
    : `${now}; the most was ${money(most.amount, currency)} in ${monthInWords(most.month)}`;
}

type SpendFigureProps = { readonly spend: SpendByMonth; readonly place: string };

/** Spend by month and family. Its room is there from the start; the drawing is loaded when it comes near the window. */
export function SpendFigure({ spend, place }: SpendFigureProps) {
  const element = useRef<HTMLElement>(null);
  const id = useId();
  const isNear = useNear(element);
  const title = findingOf(spend);
  const note = `What was paid for NAT, endpoints, addresses and transfer in ${place}, ${counted(spend.months.length, "month")}, before tax and credits.`;
  const file = {
    name: "tollgate-import-spend",
    title,
    note,
    source: `Tollgate, from an imported bill, ${spend.currency}`,
  };
  const reserved = (
    <>
      <div className="no-print h-9" />
      <div className="mt-3">
        <Strut height={heightPx} />
      </div>
    </>
  );
  return (
    <figure ref={element} aria-labelledby={id} className="print-whole min-w-0">
      <h3 id={id} className="text-18">
        {title}
      </h3>
      <p className="mt-1 mb-3 max-w-[46rem] text-13 text-muted">{note}</p>
      {isNear ? (
        <Suspense fallback={reserved}>
          <SpendFigureBody spend={spend} file={file} height={heightPx} />
        </Suspense>
      ) : (
        reserved
      )}
    </figure>
  );
}
