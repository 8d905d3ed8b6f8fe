import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { isOnPaper } from "@/components/charts/frame/printing";

/**
 * Width of the content on A4, in pixels: 210 mm less margins of 14 mm and the page's own padding of 24 px on each side.
 */
export const paperWidthPx = 640;

export type DrawingSpace = { readonly width: number; readonly isOnPaper: boolean };

const paperSpace: DrawingSpace = { width: paperWidthPx, isOnPaper: true };

/**
 * The width of an element in whole pixels: 0 before it is measured, the last width while it is hidden, and the paper's
 * width while the browser prints. A drawing that was scaled down to the paper would have letters of half the size.
 */
export function useDrawingSpace(element: RefObject<HTMLElement | null>): DrawingSpace {
  const [space, setSpace] = useState<DrawingSpace>({ width: 0, isOnPaper: false });
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const measure = () => {
      const { clientWidth: width } = node;
      if (isOnPaper()) setSpace(paperSpace);
      else if (width > 0)
        setSpace((now) => (now.width === width && !now.isOnPaper ? now : { width, isOnPaper: false }));
    };
    // Render at once: the browser lays out the printed page as soon as its listeners return.
    const print = () => flushSync(measure);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    addEventListener("beforeprint", print);
    addEventListener("afterprint", measure);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", measure);
    };
  }, [element]);
  return space;
}
