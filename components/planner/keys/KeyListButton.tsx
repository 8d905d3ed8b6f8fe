"use client";

import { lazy, Suspense, useEffect, useState } from "react";

const KeyList = lazy(() => import("@/components/planner/keys/KeyList"));

/** The button of the list of keys, which the key `?` opens too. The listener for keys loads after the page. */
export function KeyListButton() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import("@/components/planner/keys/listenToKeys").then(({ listenToKeys }) => {
      if (!isGone) stop = listenToKeys(() => setOpen(true));
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
  return (
    <>
      <button type="button" className="button quiet text-muted" onClick={() => setOpen(true)}>
        Keyboard shortcuts
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <KeyList onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
