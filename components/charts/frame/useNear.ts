"use client";

import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { drawAllEvent } from "@/components/charts/frame/printing";

/** Whether the element came near the viewport, or the page is about to be printed; once true, true for good. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: "100px" },
    );
    observer.observe(element.current);
    // The browser takes the page for printing as soon as this returns, so the figure must be there by then.
    const showNow = () => flushSync(() => setNear(true));
    const onMedia = (event: MediaQueryListEvent) => {
      if (event.matches) setNear(true);
    };
    const print = window.matchMedia("print");
    window.addEventListener("beforeprint", showNow);
    window.addEventListener(drawAllEvent, showNow);
    print.addEventListener("change", onMedia);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", showNow);
      window.removeEventListener(drawAllEvent, showNow);
      print.removeEventListener("change", onMedia);
    };
  }, [isNear, element]);
  return isNear;
}
