import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { isOnPaper } from "@/components/charts/frame/printing";

/** What A4 leaves of its 210 mm between the margins of 14 mm and the page's own of 24 px, in pixels. */
export const paperWidthPx = 640;

export type Room = { readonly width: number; readonly isOnPaper: boolean };

const paperRoom: Room = { width: paperWidthPx, isOnPaper: true };

/**
 * The width of an element in whole pixels, kept while it is hidden; 0 before it is known. While a browser prints it is
 * the paper's: a drawing that is made smaller instead has letters of half their size.
 */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, isOnPaper: false });
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const measure = () => {
      const { clientWidth: width } = node;
      if (isOnPaper()) setRoom(paperRoom);
      else if (width > 0) setRoom((now) => (now.width === width && !now.isOnPaper ? now : { width, isOnPaper: false }));
    };
    // At once: the browser lays the paper out when this event has been heard, and waits for no frame.
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
  return room;
}
