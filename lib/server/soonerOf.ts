/**
 * A signal that aborts when another one does, or after `ms` with a `TimeoutError`, whichever is sooner. In place of
 * `AbortSignal.any`: on Node.js 20 its timeouts are collected as garbage, and then it never aborts.
 */
export function soonerOf(signal: AbortSignal, ms: number): AbortSignal {
  const sooner = new AbortController();
  const timer = setTimeout(() => sooner.abort(new DOMException("no answer in time", "TimeoutError")), ms);
  timer.unref();
  const follow = () => {
    clearTimeout(timer);
    sooner.abort(signal.reason);
  };
  if (signal.aborted) follow();
  else signal.addEventListener("abort", follow, { once: true });
  return sooner.signal;
}

/** What is waited for, or the signal's reason once it aborts. The wait ends then; what was waited for goes on. */
export const until = <T>(signal: AbortSignal, waited: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const end = () => reject(signal.reason);
    signal.addEventListener("abort", end, { once: true });
    waited.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
