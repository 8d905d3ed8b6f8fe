/**
 * A signal that aborts when `signal` does, or after `ms` milliseconds with a `TimeoutError`, whichever is sooner. It
 * replaces `AbortSignal.any`, whose timeouts Node.js 20 may collect as garbage, so that the signal never aborts.
 */
export function withTimeout(signal: AbortSignal, ms: number): AbortSignal {
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

/**
 * Settles as `work` does, or rejects with the signal's reason when it aborts first. The awaited work itself goes on.
 */
export const waitUnlessAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const end = () => reject(signal.reason);
    signal.addEventListener("abort", end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
