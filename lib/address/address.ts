/**
 * An address as one number, so that a million records need no text: IPv4 is its 32 bits, IPv6 is 2^32 plus its place in
 * an `Ipv6Table`. Below 0 there is no address.
 */
export type Address = number;

/** A field that holds no address: absent, or `-`. */
export const noAddress: Address = -1;

/** A text that is no address. */
export const notAnAddress: Address = -2;

const ipv6Base = 2 ** 32;

export const isIpv4 = (address: Address): boolean => address >= 0 && address < ipv6Base;

/** Keeps each IPv6 address once. Addresses of one table mean nothing to another. */
export type Ipv6Table = {
  /** The number of an address, given as four words of 32 bits; the same four give the same number. */
  readonly intern: (a: number, b: number, c: number, d: number) => Address;
  /** A word of an address of this table, `at` from 0 (the highest) to 3. */
  readonly word: (address: Address, at: number) => number;
};

const firstSlotCount = 1024;

/** A number for a slot that four words spread evenly over. */
const hash = (a: number, b: number, c: number, d: number): number => {
  let mixed = Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f) ^ Math.imul(c, 0x165667b1) ^ Math.imul(d, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

/** An empty table. It grows with its addresses: about 28 bytes for each. */
export function ipv6Table(): Ipv6Table {
  let words = new Uint32Array(4 * (firstSlotCount / 2));
  /** Place + 1 of the address in a slot; 0 is an empty slot. */
  let slots = new Uint32Array(firstSlotCount);
  let count = 0;

  const slotOf = (a: number, b: number, c: number, d: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash(a, b, c, d) & mask; ; slot = (slot + 1) & mask) {
      const at = 4 * ((slots[slot] ?? 0) - 1);
      if (at < 0) return slot;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return slot;
    }
  };

  const grow = () => {
    const grown = new Uint32Array(2 * words.length);
    grown.set(words);
    words = grown;
    slots = new Uint32Array(2 * slots.length);
    for (let place = 0; place < count; place++) {
      const at = 4 * place;
      slots[slotOf(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0)] = place + 1;
    }
  };

  return {
    intern(a, b, c, d) {
      const slot = slotOf(a, b, c, d);
      const known = slots[slot] ?? 0;
      if (known > 0) return ipv6Base + known - 1;
      words.set([a, b, c, d], 4 * count);
      slots[slot] = count + 1;
      count += 1;
      if (2 * count >= slots.length) grow();
      return ipv6Base + count - 1;
    },
    word: (address, at) => words[4 * (address - ipv6Base) + at] ?? 0,
  };
}
