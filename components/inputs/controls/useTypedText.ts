"use client";

import { useState } from "react";
import { finishEdit } from "@/components/planner/plannerStore";
import { useDeferredState } from "@/components/planner/usePlanner";

/**
 * The state of a text field. Its text stays as typed until the reader leaves the field, then shows the value as read.
 * Text typed before another scenario arrived is discarded. With `onStep`, the arrow keys up and down step the number.
 */
export function useTypedText(shown: string, onText: (text: string) => void, onStep?: (by: 1 | -1) => void) {
  const arrival = useDeferredState((state) => state.arrival);
  const [typed, setTyped] = useState<{ readonly text: string; readonly arrival: number } | null>(null);
  const leave = () => {
    setTyped(null);
    finishEdit();
  };
  return {
    value: typed?.arrival === arrival ? typed.text : shown,
    "data-typing": typed?.arrival === arrival ? "" : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped({ text: event.target.value, arrival });
      onText(event.target.value);
    },
    onBlur: leave,
    onKeyDown: (event: { readonly key: string; readonly preventDefault: () => void }) => {
      if (event.key === "Enter") leave();
      const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : null;
      if (by === null || !onStep) return;
      event.preventDefault();
      setTyped(null);
      onStep(by);
    },
  };
}
