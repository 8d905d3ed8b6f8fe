"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { type DecisionAxis, decisionAxis } from "@/components/charts/decisions/layout";
import { type Sort, type SortKey, sortAfterClick, startSort } from "@/components/charts/decisions/order";
import { DecisionRow, gridId, percent } from "@/components/charts/decisions/Row";
import { useStableOrder } from "@/components/charts/decisions/useStableOrder";
import { ink } from "@/components/charts/ink";
import type { Answer } from "@/lib/model/compare";
import { decisionsFinding } from "@/lib/report/figures/decisions/finding";
import { decisionsOf } from "@/lib/report/figures/decisions/points";
import { interfaceNeeds } from "@/lib/report/figures/decisions/words";

// Load the menu later: nobody needs it to read the figure.
const DecisionsMenu = lazy(() => import("@/components/charts/decisions/Menu"));

const columns: readonly { readonly by: SortKey; readonly label: string }[] = [
  { by: "action", label: "Do" },
  { by: "service", label: "Service" },
  { by: "gb", label: "GB a month" },
  { by: "nat", label: "Through NAT" },
  { by: "endpoint", label: "Own endpoint" },
  { by: "saving", label: "Saves" },
];

/** The axis above the column of dots, with the gridlines that every row uses. */
function Axis({ axis }: { readonly axis: DecisionAxis }) {
  return (
    <svg aria-hidden="true">
      <defs>
        <g id={gridId} stroke={ink.line}>
          {axis.ticks.map(({ share, label }) => (
            <line key={label} x1={percent(share)} x2={percent(share)} y1="0" y2="100%" />
          ))}
        </g>
      </defs>
      {axis.ticks.map(({ share, label }) => (
        <text key={label} x={percent(share)} y="12" textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

type HeadProps = { readonly axis: DecisionAxis; readonly sort: Sort; readonly onSort: (sort: Sort) => void };

function Head({ axis, sort, onSort }: HeadProps) {
  const directionOf = (by: SortKey) => {
    if (sort.by !== by) return undefined;
    return sort.isDescending ? "descending" : "ascending";
  };
  return (
    <thead>
      <tr>
        {columns.map(({ by, label }) => (
          <th key={by} scope="col" className={by} aria-sort={directionOf(by)}>
            <button type="button" onClick={() => onSort(sortAfterClick(sort, by))}>
              {label}
            </button>
            {by === "gb" && <Axis axis={axis} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Shows where endpoints break even and what to do: a table with a plot in each row, one row for each service. */
export function DecisionsFigure({ answer }: { readonly answer: Answer }) {
  const [sort, setSort] = useState(startSort);
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const decisions = decisionsOf(answer);
  const shown = useStableOrder(decisions, sort);
  const { title, note } = decisionsFinding(answer, decisions);
  const axis = decisionAxis(decisions);
  const addsInterface = decisions.some(({ action, via }) => action === "Add" && via === "interface");
  return (
    <figure aria-labelledby="decisions-title" data-figure="decisions" className="decisions">
      <h3 id="decisions-title" className="pe-24 text-18">
        {title}
      </h3>
      <p className="mt-1 max-w-[46rem] text-13 text-muted">{note}</p>
      {decisions.length > 0 && (
        <>
          {isMounted && (
            <Suspense fallback={null}>
              <DecisionsMenu answer={answer} decisions={shown} title={title} note={note} />
            </Suspense>
          )}
          <table>
            <caption>A row for each service: what to do, and what either way costs a month</caption>
            <Head axis={axis} sort={sort} onSort={setSort} />
            <tbody>
              {shown.map((decision) => (
                <DecisionRow key={decision.service} decision={decision} axis={axis} />
              ))}
            </tbody>
          </table>
          {addsInterface && <p className="mt-2 max-w-[46rem] text-13 text-muted">{interfaceNeeds}</p>}
        </>
      )}
    </figure>
  );
}
