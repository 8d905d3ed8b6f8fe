"use client";

import { useDeferredValue, useEffect, useState } from "react";

/** The time after which a value counts as settled: a reader who drags or types pauses for less. */
const pauseMs = 300;

/**
 * The value once it has stayed the same for 300 ms, as a deferred value. For figures: drawing one takes longer than a
 * frame on a slow machine, and at each key press it would delay the amounts.
 */
export function useDebouncedValue<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(settled);
}
