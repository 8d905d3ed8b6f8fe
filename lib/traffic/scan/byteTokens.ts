import type { Token, TokenTable } from "@/lib/traffic/flows/tokens";

/** Tokens of words as bytes: a word that came before makes no text. */
export type ByteTokens = {
  /** The token of the bytes from `start` to `end`. `last` is a token that is likely, or 0. */
  readonly token: (bytes: Uint8Array, start: number, end: number) => Token;
  /** The number of bytes at `start` that are the word of `token`, which is looked for first; -1 for another word. */
  readonly lengthAt: (token: Token, bytes: Uint8Array, start: number) => number;
};

const firstSlotCount = 4096;

export function byteTokens(tokens: TokenTable): ByteTokens {
  const decoder = new TextDecoder();
  let words = new Uint8Array(64 * 1024);
  let used = 0;
  /** Place + 1 of a word in a slot. */
  let slots = new Uint32Array(firstSlotCount);
  const hashes: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const ids: Token[] = [];
  /** Where a token's word lies, by the token. */
  const places: number[] = [];

  const isAt = (place: number, bytes: Uint8Array, start: number, length: number): boolean => {
    if (lengths[place] !== length) return false;
    const from = starts[place] as number;
    for (let at = 0; at < length; at++) if (words[from + at] !== bytes[start + at]) return false;
    return true;
  };

  function keep(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const length = end - start;
    while (used + length > words.length) {
      const larger = new Uint8Array(2 * words.length);
      larger.set(words);
      words = larger;
    }
    words.set(bytes.subarray(start, end), used);
    const place = ids.length;
    const token = tokens.token(decoder.decode(bytes.subarray(start, end)));
    hashes.push(hash);
    starts.push(used);
    lengths.push(length);
    ids.push(token);
    places[token] = place;
    used += length;
    if (2 * ids.length >= slots.length) {
      slots = new Uint32Array(2 * slots.length);
      for (const [at, known] of hashes.entries()) put(at, known);
    } else put(place, hash);
    return token;
  }

  function put(place: number, hash: number): void {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }

  return {
    token(bytes, start, end) {
      let hash = end - start;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
      hash ^= hash >>> 15;
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const place = (slots[slot] as number) - 1;
        if (hashes[place] === hash && isAt(place, bytes, start, end - start)) return ids[place] as Token;
      }
      return keep(bytes, start, end, hash);
    },
    lengthAt(token, bytes, start) {
      const place = places[token];
      if (place === undefined) return -1;
      const length = lengths[place] as number;
      const from = starts[place] as number;
      for (let at = 0; at < length; at++) if (words[from + at] !== bytes[start + at]) return -1;
      return length;
    },
  };
}
