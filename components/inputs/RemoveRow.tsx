"use client";

import { memo } from "react";
import { withoutService } from "@/components/planner/edits";
import { edit, finishEdit } from "@/components/planner/plannerStore";

/** Takes a service out of the scenario; undo brings it back. */
export const RemoveRow = memo(function RemoveRow({ row, name }: { readonly row: number; readonly name: string }) {
  return (
    <button
      type="button"
      className="button quiet w-8 flex-none px-0 text-18 text-muted"
      aria-label={`Remove ${name}`}
      onClick={() => {
        edit(`services.${row} removed`, (input) => withoutService(input, row));
        finishEdit();
      }}
    >
      ×
    </button>
  );
});
