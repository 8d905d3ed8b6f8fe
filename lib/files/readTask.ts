import { gzipUnpacker as platformUnpacker } from "@/lib/files/gzip/gzipUnpacker";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions } from "@/lib/files/readOptions";

const longestWorkMs = 40;
const betweenReportsMs = 100;

/** Yields to the event loop, so that a message or a timer, such as a cancellation, can run. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Keeps an import responsive: yields to the event loop after 40 ms of work, reports progress at most every 100 ms, and
 * says whether the import was cancelled. Each report calls `rowCount`.
 */
export function createReadTask(
  files: readonly InputFile[],
  { onProgress, signal, gzipUnpacker = platformUnpacker }: ReadOptions,
  rowCount: () => number,
) {
  const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let fileIndex = 0;
  let bytesBefore = 0;
  let bytesOfFile = 0;
  let restedAtMs = performance.now();
  let reportedAtMs = Number.NEGATIVE_INFINITY;

  function report(): void {
    const bytesRead = bytesBefore + Math.round(bytesOfFile);
    onProgress?.({ fileIndex, fileCount: files.length, bytesRead, bytesTotal, rowCount: rowCount() });
  }

  return {
    gzipUnpacker,
    isCancelled: (): boolean => signal?.aborted ?? false,
    /** Runs `stop` once when the import is cancelled. Returns a function that takes that back. */
    onCancel(stop: () => void): () => void {
      signal?.addEventListener("abort", stop, { once: true });
      return () => signal?.removeEventListener("abort", stop);
    },
    /** Counts `read` further bytes of the file as it lies on disk. */
    advance(read: number): void {
      bytesOfFile += read;
    },
    /** Begins the file at `index`. The files before it count as read to their end. */
    beginFile(index: number): void {
      fileIndex = index;
      bytesOfFile = 0;
      bytesBefore = files.slice(0, index).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    },
    /** Begins the file at `index` while others are still being read: bytes are counted as they come. */
    beginBeside(index: number): void {
      fileIndex = index;
    },
    /** Await this every few milliseconds of work: it yields and reports when it is time to. */
    async yieldIfDue(): Promise<void> {
      const now = performance.now();
      if (now - restedAtMs < longestWorkMs) return;
      if (now - reportedAtMs >= betweenReportsMs) {
        reportedAtMs = now;
        report();
      }
      await nextTurn();
      restedAtMs = performance.now();
    },
    finish(): void {
      bytesBefore = bytesTotal;
      bytesOfFile = 0;
      report();
    },
  };
}

export type ReadTask = ReturnType<typeof createReadTask>;
