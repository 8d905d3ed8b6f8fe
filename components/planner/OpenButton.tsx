"use client";

import { lazy, Suspense, useEffect, useState } from "react";

const OpenDialog = lazy(() => import("@/components/planner/OpenDialog"));

/** What a reader brought: a file that was dropped, a text that was pasted, or nothing yet. */
export type Brought = File | string | null;

const looksLikeScenario = /^\s*(?:\{|https?:|[?#]?(?:v|kind)=)/;

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, dialog") !== null;

/** Opens a scenario that was saved or shared: by this button, by a file dropped on the page, by a link pasted into it. */
export function OpenButton() {
  const [brought, setBrought] = useState<Brought | undefined>(undefined);
  useEffect(() => {
    const html = document.documentElement;
    const onDrag = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      const isInside = event.type === "dragover";
      if (isInside) html.dataset.drop = "";
      else delete html.dataset.drop;
      const [file] = event.dataTransfer.files;
      if (event.type === "drop" && file) setBrought(file);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) delete html.dataset.drop;
    };
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      const text = clipboardData?.getData("text") ?? "";
      if (!isField(target) && looksLikeScenario.test(text)) setBrought(text);
    };
    const listeners = [
      ["dragover", onDrag],
      ["drop", onDrag],
      ["dragleave", onLeave],
      ["paste", onPaste],
    ] as const;
    for (const [type, listener] of listeners) window.addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener as EventListener);
    };
  }, []);
  return (
    <>
      <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setBrought(null)}>
        Open
      </button>
      {brought !== undefined && (
        <Suspense fallback={null}>
          <OpenDialog brought={brought} onClose={() => setBrought(undefined)} />
        </Suspense>
      )}
    </>
  );
}
