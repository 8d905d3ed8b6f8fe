"use client";

import { startTransition, useEffect, useState } from "react";

/**
 * The value, once the frame in which it changed is painted. `useDeferredValue` draws as soon as the hand is free, which
 * may be just before that frame: on a slow machine the amounts then wait for what was meant to wait for them.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    let afterFrame: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      afterFrame = setTimeout(() => startTransition(() => setPainted(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(afterFrame);
    };
  }, [value]);
  return painted;
}
