import type { Writable } from "node:stream";

/**
 * Writes a text. Resolves once it is written: to true, or to false where the reader has closed the pipe (`| head`).
 * Rejects on other errors.
 */
export type Output = (text: string) => Promise<boolean>;

const closedPipeCodes = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/** Writes to a stream no faster than it is read. */
export function outputTo(stream: Writable): Output {
  // Each write gets its own error. Without a listener, the same error as an event would end the process as well.
  stream.on("error", () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
        if (!error) resolve(true);
        else if (closedPipeCodes.has(error.code ?? "")) resolve(false);
        else reject(error);
      });
    });
}
