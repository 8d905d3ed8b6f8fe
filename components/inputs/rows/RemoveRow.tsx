"use client";

import { edit, finishEdit } from "@/components/planner/plannerStore";
import { withoutService } from "@/lib/scenario/form/rowEdits";

/** Takes a service out of the scenario; undo brings it back. */
export function RemoveRow({ row, name }: { readonly row: number; readonly name: string }) {
  return (
    <button
      type="button"
      className="button min-h-7 px-2"
      aria-label={`Remove ${name}`}
      onClick={() => {
        edit(`services.${row} removed`, (input) => withoutService(input, row));
        finishEdit();
      }}
    >
      Remove
    </button>
  );
}
