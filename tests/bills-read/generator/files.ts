import { gzipSync } from "node:zlib";
import type { InputFile } from "@/lib/files/inputFile";

/** Bytes as a file that a reader gets, in chunks of a size that splits rows, quotes and characters. */
export function fileOf(name: string, bytes: Uint8Array, chunkBytes = 4_099): InputFile {
  return {
    name,
    sizeBytes: bytes.length,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(at, at + chunkBytes));
          at += chunkBytes;
        },
      });
    },
    slice: async (fromByte, toByte) => bytes.slice(fromByte, toByte).buffer,
  };
}

/** The `slice` of a file that begins with some bytes and then has the letter a without end. */
export const endlessSlice =
  (start: Uint8Array): InputFile["slice"] =>
  async (fromByte, toByte) => {
    const bytes = new Uint8Array(toByte - fromByte).fill(97);
    bytes.set(start.subarray(fromByte, toByte));
    return bytes.buffer;
  };

/** Text in chunks as one file. */
export const textFile = (name: string, chunks: Iterable<string>): InputFile =>
  fileOf(name, new TextEncoder().encode([...chunks].join("")));

/** The same, compressed. */
export const gzipFile = (name: string, chunks: Iterable<string>): InputFile =>
  fileOf(`${name}.gz`, new Uint8Array(gzipSync([...chunks].join(""))));
