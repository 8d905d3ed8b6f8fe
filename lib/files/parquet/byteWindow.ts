import type { InputFile } from "@/lib/files/inputFile";

const blockLength = 256 * 1024;

/**
 * Reads the bytes from `fromByte` up to `toByte` in blocks, so that a column of many pages is never in memory as a
 * whole.
 */
export function byteWindow(file: InputFile, fromByte: number, toByte: number) {
  let at = fromByte;
  let buffered = new Uint8Array(0);

  /**
   * Reads bytes from `at` on until `buffered` has `length`. It reads the buffered ones again, which costs less than copying
   * them.
   */
  async function fillBuffer(length: number): Promise<void> {
    if (buffered.length >= length || at + buffered.length >= toByte) return;
    buffered = new Uint8Array(await file.slice(at, Math.min(toByte, at + Math.max(blockLength, length))));
  }

  return {
    isAtEnd: (): boolean => at >= toByte,
    /** Up to `length` bytes, without moving on. */
    async peek(length: number): Promise<Uint8Array<ArrayBuffer>> {
      await fillBuffer(length);
      return buffered.subarray(0, length);
    },
    /** The next `length` bytes; null where there are fewer. */
    async take(length: number): Promise<Uint8Array<ArrayBuffer> | null> {
      await fillBuffer(length);
      if (buffered.length < length) return null;
      const taken = buffered.subarray(0, length);
      buffered = buffered.subarray(length);
      at += length;
      return taken;
    },
  };
}
