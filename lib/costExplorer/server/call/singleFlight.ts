/** Runs one task at a time for each key. A caller with the key of a running task gets that task's result. */
export function singleFlight() {
  const running = new Map<string, Promise<unknown>>();
  return <T>(key: string, run: () => Promise<T>): Promise<T> => {
    const found = running.get(key) as Promise<T> | undefined;
    if (found !== undefined) return found;
    const started = run().finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
