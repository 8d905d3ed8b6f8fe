import type { BillFile } from "@/lib/spend/billFile";

const blockLength = 256 * 1024;

/** Reads a stretch of a file from its front, in blocks, so that a column of many pages need not be held whole. */
export function byteWindow(file: BillFile, fromByte: number, toByte: number) {
  let next = fromByte;
  let held = new Uint8Array(0);

  async function hold(length: number): Promise<void> {
    if (held.length >= length || next >= toByte) return;
    const until = Math.min(toByte, next + Math.max(blockLength, length - held.length));
    const read = new Uint8Array(await file.slice(next, until));
    next = until;
    if (held.length === 0) held = read;
    else {
      const joined = new Uint8Array(held.length + read.length);
      joined.set(held);
      joined.set(read, held.length);
      held = joined;
    }
  }

  return {
    isAtEnd: (): boolean => held.length === 0 && next >= toByte,
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
      return taken;
    },
  };
}
