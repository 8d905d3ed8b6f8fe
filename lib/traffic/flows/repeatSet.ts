import { type FlowRecord, secondsOf } from "./flowRecord";

/** Notices a record that came before: two flow logs on one interface both deliver it, and files are dropped twice. */
export type RepeatSet = {
  /** Whether a record with the same interface, addresses, ports, protocol, times, bytes and direction came before. */
  readonly isRepeat: (record: FlowRecord) => boolean;
};

const firstSlotCount = 64;
const actions = { ACCEPT: 1, REJECT: 2 } as const;
const statuses = { OK: 1, NODATA: 2, SKIPDATA: 3 } as const;
const directions = { ingress: 1, egress: 2 } as const;

const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** Parts that grow one by one: while one of them moves to a larger place, little stands twice. */
const partBits = 6;

/** Pairs of 32 bits in one array; the second half of an empty one is 0, which no record has. */
type Part = { slots: Uint32Array<ArrayBuffer>; count: number };

/** The slot of a pair, or the empty one where it belongs. */
function slotOf(slots: Uint32Array, one: number, other: number): number {
  const mask = slots.length / 2 - 1;
  for (let slot = one & mask; ; slot = (slot + 1) & mask) {
    const held = slots[2 * slot + 1];
    if (held === 0 || (held === other && slots[2 * slot] === one)) return slot;
  }
}

function grow(part: Part): void {
  const old = part.slots;
  part.slots = new Uint32Array(2 * old.length);
  for (let at = 0; at < old.length; at += 2) {
    const [one = 0, other = 0] = [old[at], old[at + 1]];
    if (other === 0) continue;
    const slot = slotOf(part.slots, one, other);
    part.slots[2 * slot] = one;
    part.slots[2 * slot + 1] = other;
  }
}

/**
 * Keeps 64 bits of each record, about 12 bytes: of ten million records, one in a few hundred thousand such sets mistakes
 * one record for another.
 */
export function repeatSet(): RepeatSet {
  const parts = Array.from(
    { length: 2 ** partBits },
    (): Part => ({ slots: new Uint32Array(2 * firstSlotCount), count: 0 }),
  );
  /** The lower 32 bits of each field; of bytes the upper ones too. */
  const words = new Int32Array(14);

  return {
    isRepeat(record) {
      const action = record.action === null ? 0 : actions[record.action];
      const status = record.status === null ? 0 : statuses[record.status];
      const direction = record.direction === null ? 0 : directions[record.direction];
      words[0] = record.interfaceId;
      words[1] = record.resourceId;
      words[2] = record.src;
      words[3] = record.dst;
      words[4] = record.pktSrc;
      words[5] = record.pktDst;
      words[6] = record.srcPort;
      words[7] = record.dstPort;
      words[8] = record.protocol;
      words[9] = secondsOf(record.start);
      words[10] = secondsOf(record.end);
      words[11] = record.bytes;
      words[12] = record.bytes / 2 ** 32;
      words[13] = 16 * action + 4 * status + direction;
      let [one, other] = [0x9e3779b1 | 0, 0x27d4eb2f];
      for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? 0;
        one = Math.imul(one ^ word, 0x85ebca6b);
        one ^= one >>> 15;
        other = Math.imul(other ^ word, 0xc2b2ae35);
        other ^= other >>> 13;
      }
      const first = spread(one);
      const second = spread(other) || 1;
      const part = parts[first >>> (32 - partBits)] as Part;
      const slot = slotOf(part.slots, first, second);
      if (part.slots[2 * slot + 1] !== 0) return true;
      part.slots[2 * slot] = first;
      part.slots[2 * slot + 1] = second;
      part.count += 1;
      if (10 * part.count > 7 * (part.slots.length / 2)) grow(part);
      return false;
    },
  };
}
