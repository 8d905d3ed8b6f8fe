"use client";

import { useEffect } from "react";
import { redo, undo } from "@/components/planner/plannerStore";
import { usePainted } from "@/components/planner/usePlanner";

/** Whether the browser's own undo of typed text comes first. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.dataset.typing !== undefined || target instanceof HTMLTextAreaElement);

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const isRedo = key === "y" || (key === "z" && event.shiftKey);
  if (!isRedo && key !== "z") return;
  event.preventDefault();
  (isRedo ? redo : undo)();
}

/** Undo and redo of scenario changes; the browser's Back and Forward do the same. */
export function UndoButtons() {
  const canUndo = usePainted((state) => state.canUndo);
  const canRedo = usePainted((state) => state.canRedo);
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="button quiet w-9 px-0 text-18"
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
        disabled={!canUndo}
        onClick={undo}
      >
        ↶
      </button>
      <button
        type="button"
        className="button quiet w-9 px-0 text-18"
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
        disabled={!canRedo}
        onClick={redo}
      >
        ↷
      </button>
    </>
  );
}
