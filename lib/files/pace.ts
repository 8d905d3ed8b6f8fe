import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions } from "@/lib/files/readOptions";

const longestWorkMs = 40;
const betweenReportsMs = 100;

/** Lets messages and timers have their turn: a cancel is one of them. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Keeps an import interruptible and its reader informed. `rowCount` is asked for each report. */
export function createPace(files: readonly InputFile[], { onProgress, signal }: ReadOptions, rowCount: () => number) {
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
    isCancelled: (): boolean => signal?.aborted ?? false,
    /** Runs `stop` once when the import is cancelled; call what it returns when there is nothing to stop any more. */
    onCancel(stop: () => void): () => void {
      signal?.addEventListener("abort", stop, { once: true });
      return () => signal?.removeEventListener("abort", stop);
    },
    /** Bytes of the file as it lies on disk: `read` further ones. */
    advance(read: number): void {
      bytesOfFile += read;
    },
    /** The file at `index` begins; those before it count as read whole. */
    begin(index: number): void {
      fileIndex = index;
      bytesOfFile = 0;
      bytesBefore = files.slice(0, index).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    },
    /** To be awaited every few milliseconds of work: gives way and reports when it is time to. */
    async rest(): Promise<void> {
      const now = performance.now();
      if (now - restedAtMs < longestWorkMs) return;
      if (now - reportedAtMs >= betweenReportsMs) {
        reportedAtMs = now;
        report();
      }
      await turn();
      restedAtMs = performance.now();
    },
    finish(): void {
      bytesBefore = bytesTotal;
      bytesOfFile = 0;
      report();
    },
  };
}

export type Pace = ReturnType<typeof createPace>;
