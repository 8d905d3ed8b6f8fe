import type { Refusal } from "@/lib/files/fileProblem";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadTask } from "@/lib/files/readTask";
import { changedFile, unreadableFile } from "@/lib/files/unreadableFile";

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A file's bytes in pieces of at most `longestPiece` bytes. `refusal` is null while reading succeeds; after the last
 * piece it says why the bytes ended too soon.
 */
export type ByteSource = {
  readonly pieces: () => AsyncGenerator<Bytes, void>;
  readonly refusal: () => Refusal | null;
};

/** Bytes of the longest piece that a source yields. */
export const longestPiece = 256 * 1024;

/**
 * Yields the pieces of a stream, at most `longest` bytes each. It cancels the stream when the caller stops, and at once
 * when the import is cancelled, even while a read is pending.
 */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  task: ReadTask,
  longest = longestPiece,
): AsyncGenerator<Bytes, void> {
  const reader = stream.getReader();
  // The stream may have failed already. The reader has seen that error, so this one is ignored.
  const stop = () => void reader.cancel().catch(() => undefined);
  const forget = task.onCancel(stop);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || task.isCancelled()) return;
      for (let from = 0; from < value.length; from += longest) yield value.subarray(from, from + longest) as Bytes;
    }
  } finally {
    forget();
    stop();
  }
}

/** The bytes of a file as it lies on disk. A cancelled import ends them early, without a problem. */
export function fileBytes(file: InputFile, task: ReadTask, longest = longestPiece): ByteSource {
  let problem: Refusal | null = null;
  return {
    refusal: () => problem,
    async *pieces() {
      let byteCount = 0;
      try {
        for await (const piece of piecesOf(file.stream(), task, longest)) {
          byteCount += piece.length;
          task.advance(piece.length);
          yield piece;
          await task.yieldIfDue();
        }
        if (byteCount !== file.sizeBytes && !task.isCancelled()) problem = changedFile;
      } catch (error) {
        // A stream fails when the file was moved or changed, or its medium is gone.
        problem = unreadableFile(error);
      }
    },
  };
}
