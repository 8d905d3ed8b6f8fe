"use client";

import { useId, useState } from "react";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { RegionList } from "@/components/inputs/pickers/RegionList";
import { priceBook } from "@/lib/pricing/priceBook";

type RegionsFieldProps = {
  readonly regions: readonly string[];
  readonly onChange: (regions: readonly string[]) => void;
  readonly problem: string | null;
};

/** Several Regions: those that are chosen, and a list with a search to choose from. */
export function RegionsField({ regions, onChange, problem }: RegionsFieldProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const without = (region: string) => regions.filter((each) => each !== region);
  return (
    <fieldset className="min-w-0" aria-describedby={`${id}-problem`}>
      <legend className="mb-1 text-13">Regions</legend>
      <ul className="mb-2 divide-y divide-line border-y border-line empty:hidden">
        {regions.map((region) => (
          <li key={region} className="flex items-center gap-3">
            <span className="w-28 flex-none font-mono text-13">{region}</span>
            <span className="min-w-0 flex-1 truncate text-13 text-muted">{priceBook(region)?.name}</span>
            <button
              type="button"
              className="button quiet min-h-8"
              aria-label={`Leave ${region} out`}
              onClick={() => onChange(without(region))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Choose Regions
      </button>
      <FieldProblem id={`${id}-problem`} message={problem} />
      {isOpen && (
        <RegionList
          title="Regions to collect from"
          chosen={regions}
          onChoose={(region) => onChange(regions.includes(region) ? without(region) : [...regions, region])}
          onClose={() => setOpen(false)}
        />
      )}
    </fieldset>
  );
}
