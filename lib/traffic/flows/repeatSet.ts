import { type FlowRecord, secondsOf } from "./flowRecord";

/** Notices a record that came before: two flow logs on one interface both deliver it, and files are dropped twice. */
export type RepeatSet = {
  /** Whether a record with the same interface, addresses, ports, protocol, times, bytes and direction came before. */
  readonly isRepeat: (record: FlowRecord) => boolean;
};

const actions = { ACCEPT: 1, REJECT: 2 } as const;
const statuses = { OK: 1, NODATA: 2, SKIPDATA: 3 } as const;
const directions = { ingress: 1, egress: 2 } as const;

const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/**
 * Records are kept apart by the 64 seconds in which they start, and within these by 3 bits of their hash. A log comes
 * in the order of its time, so the few parts in use stay in the processor's cache. While one part grows, little stands
 * twice.
 */
const windowBits = 10;
const hashBits = 3;
const secondsShift = 6;
const partCount = 2 ** (windowBits + hashBits);

const firstSlotCount = 16;
const mostLoad = 0.8;
const growth = 1.5;
const word = 2 ** 32;

/** The slot of a pair of 32 bits, or the empty one where it belongs. Of an empty slot the second number is 0. */
function slotOf(slots: Uint32Array, one: number, other: number): number {
  const count = slots.length >>> 1;
  let slot = Math.floor((one / word) * count);
  for (;;) {
    const known = slots[2 * slot + 1];
    if (known === 0 || (known === other && slots[2 * slot] === one)) return slot;
    slot += 1;
    if (slot === count) slot = 0;
  }
}

function grown(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * Math.ceil((growth * slots.length) / 2));
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

/**
 * Keeps 64 bits of each record, 10 to 15 bytes with the slots that are empty: of ten million records, one in a few
 * hundred thousand such sets mistakes one record for another.
 */
export function repeatSet(): RepeatSet {
  const parts: Uint32Array<ArrayBuffer>[] = new Array(partCount).fill(new Uint32Array(0));
  const counts = new Uint32Array(partCount);
  let one = 0;
  let other = 0;

  /** Takes the lower 32 bits of a number into both hashes. */
  function mix(number: number): void {
    one = Math.imul(one ^ number, 0x85ebca6b);
    one ^= one >>> 15;
    other = Math.imul(other ^ number, 0xc2b2ae35);
    other ^= other >>> 13;
  }

  return {
    isRepeat(record) {
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
      const first = spread(one);
      const second = spread(other) || 1;
      const window = (start >>> secondsShift) & (2 ** windowBits - 1);
      const at = (window << hashBits) | (second >>> (32 - hashBits));
      let slots = parts[at] as Uint32Array<ArrayBuffer>;
      const count = (counts[at] as number) + 1;
      if (2 * count > mostLoad * slots.length) {
        slots = slots.length === 0 ? new Uint32Array(2 * firstSlotCount) : grown(slots);
        parts[at] = slots;
      }
      const slot = slotOf(slots, first, second);
      if (slots[2 * slot + 1] !== 0) return true;
      slots[2 * slot] = first;
      slots[2 * slot + 1] = second;
      counts[at] = count;
      return false;
    },
  };
}
