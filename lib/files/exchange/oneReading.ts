import { blobFile } from "@/lib/files/blobFile";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions, ReadProgress } from "@/lib/files/readOptions";

/** Reads files for whatever their rows are about: a bill, or the next thing. */
type Read<T> = (files: readonly InputFile[], options: ReadOptions) => Promise<T>;

/**
 * Reads the files of a browser, one reading at a time: a new one ends the one that is running, which comes to what `read`
 * gives where it is cancelled.
 */
export function oneReading<T>(read: Read<T>) {
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
