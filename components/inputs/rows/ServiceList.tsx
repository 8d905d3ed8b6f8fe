"use client";

import { lazy, Suspense, useState } from "react";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { ServiceRow } from "@/components/inputs/rows/ServiceRow";
import { usePlanner, useProblem } from "@/components/planner/usePlanner";
import { fields } from "@/lib/scenario/fields";
import { inputAt } from "@/lib/scenario/form/inputAt";
import { listedRows } from "@/lib/scenario/form/listedRows";
import type { Problem } from "@/lib/text/problem";

// Most readers only read the list, and most links have no unreadable rows: load these parts when they are needed.
const UnreadableRow = lazy(() => import("@/components/inputs/rows/UnreadableRow"));
const AddServices = lazy(() => import("@/components/inputs/pickers/AddServices"));

const ChangeRows = lazy(() => import("@/components/inputs/rows/ChangeRows"));

const noProblems: readonly Problem[] = [];

/**
 * The most AZs that an endpoint can be in. While the scenario's number of AZs cannot be read, the most that a scenario
 * can have: rows then keep their own number.
 */
const maxEndpointAzCount = (azCount: unknown): number =>
  typeof azCount === "number" && Number.isInteger(azCount) && azCount >= fields.azCount.min
    ? Math.min(fields.azCount.max, azCount)
    : fields.azCount.max;

/** The services of the scenario, and the way to add more. */
export function ServiceList() {
  const rows = usePlanner(({ input }) => listedRows(input));
  const region = usePlanner(({ input }) => String(inputAt(input, "region") ?? ""));
  const maxAzCount = usePlanner(({ input }) => maxEndpointAzCount(inputAt(input, "azCount")));
  const problems = usePlanner((state) => state.problems);
  const problem = useProblem("services");
  const [dialog, setDialog] = useState<"add" | "change" | null>(null);
  const close = () => setDialog(null);
  return (
    <section aria-labelledby="services-title">
      <div className="flex items-center justify-between gap-3">
        <h2 id="services-title" className="text-18">
          AWS services
        </h2>
        <div className="flex gap-2">
          {rows.length > 1 && (
            <button type="button" className="button quiet" onClick={() => setDialog("change")}>
              Change rows
            </button>
          )}
          <button type="button" className="button" onClick={() => setDialog("add")}>
            Add services
          </button>
        </div>
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
          {rows.map(({ key, name, isRow, isUnnamed, today, endpoint, azCount }, row) => {
            const own = problems.filter(
              ({ path }) => path === `services.${row}` || path.startsWith(`services.${row}.`),
            );
            return isRow ? (
              <ServiceRow
                key={key}
                row={row}
                name={name}
                isUnnamed={isUnnamed}
                region={region}
                today={today}
                endpoint={endpoint}
                azCount={azCount}
                maxAzCount={maxAzCount}
                problems={own.length === 0 ? noProblems : own}
              />
            ) : (
              <Suspense key={key} fallback={<li>{name}</li>}>
                <UnreadableRow row={row} text={name} message={own[0]?.message ?? null} />
              </Suspense>
            );
          })}
        </ul>
      )}
      {dialog && (
        <Suspense fallback={<p className="text-13 text-muted">Loading…</p>}>
          {dialog === "add" ? <AddServices onClose={close} /> : <ChangeRows maxAzCount={maxAzCount} onClose={close} />}
        </Suspense>
      )}
    </section>
  );
}
