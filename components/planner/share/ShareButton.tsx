"use client";

import { lazy, Suspense, useState } from "react";

const ShareMenu = lazy(() => import("@/components/planner/share/ShareMenu"));

/** The button that opens the share menu. */
export function ShareButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button button-strong" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Share
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShareMenu onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
