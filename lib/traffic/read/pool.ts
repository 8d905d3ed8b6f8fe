/**
 * Does `work` for each of `items`, at most `size` at a time and in their order as far as each begins. Stops beginning
 * new ones once one of them gives something other than null, and gives that; of several the first in order.
 */
export async function inPool<T, R>(
  items: readonly T[],
  size: number,
  work: (item: T, at: number) => Promise<R | null>,
): Promise<R | null> {
  let next = 0;
  let stoppedAt = Number.POSITIVE_INFINITY;
  let stopped: R | null = null;
  async function run(): Promise<void> {
    while (next < items.length && stopped === null) {
      const at = next;
      next += 1;
      const given = await work(items[at] as T, at);
      if (given !== null && at < stoppedAt) {
        stoppedAt = at;
        stopped = given;
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, run));
  return stopped;
}
