import type { Bytes } from "@/lib/spend/files/byteSource";

export type GzipPart = { readonly bytes: Bytes; readonly isNewMember: boolean };

const headerLength = 10;
/** Flags that writers set: none, extra field, name, and the two together. */
const flags = new Set([0, 4, 8, 12]);
const extraFlags = new Set([0, 2, 4]);
const lastSystem = 13;

/** Whether a gzip member may begin here. In compressed bytes it looks so by chance once in some terabytes. */
function beginsMember(bytes: Bytes, at: number): boolean {
  const system = bytes[at + 9] ?? 0;
  return (
    bytes[at] === 0x1f &&
    bytes[at + 1] === 0x8b &&
    bytes[at + 2] === 8 &&
    flags.has(bytes[at + 3] ?? -1) &&
    extraFlags.has(bytes[at + 8] ?? -1) &&
    (system <= lastSystem || system === 255)
  );
}

/**
 * Parts a gzip file into its members: `cat a.gz b.gz` makes two, and tools that pack in parallel make thousands. Browsers'
 * decompression takes one at a time and calls the next one junk.
 */
export async function* gzipMembers(pieces: AsyncIterable<Bytes>): AsyncGenerator<GzipPart, void> {
  let held: Bytes = new Uint8Array(0);
  let isFirst = true;
  for await (const piece of pieces) {
    const bytes = new Uint8Array(held.length + piece.length);
    bytes.set(held);
    bytes.set(piece, held.length);
    let from = 0;
    let isNewMember = isFirst;
    // Where a member's header could reach into the next piece, its first bytes wait for that.
    const known = Math.max(0, bytes.length - headerLength + 1);
    for (let at = bytes.indexOf(0x1f, isFirst ? 1 : 0); at >= 0 && at < known; at = bytes.indexOf(0x1f, at + 1)) {
      if (!beginsMember(bytes, at)) continue;
      if (at > from || isNewMember) yield { bytes: bytes.subarray(from, at), isNewMember };
      from = at;
      isNewMember = true;
    }
    if (known > from) {
      yield { bytes: bytes.subarray(from, known), isNewMember };
      isFirst = false;
      from = known;
    }
    held = bytes.slice(from);
  }
  if (held.length > 0 || isFirst) yield { bytes: held, isNewMember: isFirst };
}
