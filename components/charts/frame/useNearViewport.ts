"use client";

import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { drawAllEvent } from "@/components/charts/frame/printing";

/** Whether the element has come near the viewport or the page has been printed. Once true, it stays true. */
export function useNearViewport(element: RefObject<HTMLElement | null>): boolean {
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
    // Draw at once: the browser lays out the printed page as soon as this listener returns.
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
