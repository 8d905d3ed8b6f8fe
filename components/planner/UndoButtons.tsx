"use client";

import { useEffect } from "react";
import { redo, undo } from "@/components/planner/plannerStore";
import { useDeferredState } from "@/components/planner/usePlanner";

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

/** An arrow that turns back to the left; mirrored, to the right. */
function Arrow({ className }: { readonly className: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`size-4 ${className}`}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d="M3.5 7.5 H10 A3.5 3.5 0 0 1 10 14.5 H6 M6.5 3.5 L2.5 7.5 L6.5 11.5" />
    </svg>
  );
}

/** Undo and redo of scenario changes; the browser's Back and Forward do the same. */
export function UndoButtons() {
  const canUndo = useDeferredState((state) => state.canUndo);
  const canRedo = useDeferredState((state) => state.canRedo);
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
        <Arrow className="" />
      </button>
      <button
        type="button"
        className="button quiet w-9 px-0 text-18"
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
        disabled={!canRedo}
        onClick={redo}
      >
        <Arrow className="-scale-x-100" />
      </button>
    </>
  );
}
