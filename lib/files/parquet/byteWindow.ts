import type { InputFile } from "@/lib/files/inputFile";

const blockLength = 256 * 1024;

/** Reads a stretch of a file from its front, in blocks, so that a column of many pages need not be held whole. */
export function byteWindow(file: InputFile, fromByte: number, toByte: number) {
  let at = fromByte;
  let held = new Uint8Array(0);

  /** What is held already is read once more, which costs less than a second copy of a long page. */
  async function hold(length: number): Promise<void> {
    if (held.length >= length || at + held.length >= toByte) return;
    held = new Uint8Array(await file.slice(at, Math.min(toByte, at + Math.max(blockLength, length))));
  }

  return {
    isAtEnd: (): boolean => at >= toByte,
    /** Up to `length` bytes, which stay. */
    async peek(length: number): Promise<Uint8Array<ArrayBuffer>> {
      await hold(length);
      return held.subarray(0, length);
    },
    /** The next `length` bytes; null where there are fewer. */
    async take(length: number): Promise<Uint8Array<ArrayBuffer> | null> {
      await hold(length);
      if (held.length < length) return null;
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      at += length;
      return taken;
    },
  };
}
