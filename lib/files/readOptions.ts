import type { GzipUnpacker } from "@/lib/files/gzip/gzipUnpacker";

export type ReadProgress = {
  readonly fileIndex: number;
  readonly fileCount: number;
  /** Bytes of all files together, as they lie on disk. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rowCount: number;
};

export type ReadOptions = {
  /** Called at most about ten times a second, and once at the end of a reading that succeeds. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Aborting ends the reading within 200 ms with the problem `cancelled`. */
  readonly signal?: AbortSignal;
  /** Unpacks a gzip member. Without it the platform's `DecompressionStream` does; Node.js has a quicker way. */
  readonly gzipUnpacker?: () => GzipUnpacker;
};
