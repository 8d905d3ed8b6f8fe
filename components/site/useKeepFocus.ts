"use client";

import { useEffect } from "react";

/** Keeps the focus on the page. Its code loads after the page. */
export function useKeepFocus(): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import("@/components/site/keepFocus").then(({ keepFocus }) => {
      if (!isGone) stop = keepFocus();
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
}
