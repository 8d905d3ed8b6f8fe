"use client";

import { lazy, Suspense, useMemo, useState } from "react";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { fieldId } from "@/components/inputs/fieldId";
import { RemoveRow } from "@/components/inputs/RemoveRow";
import { ServiceRow } from "@/components/inputs/ServiceRow";
import { type RowInput, rowsOf } from "@/components/planner/edits";
import { inputAt } from "@/components/planner/inputAt";
import { usePlanner, useProblem } from "@/components/planner/usePlanner";
import { fields } from "@/lib/model/fields";
import type { ScenarioInput } from "@/lib/scenario/link";
import type { Problem } from "@/lib/scenario/problem";

const AddServices = lazy(() => import("@/components/inputs/AddServices"));

const noProblems: readonly Problem[] = [];

/** What the list itself shows of a row; the rest is for the row. */
type Listed = { readonly key: string; readonly name: string; readonly isRow: boolean };

/** A row is known by its service; a repeated or unreadable one by its place too. */
function listedRows(input: ScenarioInput): readonly Listed[] {
  const seen = new Set<string>();
  return rowsOf(input).map((given, row) => {
    const isRow = typeof given === "object" && given !== null;
    const name = isRow ? String((given as RowInput).id ?? "") : String(given);
    const key = isRow && !seen.has(name) ? name : `${name} ${row}`;
    seen.add(name);
    return { key, name, isRow };
  });
}

/** The list as text, so that only a row that comes, goes or is renamed draws the list anew. */
function useListedRows(): readonly Listed[] {
  const text = usePlanner(({ input }) => JSON.stringify(listedRows(input)));
  return useMemo(() => JSON.parse(text) as readonly Listed[], [text]);
}

/** A row of a link that is no row: shown as it is, to be removed and entered anew. */
function UnreadableRow(props: { readonly row: number; readonly text: string; readonly message: string | null }) {
  const { row, text, message } = props;
  return (
    <li id={fieldId(`services.${row}`)} className="border-b border-line py-3">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-mono text-13 break-all">{text}</span>
        <RemoveRow row={row} name={text} />
      </div>
      <FieldProblem id={`${fieldId(`services.${row}`)}-problem`} message={message} />
    </li>
  );
}

/** The services of the scenario, and the way to add more. */
export function ServiceList() {
  const rows = useListedRows();
  const region = usePlanner(({ input }) => String(inputAt(input, "region") ?? ""));
  const azCount = usePlanner(({ input }) => Number(inputAt(input, "azCount")) || 1);
  const problems = usePlanner((state) => state.problems);
  const problem = useProblem("services");
  const [isAdding, setAdding] = useState(false);
  const mostAzs = Math.min(fields.azCount.max, azCount);
  return (
    <section aria-labelledby="services-title">
      <div className="flex items-center justify-between gap-3">
        <h2 id="services-title" className="text-18">
          AWS services
        </h2>
        <button type="button" className="button" onClick={() => setAdding(true)}>
          Add services
        </button>
      </div>
      <p className="mt-1 text-13 text-muted">
        GB a month in this Region, both directions, all VPCs together. Type 5,000 or 5 TB; 1 TB is 1,024 GB.
      </p>
      <FieldProblem id="services-problem" message={problem} />
      {rows.length === 0 ? (
        <p className="mt-3 rounded-md bg-sunken px-3 py-3 text-13 text-muted">
          No service yet. Add those your VPC talks to: one by one, or a bundle such as pulling images from ECR.
        </p>
      ) : (
        <ul className="mt-1">
          {rows.map(({ key, name, isRow }, row) => {
            const own = problems.filter(
              ({ path }) => path === `services.${row}` || path.startsWith(`services.${row}.`),
            );
            return isRow ? (
              <ServiceRow
                key={key}
                row={row}
                name={name}
                region={region}
                mostAzs={mostAzs}
                problems={own.length === 0 ? noProblems : own}
              />
            ) : (
              <UnreadableRow key={key} row={row} text={name} message={own[0]?.message ?? null} />
            );
          })}
        </ul>
      )}
      {isAdding && (
        <Suspense fallback={<p className="text-13 text-muted">Loading the list of services…</p>}>
          <AddServices onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}
