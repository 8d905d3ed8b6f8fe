import { blobFile } from "@/lib/files/blobFile";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions, ReadProgress } from "@/lib/files/readOptions";

/** Reads files of any kind, such as a bill. */
type Read<T> = (files: readonly InputFile[], options: ReadOptions) => Promise<T>;

/**
 * Reads a browser's files, one reading at a time. A new reading aborts the running one, which then resolves to what
 * `read` returns when it is cancelled.
 */
export function exclusiveReader<T>(read: Read<T>) {
  let running = new AbortController();
  return (files: readonly File[], onProgress: (progress: ReadProgress) => void): Promise<T> => {
    running.abort();
    running = new AbortController();
    return read(
      files.map((file) => blobFile(file.name, file)),
      { signal: running.signal, onProgress },
    );
  };
}
