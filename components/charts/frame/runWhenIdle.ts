/** The wait before a load in the background, so that it does not compete with the page's own first load. */
const startDelayMs = 10_000;

/** A reader who pressed a key within this time may still be typing. */
const typingMs = 2_000;

const requestIdle = (run: () => void): void => {
  // Safari has no requestIdleCallback.
  if ("requestIdleCallback" in window) window.requestIdleCallback(run);
  else setTimeout(run, 200);
};

/**
 * Calls `run` once, when the browser is idle: from ten seconds after the call or from the first scroll on, while the
 * page is visible and no key was pressed for two seconds.
 * @returns a function that cancels the call
 */
export function runWhenIdle(run: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let lastKeyMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runIfIdle = () => {
    if (signal.aborted) return;
    if (document.visibilityState === "visible" && performance.now() - lastKeyMs > typingMs) {
      end.abort();
      run();
    } else schedule(typingMs);
  };
  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdle(runIfIdle), ms);
  };
  const onKey = () => {
    lastKeyMs = performance.now();
  };
  window.addEventListener("keydown", onKey, { capture: true, passive: true, signal });
  window.addEventListener("scroll", () => schedule(0), { once: true, passive: true, signal });
  schedule(startDelayMs);
  return () => {
    end.abort();
    clearTimeout(timer);
  };
}
