/** Asks every figure to be drawn, in sight or not. */
export const drawAllEvent = "tollgate-draw-all";

/** Stands where a figure is not drawn yet. */
const waiting = "[data-waiting]";

/** A chart that does not come in this time is printed as its heading. */
const patienceMs = 5_000;

let isPrinting = false;

/** Whether the browser is about to lay the page out for paper, or does. */
export const isOnPaper = (): boolean => isPrinting;

// In the capture phase, before what is drawn on the same event asks.
if (typeof window !== "undefined") {
  const set = (now: boolean) => () => {
    isPrinting = now;
  };
  window.addEventListener("beforeprint", set(true), { capture: true });
  window.addEventListener("afterprint", set(false), { capture: true });
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/**
 * Prints the page with all its figures. What draws one may not be loaded yet, and the browser's own event before printing
 * waits for nothing.
 */
export async function printPage(): Promise<void> {
  window.dispatchEvent(new Event(drawAllEvent));
  const until = performance.now() + patienceMs;
  while (document.querySelector(waiting) !== null && performance.now() < until) await nextFrame();
  // A drawing measures its room in one frame and fills it in the next.
  await nextFrame();
  await nextFrame();
  window.print();
}

/** Takes Ctrl+P over while a figure is not drawn yet; else the browser's own way is right. */
export function onPrintKey(event: KeyboardEvent): void {
  const isPrint =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "p";
  if (!isPrint || document.querySelector(waiting) === null) return;
  event.preventDefault();
  void printPage();
}
