import type { Bytes } from "@/lib/files/byteSource";

export type GzipPart = { readonly bytes: Bytes; readonly isNewMember: boolean };

const headerLength = 10;
const sizeLength = 4;
/** Values of the FLG byte that writers set: none, extra field, name, and the two together. */
const flags = new Set([0, 4, 8, 12]);
const extraFlags = new Set([0, 2, 4]);
const lastSystem = 13;
/** Unpacked bytes for a packed one; DEFLATE reaches at most 1,032. */
const highestRatio = 1040;

/**
 * Whether a gzip member begins at `at`, after one of `length` bytes. The bytes must look like a header, and the four
 * before them like the unpacked size of the previous member. Compressed data matches by chance once in many terabytes.
 */
function beginsMember(bytes: Bytes, at: number, length: number): boolean {
  const system = bytes[at + 9] ?? 0;
  const looksLikeOne =
    bytes[at + 1] === 0x8b &&
    bytes[at + 2] === 8 &&
    flags.has(bytes[at + 3] ?? -1) &&
    extraFlags.has(bytes[at + 8] ?? -1) &&
    (system <= lastSystem || system === 255);
  if (!looksLikeOne) return false;
  const unpackedSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at - sizeLength, true);
  return unpackedSize <= highestRatio * length;
}

/**
 * Splits a gzip file into its members: `cat a.gz b.gz` makes two, and tools that pack in parallel make thousands. The
 * browsers' decompression takes one member and rejects a second one as trailing data.
 */
export async function* gzipMembers(pieces: AsyncIterable<Bytes>): AsyncGenerator<GzipPart, void> {
  let pending: Bytes = new Uint8Array(0);
  let isNewMember = true;
  /** Bytes of the current member that were yielded already. */
  let yieldedLength = 0;
  for await (const piece of pieces) {
    const bytes = new Uint8Array(pending.length + piece.length);
    bytes.set(pending);
    bytes.set(piece, pending.length);
    let from = 0;
    // A header, or the size before it, may reach into the next piece. Such bytes wait for that piece.
    const searched = bytes.length - headerLength;
    for (let at = bytes.indexOf(0x1f, sizeLength); at >= 0 && at <= searched; at = bytes.indexOf(0x1f, at + 1)) {
      if (!beginsMember(bytes, at, yieldedLength + at - from)) continue;
      yield { bytes: bytes.subarray(from, at), isNewMember };
      from = at;
      yieldedLength = 0;
      isNewMember = true;
    }
    const known = bytes.length - headerLength - sizeLength + 1;
    if (known > from) {
      yield { bytes: bytes.subarray(from, known), isNewMember };
      isNewMember = false;
      yieldedLength += known - from;
      from = known;
    }
    pending = bytes.slice(from);
  }
  if (pending.length > 0) yield { bytes: pending, isNewMember };
}
