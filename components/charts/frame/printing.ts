/** Event that makes every figure load and draw, also those outside the viewport. */
export const drawAllEvent = "tollgate-draw-all";

/** Selects the placeholders of figures that are not drawn yet. */
const placeholderSelector = "[data-waiting]";

/** The longest wait for figures before printing. A figure that takes longer is printed as its heading. */
const maxWaitMs = 5_000;

let isPrinting = false;

/** Whether the browser prints: true from its `beforeprint` event to its `afterprint` event. */
export const isOnPaper = (): boolean => isPrinting;

// Listen in the capture phase, so that the flag is set before other listeners of the same event read it.
if (typeof window !== "undefined") {
  const markPrinting = (now: boolean) => () => {
    isPrinting = now;
  };
  window.addEventListener("beforeprint", markPrinting(true), { capture: true });
  window.addEventListener("afterprint", markPrinting(false), { capture: true });
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/**
 * Prints the page with all its figures. It waits until their code has loaded, which the browser's own `beforeprint`
 * event does not.
 */
export async function printPage(): Promise<void> {
  window.dispatchEvent(new Event(drawAllEvent));
  const until = performance.now() + maxWaitMs;
  while (document.querySelector(placeholderSelector) !== null && performance.now() < until) await nextFrame();
  // A drawing measures its width in one frame and is drawn in the next.
  await nextFrame();
  await nextFrame();
  window.print();
}

/** Handles Ctrl+P while a figure is not drawn yet; otherwise the browser's own printing does. */
export function onPrintKey(event: KeyboardEvent): void {
  const isPrint =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "p";
  if (!isPrint || document.querySelector(placeholderSelector) === null) return;
  event.preventDefault();
  void printPage();
}
