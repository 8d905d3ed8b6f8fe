"use client";

import { useDeferredValue, useEffect, useState } from "react";

/** A hand that moves a slider or types pauses for less than this between two changes. */
const pauseMs = 300;

/**
 * The value once it has stayed the same for a moment, drawn when nothing more urgent is to do. For pictures: to draw one
 * takes longer than a frame on a slow machine, and drawn at every key it would hold up the amounts.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(settled);
}
