"use client";

import { useId, useState } from "react";
import { RegionList } from "@/components/inputs/pickers/RegionList";
import { priceBook } from "@/lib/pricing/priceBook";

type RegionButtonProps = { readonly region: string; readonly onChange: (region: string) => void };

/** One Region, and a button that opens the list of Regions. */
export function RegionButton({ region, onChange }: RegionButtonProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <p id={`${id}-label`} className="mb-1 text-13">
        Region
      </p>
      <button
        type="button"
        id={`${id}-button`}
        className="control flex w-full min-w-0 items-center gap-2 text-start"
        aria-haspopup="dialog"
        aria-labelledby={`${id}-label ${id}-button`}
        onClick={() => setOpen(true)}
      >
        <span className="font-mono text-13">{region}</span>
        <span className="truncate text-13 text-muted">{priceBook(region)?.name}</span>
      </button>
      {isOpen && (
        <RegionList
          title="Region"
          chosen={[region]}
          onChoose={(code) => {
            onChange(code);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
