"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { isKeyOff } from "@/components/planner/keySetting";

const KeyList = lazy(() => import("@/components/planner/KeyList"));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("select,textarea,input:not([type=range],[type=radio],[type=checkbox])") !== null;

/** The list of keys, by its button or by `?`; and the focus kept on the page, which is loaded once the page stands. */
export function Keys() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void import("@/components/site/keepFocus").then(({ keepFocus }) => {
      if (!isGone) stop = keepFocus();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isKeyOff() || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className="button quiet text-muted" onClick={() => setOpen(true)}>
        Keys
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <KeyList onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
