"use client";

import { Suspense, useId, useRef } from "react";
import { drawnLater } from "@/components/charts/drawnLater";
import { Strut } from "@/components/charts/Strut";
import { useNear } from "@/components/charts/useNear";
import { type SpendBars, spendHeight } from "@/components/import/spendBars";
import { money } from "@/components/import/words";
import { counted } from "@/lib/units/counted";

const { Drawn: SpendFigureBody, useLoadAtRest } = drawnLater(() => import("@/components/import/SpendFigureBody"));

/** `$1,690.02 in October 2026, the most in 6 months`. */
function findingOf({ unit, bars, currency }: SpendBars): string {
  const last = bars.at(-1);
  if (last === undefined) return "Nothing was paid here";
  const most = bars.reduce((a, b) => (b.amount > a.amount ? b : a));
  if (unit === "day") return `At most ${money(most.amount, currency)} in a day, on ${most.name}`;
  const now = `${money(last.amount, currency)} in ${last.name}`;
  if (bars.length === 1) return now;
  return last.amount >= most.amount
    ? `${now}, the most in ${counted(bars.length, "month")}`
    : `${now}; the most was ${money(most.amount, currency)} in ${most.name}`;
}

type SpendFigureProps = { readonly spend: SpendBars; readonly place: string };

/** Spend by month or day, and family. Its room is there from the start; the drawing is loaded when it comes near the window. */
export function SpendFigure({ spend, place }: SpendFigureProps) {
  const element = useRef<HTMLElement>(null);
  const id = useId();
  const isNear = useNear(element);
  useLoadAtRest();
  const heightPx = spendHeight(spend);
  const title = findingOf(spend);
  const note = `What was paid for NAT, endpoints, addresses and transfer in ${place}, ${counted(spend.bars.length, spend.unit)}, before tax and credits.`;
  const file = {
    name: `tollgate-import-spend-by-${spend.unit}`,
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
    <figure ref={element} aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="text-18">
        {title}
      </h3>
      <p className="mt-1 mb-3 max-w-[46rem] break-after-avoid text-13 text-muted">{note}</p>
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
