/**
 * Segments of an address space in ascending order, each up to the next one's start. A start is its distance from the one
 * before, split into how many zeros it ends in and the rest: a distance is a sum of few powers of 2, and its parts, each
 * in a run of its own, compress to less than half.
 */
export type PackedSegments = {
  readonly count: number;
  /** Base64: a byte for each segment, how many zero bits its distance ends in. */
  readonly zeros: string;
  /** Base64: the distances without these bits, each as a varint, the lowest 7 bits first. */
  readonly distances: string;
  /** Base64: the number of each segment's label, as a varint. */
  readonly labels: string;
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

function* varints(base64: string): Generator<bigint> {
  let number = 0n;
  let shift = 0n;
  for (const byte of bytesOf(base64)) {
    number |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80) continue;
    yield number;
    number = 0n;
    shift = 0n;
  }
}

function* startsOf({ zeros, distances }: PackedSegments): Generator<bigint> {
  const zeroCounts = bytesOf(zeros);
  let start = 0n;
  let at = 0;
  for (const distance of varints(distances)) {
    start += distance << BigInt(zeroCounts[at] ?? 0);
    at += 1;
    yield start;
  }
}

const labelsOf = (packed: PackedSegments): Uint16Array => Uint16Array.from(varints(packed.labels), Number);

export const unpackIpv4 = (packed: PackedSegments): { readonly starts: Uint32Array; readonly labels: Uint16Array } => ({
  starts: Uint32Array.from(startsOf(packed), Number),
  labels: labelsOf(packed),
});

/** `words` has four for each segment, the highest first. */
export function unpackIpv6(packed: PackedSegments): { readonly words: Uint32Array; readonly labels: Uint16Array } {
  const words = new Uint32Array(4 * packed.count);
  let at = 0;
  for (const start of startsOf(packed)) {
    for (const shift of [96n, 64n, 32n, 0n]) {
      words[at] = Number((start >> shift) & 0xffffffffn);
      at += 1;
    }
  }
  return { words, labels: labelsOf(packed) };
}
