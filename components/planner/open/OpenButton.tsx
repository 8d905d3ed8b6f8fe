"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { Brought } from "@/components/planner/open/bringing";

const OpenDialog = lazy(() => import("@/components/planner/open/OpenDialog"));

/** Opens a scenario that was saved or shared: by this button, by a file dropped on the page, by a link pasted into it. */
export function OpenButton() {
  const [brought, setBrought] = useState<Brought | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    let end = () => {
      isGone = true;
    };
    // Load the listeners after the page, to keep them out of its first load.
    void import("@/components/planner/open/bringing").then(({ hearOfBringing }) => {
      if (!isGone) end = hearOfBringing(setBrought);
    });
    return () => end();
  }, []);
  return (
    <>
      <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setBrought(null)}>
        Open
      </button>
      {brought !== undefined && (
        <Suspense fallback={null}>
          <OpenDialog brought={brought} onClose={() => setBrought(undefined)} />
        </Suspense>
      )}
    </>
  );
}
