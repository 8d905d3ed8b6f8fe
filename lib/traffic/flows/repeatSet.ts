import { type FlowRecord, secondsOf } from "./flowRecord";

/** Notices a record that came before: two flow logs on one interface both deliver it, and files are dropped twice. */
export type RepeatSet = {
  /**
   * Takes the first `count` records, `mostRecords` at most, and says of each whether one with the same interface,
   * addresses, ports, protocol, times, bytes and direction came before: 1 for a repeat. The next call reuses the answer.
   */
  readonly repeats: (records: readonly FlowRecord[], count: number) => Uint8Array;
};

/** Records that are taken at once: the memory that each of them needs is fetched while the next one is looked at. */
export const mostRecords = 32;

const actions = { ACCEPT: 1, REJECT: 2 } as const;
const statuses = { OK: 1, NODATA: 2, SKIPDATA: 3 } as const;
const directions = { ingress: 1, egress: 2 } as const;

const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/**
 * Records are kept apart by the 64 seconds in which they start, and within these by 2 bits of their hash. A log comes
 * in the order of its time, so the few parts in use stay in the processor's cache. While one part grows, little stands
 * twice.
 */
const windowBits = 10;
const hashBits = 2;
const secondsShift = 6;
const partCount = 2 ** (windowBits + hashBits);

const firstSlotCount = 64;
const mostLoad = 0.8;
/** A large part grows by half, so that fewer slots are empty. */
const manySlots = 1024;
const word = 2 ** 32;

/** Where a pair stands among `count` slots if no other one is there. */
const homeOf = (one: number, count: number): number => Math.floor((one / word) * count);

/** The slot of a pair of 32 bits, or the empty one where it belongs. Of an empty slot the second number is 0. */
function slotOf(slots: Uint32Array, one: number, other: number): number {
  const count = slots.length >>> 1;
  let slot = homeOf(one, count);
  for (;;) {
    const known = slots[2 * slot + 1];
    if (known === 0 || (known === other && slots[2 * slot] === one)) return slot;
    slot += 1;
    if (slot === count) slot = 0;
  }
}

function grown(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(slots.length < 2 * manySlots ? 2 * slots.length : 2 * Math.ceil(0.75 * slots.length));
  for (let at = 0; at < slots.length; at += 2) {
    const other = slots[at + 1] as number;
    if (other === 0) continue;
    const one = slots[at] as number;
    const slot = slotOf(larger, one, other);
    larger[2 * slot] = one;
    larger[2 * slot + 1] = other;
  }
  return larger;
}

const windowOf = (start: number): number => (start >>> secondsShift) & (2 ** windowBits - 1);

/**
 * Keeps 64 bits of each record, 10 to 15 bytes with the slots that are empty: of ten million records, one in a few
 * hundred thousand such sets mistakes one record for another.
 */
export function repeatSet(): RepeatSet {
  const parts: Uint32Array<ArrayBuffer>[] = new Array(partCount).fill(new Uint32Array(2 * firstSlotCount));
  const counts = new Uint32Array(partCount);
  /** Of each record that is taken: its part, and its 64 bits. */
  const places = new Uint32Array(mostRecords);
  const firsts = new Uint32Array(mostRecords);
  const seconds = new Uint32Array(mostRecords);
  const fetched = new Uint32Array(mostRecords);
  const answer = new Uint8Array(mostRecords);
  let one = 0;
  let other = 0;

  /** Takes the lower 32 bits of a number into both hashes. */
  function mix(number: number): void {
    one = Math.imul(one ^ number, 0x85ebca6b);
    one ^= one >>> 15;
    other = Math.imul(other ^ number, 0xc2b2ae35);
    other ^= other >>> 13;
  }

  function hash(record: FlowRecord, at: number): void {
    const { src, dst, srcPort, dstPort, bytes } = record;
    const action = record.action === null ? 0 : actions[record.action];
    const status = record.status === null ? 0 : statuses[record.status];
    const direction = record.direction === null ? 0 : directions[record.direction];
    const start = secondsOf(record.start);
    const isAbsent = (srcPort < 0 ? 1 : 0) + (dstPort < 0 ? 2 : 0);
    const isIpv6 = (src >= word ? 1 : 0) + (dst >= word ? 2 : 0);
    one = 0x9e3779b1 | 0;
    other = 0x27d4eb2f;
    mix(record.interfaceId);
    if (record.resourceId !== 0) mix(record.resourceId);
    mix(src);
    mix(dst);
    mix(record.pktSrc);
    mix(record.pktDst);
    mix((srcPort << 16) ^ dstPort);
    mix(start);
    mix(secondsOf(record.end));
    mix(bytes);
    if (bytes >= word) mix(bytes / word);
    mix((record.protocol << 16) ^ (256 * isIpv6 + 64 * isAbsent + 16 * action + 4 * status + direction));
    const second = spread(other) || 1;
    firsts[at] = spread(one);
    seconds[at] = second;
    places[at] = (windowOf(start) << hashBits) | (second >>> (32 - hashBits));
  }

  function put(first: number, second: number, place: number): 0 | 1 {
    let slots = parts[place] as Uint32Array<ArrayBuffer>;
    let slot = slotOf(slots, first, second);
    if (slots[2 * slot + 1] !== 0) return 1;
    const count = (counts[place] as number) + 1;
    if (count === 1 || 2 * count > mostLoad * slots.length) {
      // All parts begin with one and the same empty array.
      slots = count === 1 ? new Uint32Array(2 * firstSlotCount) : grown(slots);
      parts[place] = slots;
      slot = slotOf(slots, first, second);
    }
    slots[2 * slot] = first;
    slots[2 * slot + 1] = second;
    counts[place] = count;
    return 0;
  }

  return {
    repeats(records, count) {
      for (let at = 0; at < count; at++) hash(records[at] as FlowRecord, at);
      // None of these loads waits for another one, so the processor fetches many slots at a time.
      for (let at = 0; at < count; at++) {
        const slots = parts[places[at] as number] as Uint32Array;
        fetched[at] = slots[2 * homeOf(firsts[at] as number, slots.length >>> 1)] as number;
      }
      for (let at = 0; at < count; at++)
        answer[at] = put(firsts[at] as number, seconds[at] as number, places[at] as number);
      return answer;
    },
  };
}
