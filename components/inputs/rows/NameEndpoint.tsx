"use client";

import { lazy, Suspense, useState } from "react";

const NamePicker = lazy(() => import("@/components/inputs/pickers/NamePicker"));

/** Lets the reader name an endpoint: a bill shows that it exists, but not for which service. */
export default function NameEndpoint({ row, name }: { readonly row: number; readonly name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="mt-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-13 text-muted">
      The bill does not say which service.
      <button
        type="button"
        className="button min-h-8 text-ink"
        aria-haspopup="dialog"
        aria-label={`Name this endpoint, ${name}`}
        onClick={() => setOpen(true)}
      >
        Name this endpoint
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <NamePicker row={row} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
