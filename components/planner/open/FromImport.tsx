"use client";

import { lazy, Suspense, useLayoutEffect, useState } from "react";
import { isFromImport, markImportEntry } from "@/components/planner/open/importEntry";
import { usePlanner } from "@/components/planner/usePlanner";

const ImportNote = lazy(() => import("@/components/planner/open/ImportNote"));

/** A note on scenarios that came from a bill. Its height is reserved before it loads, so that nothing moves. */
export function FromImport() {
  const arrival = usePlanner((state) => state.arrival);
  const [isImported, setImported] = useState(false);
  useLayoutEffect(() => {
    if (arrival > 0) markImportEntry();
    setImported(isFromImport());
  }, [arrival]);
  return (
    isImported && (
      <div className="min-h-20 sm:min-h-10">
        <Suspense fallback={null}>
          <ImportNote />
        </Suspense>
      </div>
    )
  );
}
