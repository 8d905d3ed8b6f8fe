import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** What A4 leaves of its 210 mm between the margins of 14 mm and the page's own of 24 px, in pixels. */
export const paperWidthPx = 640;

/**
 * The width of an element in whole pixels, kept while it is hidden; 0 before it is known. While a browser prints it is
 * the paper's: a drawing that is made smaller instead has letters of half their size.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const measure = () => {
      if (node.clientWidth > 0) setWidth(node.clientWidth);
    };
    // At once: the browser lays the paper out when this event has been heard, and waits for no frame.
    const print = () => flushSync(() => setWidth(paperWidthPx));
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
  return width;
}
