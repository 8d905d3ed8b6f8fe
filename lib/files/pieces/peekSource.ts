import { type ByteSource, type Bytes, longestPiece } from "@/lib/files/byteSource";

export type Peeked = { readonly head: Bytes; readonly source: ByteSource; readonly close: () => Promise<unknown> };

/** What a source begins with, up to `length` bytes; it still gives that first, or is closed if nobody wants it. */
export async function peekSource(source: ByteSource, length: number): Promise<Peeked> {
  const pieces = source.pieces();
  let head: Bytes = new Uint8Array(0);
  while (head.length < length) {
    const { done, value } = await pieces.next();
    if (done) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  async function* again(): AsyncGenerator<Bytes, void> {
    try {
      // A piece is at most so long, and what was peeked may be a little more.
      for (let from = 0; from < head.length; from += longestPiece) yield head.subarray(from, from + longestPiece);
      yield* pieces;
    } finally {
      await pieces.return();
    }
  }
  return {
    head: head.subarray(0, length),
    source: { pieces: again, refusal: source.refusal },
    close: () => pieces.return(),
  };
}
