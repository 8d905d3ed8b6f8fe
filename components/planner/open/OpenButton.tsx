"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { Incoming } from "@/components/planner/open/incoming";

const OpenDialog = lazy(() => import("@/components/planner/open/OpenDialog"));

/** Opens a scenario that was saved or shared: by this button, by a file dropped on the page, by a link pasted into it. */
export function OpenButton() {
  const [incoming, setIncoming] = useState<Incoming | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    let end = () => {
      isGone = true;
    };
    // Load the listeners after the page, to keep them out of its first load.
    void import("@/components/planner/open/incoming").then(({ listenForIncoming }) => {
      if (!isGone) end = listenForIncoming(setIncoming);
    });
    return () => end();
  }, []);
  return (
    <>
      <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setIncoming(null)}>
        Open
      </button>
      {incoming !== undefined && (
        <Suspense fallback={null}>
          <OpenDialog incoming={incoming} onClose={() => setIncoming(undefined)} />
        </Suspense>
      )}
    </>
  );
}
