"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useDeferredState } from "@/components/planner/usePlanner";

// Load the printed page's head after the first load: only printing needs it.
const PrintHead = lazy(() => import("@/components/planner/PrintHead"));

/** The head of the first printed page. The prerendered HTML is without it. */
export function PrintNote() {
  const answer = useDeferredState((state) => state.answer);
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    isMounted &&
    answer && (
      <Suspense fallback={null}>
        <PrintHead answer={answer} />
      </Suspense>
    )
  );
}
