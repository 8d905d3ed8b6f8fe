import type { Random } from "@/scripts/sameAs/random";

type Damage = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

function changed(bytes: Buffer, at: number, to: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = to;
  return copy;
}

/** A random place, half of the time in the first 2,000 bytes, because headers and first rows decide most. */
const placeIn = (bytes: Buffer, random: Random): number =>
  random.below(random.chance(0.5) ? Math.min(2000, bytes.length) : bytes.length);

const kinds: readonly Damage[] = [
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return changed(bytes, at, (bytes[at] ?? 0) ^ (1 << random.below(8)));
  },
  (bytes, random) => {
    let damageBytes = bytes;
    for (let count = 0; count < 20; count++)
      damageBytes = changed(damageBytes, random.below(bytes.length), random.below(256));
    return damageBytes;
  },
  (bytes, random) => bytes.subarray(0, placeIn(bytes, random)),
  (bytes, random) => bytes.subarray(placeIn(bytes, random)),
  (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, placeIn(bytes, random)), other.subarray(placeIn(other, random))]),
  (bytes, random) => {
    const [from, length] = [placeIn(bytes, random), 1 + random.below(200)];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  },
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(random.pick(['"', ",", "\n", "\u0000", "\uFEFF", "-", "é", ";", "{", "9".repeat(400)])),
      bytes.subarray(at),
    ]);
  },
  (bytes, random) => {
    const lines = bytes.toString("latin1").split("\n");
    const at = random.below(lines.length);
    return Buffer.from([...lines.slice(0, at), ...lines.slice(at + 1)].join("\n"), "latin1");
  },
];

/** The same bytes with one damage of eight kinds, `other` being what a splice continues with. Never the bytes themselves. */
export function damaged(bytes: Buffer, random: Random, other: Buffer): Buffer {
  for (let attempt = 0; attempt < 10; attempt++) {
    const result = random.pick(kinds)(bytes, random, other);
    if (!result.equals(bytes)) return result;
  }
  return Buffer.concat([bytes, Buffer.from("\n\n")]);
}
