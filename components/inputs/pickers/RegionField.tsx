"use client";

import { lazy, Suspense, useState } from "react";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { useField } from "@/components/planner/usePlanner";
import { priceBook } from "@/lib/pricing/priceBook";

const RegionDialog = lazy(() => import("@/components/inputs/pickers/RegionDialog"));

const buttonId = fieldId("region");

/** The Region, and a button that opens the list of Regions. */
export function RegionField() {
  const { value, problem } = useField("region");
  const [isOpen, setOpen] = useState(false);
  const code = String(value ?? "");
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <span id="region-label" className="text-15">
          Region
        </span>
        <button
          type="button"
          id={buttonId}
          className="control flex min-w-0 items-center gap-2 text-start"
          aria-haspopup="dialog"
          aria-labelledby={`region-label ${buttonId}`}
          aria-describedby="region-problem"
          onClick={() => setOpen(true)}
        >
          <span className="font-mono text-13">{code || "Choose a Region"}</span>
          <span className="truncate text-13 text-muted">{priceBook(code)?.name}</span>
        </button>
      </div>
      <FieldProblem id="region-problem" message={problem} />
      {isOpen && (
        <Suspense fallback={null}>
          <RegionDialog region={code} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
