"use client";

import { lazy, Suspense, useState } from "react";
import { FieldProblem } from "@/components/inputs/FieldProblem";
import { fieldId } from "@/components/inputs/fieldId";
import { RemoveRow } from "@/components/inputs/RemoveRow";
import { ServiceRow } from "@/components/inputs/ServiceRow";
import { type RowInput, rowsOf } from "@/components/planner/edits";
import { inputAt } from "@/components/planner/inputAt";
import { useField, usePlanner } from "@/components/planner/usePlanner";
import { fields } from "@/lib/model/fields";
import type { Problem } from "@/lib/scenario/problem";

const AddServices = lazy(() => import("@/components/inputs/AddServices"));

const noProblems: readonly Problem[] = [];

/** A row is known by its service; a repeated or unreadable one by its place too. */
function keyOf(rows: readonly unknown[], row: number): string {
  const idAt = (at: number) => String((rows[at] as RowInput | null)?.id);
  const isRepeated = rows.findIndex((_, at) => idAt(at) === idAt(row)) !== row;
  return isRepeated ? `${idAt(row)} ${row}` : idAt(row);
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
  const input = usePlanner((state) => state.input);
  const problems = usePlanner((state) => state.problems);
  const { problem } = useField("services");
  const [isAdding, setAdding] = useState(false);
  const rows = rowsOf(input);
  const region = String(inputAt(input, "region") ?? "");
  const azCount = Number(inputAt(input, "azCount")) || 1;
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
          {rows.map((row, i) => {
            const own = problems.filter(({ path }) => path === `services.${i}` || path.startsWith(`services.${i}.`));
            if (typeof row !== "object" || row === null) {
              return (
                <UnreadableRow
                  key={`row ${String(row)}`}
                  row={i}
                  text={String(row)}
                  message={own[0]?.message ?? null}
                />
              );
            }
            return (
              <ServiceRow
                key={keyOf(rows, i)}
                row={i}
                input={row}
                region={region}
                azCount={Math.min(fields.azCount.max, azCount)}
                problems={own.length === 0 ? noProblems : own}
              />
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
