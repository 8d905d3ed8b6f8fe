"use client";

import { fieldId } from "@/components/inputs/fieldId";
import { rowAt, withEcrSplit } from "@/components/planner/edits";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { usePainted } from "@/components/planner/usePlanner";
import { formatGb } from "@/lib/units/gb";

/** Image layers come from S3: an offer to move their share of the GB to where AWS bills them. */
export function EcrSplit({ row }: { readonly row: number }) {
  const gb = usePainted(({ input }) => rowAt(input, row)?.gb);
  if (typeof gb !== "number" || gb <= 0) return null;
  const id = fieldId(`services.${row}.split`);
  return (
    <form
      className="mt-2 rounded-md bg-sunken px-3 py-2 text-13"
      onSubmit={(event) => {
        event.preventDefault();
        const percent = Number(new FormData(event.currentTarget).get("percent"));
        if (!(percent >= 0 && percent <= 100)) return;
        edit(`services.${row} split`, (input) => withEcrSplit(input, row, percent / 100));
        finishEdit();
      }}
    >
      <label htmlFor={id}>Image layers ride on S3. Of these {formatGb(gb)}, layers are</label>{" "}
      <span className="whitespace-nowrap">
        <input
          id={id}
          name="percent"
          inputMode="decimal"
          defaultValue="99"
          className="control min-h-7 w-12 px-1 text-end text-13"
        />{" "}
        %
      </span>{" "}
      <button type="submit" className="button min-h-7">
        Move them to s3
      </button>
    </form>
  );
}
