/** The page has long been usable by then, and whoever measures its start has gone. */
const patienceMs = 10_000;

/** A hand that typed within this time may type on. */
const typingMs = 2_000;

const whenIdle = (run: () => void): void => {
  // Safari has none.
  if ("requestIdleCallback" in window) window.requestIdleCallback(run);
  else setTimeout(run, 200);
};

/**
 * Runs something once when the browser is idle, from ten seconds after the call or the first scrolling on, while the page is
 * in sight and nobody types.
 * @returns what calls it off
 */
export function whenAtRest(run: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let lastKeyMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (signal.aborted) return;
    if (document.visibilityState === "visible" && performance.now() - lastKeyMs > typingMs) {
      end.abort();
      run();
    } else soon(typingMs);
  };
  const soon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(look), ms);
  };
  const onKey = () => {
    lastKeyMs = performance.now();
  };
  window.addEventListener("keydown", onKey, { capture: true, passive: true, signal });
  window.addEventListener("scroll", () => soon(0), { once: true, passive: true, signal });
  soon(patienceMs);
  return () => {
    end.abort();
    clearTimeout(timer);
  };
}
