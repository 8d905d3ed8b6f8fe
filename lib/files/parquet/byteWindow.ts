import type { InputFile } from "@/lib/files/inputFile";

const blockLength = 256 * 1024;

/**
 * Reads the bytes from `fromByte` up to `toByte` in blocks, so that a column of many pages is never in memory as a
 * whole.
 */
export function byteWindow(file: InputFile, fromByte: number, toByte: number) {
  let at = fromByte;
  let held = new Uint8Array(0);

  /**
   * Reads bytes from `at` on until `held` has `length`. It reads the held ones again, which costs less than copying
   * them.
   */
  async function hold(length: number): Promise<void> {
    if (held.length >= length || at + held.length >= toByte) return;
    held = new Uint8Array(await file.slice(at, Math.min(toByte, at + Math.max(blockLength, length))));
  }

  return {
    isAtEnd: (): boolean => at >= toByte,
    /** Up to `length` bytes, without moving on. */
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
