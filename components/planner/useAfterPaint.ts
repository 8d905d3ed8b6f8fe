"use client";

import { useEffect, useState } from "react";
import { usePlanner } from "@/components/planner/usePlanner";

/**
 * The value, once the frame in which it changed is painted; at once where another scenario arrived whole. For what may
 * follow the amounts by a frame. `useDeferredValue` alone draws as soon as the hand is free, which may be just before
 * that frame: on a slow machine the amounts then wait for what was meant to wait for them.
 */
export function useAfterPaint<T>(value: T): T {
  const arrival = usePlanner((state) => state.arrival);
  const [painted, setPainted] = useState({ value, arrival });
  useEffect(() => {
    let afterFrame: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      afterFrame = setTimeout(() => setPainted({ value, arrival }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(afterFrame);
    };
  }, [value, arrival]);
  return painted.arrival === arrival ? painted.value : value;
}
