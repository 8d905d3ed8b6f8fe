/** Sums of bytes by keys of a few numbers, in typed arrays: no object for a key, no rounding of a sum. */
export type CellTable = {
  /** The key of the next `add`: fill all of it. */
  readonly key: Float64Array;
  /** Adds whole bytes, 0 to 2^53, to the cell of `key`, and says which it is. */
  readonly add: (bytes: number) => number;
  readonly count: () => number;
  /** A number of a cell's key; cells count from 0 in the order in which they came. */
  readonly field: (cell: number, at: number) => number;
  readonly bytes: (cell: number) => bigint;
  /** The cell of `key`; -1 where there is none. */
  readonly find: () => number;
  readonly clear: () => void;
};

const firstCellCount = 1024;
const word = 2 ** 32;
const mostLow = 2 ** 52;

/** 32 bits that stand for a key. A field counts with its lower 32 bits and what is above them. */
export function hashOf(key: Float64Array, width: number, seed: number): number {
  let hash = seed;
  for (let at = 0; at < width; at++) {
    const field = key[at] ?? 0;
    hash = Math.imul(hash ^ field, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (field / word), 0xc2b2ae35);
  }
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A place for a key, of the lower 32 bits of its fields: what differs above them alone is found beside it. */
function placeOf(key: Float64Array, from: number, width: number): number {
  let hash = 0;
  for (let at = from; at < from + width; at++) {
    hash = Math.imul(hash ^ (key[at] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** An empty table for keys of `width` numbers. */
export function cellTable(width: number): CellTable {
  const key = new Float64Array(width);
  let keys = new Float64Array(0);
  /** A sum is `high` times 2^32 and `low`, which stays below 2^52: bytes to 2^53 are added without rounding. */
  let low = new Float64Array(0);
  let high = new Float64Array(0);
  /** Cell + 1 in each slot; 0 is an empty one. */
  let slots = new Uint32Array(0);
  let count = 0;

  const clear = () => {
    keys = new Float64Array(width * firstCellCount);
    low = new Float64Array(firstCellCount);
    high = new Float64Array(firstCellCount);
    slots = new Uint32Array(2 * firstCellCount);
    count = 0;
  };
  clear();

  const isAt = (cell: number): boolean => {
    for (let at = 0; at < width; at++) if (keys[width * cell + at] !== key[at]) return false;
    return true;
  };

  const slotOfKey = (): number => {
    const mask = slots.length - 1;
    for (let slot = placeOf(key, 0, width) & mask; ; slot = (slot + 1) & mask) {
      const cell = (slots[slot] as number) - 1;
      if (cell < 0 || isAt(cell)) return slot;
    }
  };

  const grown = (array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
    const larger = new Float64Array(2 * array.length);
    larger.set(array);
    return larger;
  };

  const grow = () => {
    [keys, low, high] = [grown(keys), grown(low), grown(high)];
    slots = new Uint32Array(2 * slots.length);
    const mask = slots.length - 1;
    for (let cell = 0; cell < count; cell++) {
      let slot = placeOf(keys, width * cell, width) & mask;
      while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
      slots[slot] = cell + 1;
    }
  };

  function carry(cell: number, bytes: number): void {
    const before = low[cell] as number;
    const sum = (before % word) + (bytes % word);
    low[cell] = sum % word;
    high[cell] = (high[cell] as number) + Math.floor(before / word) + Math.floor(bytes / word) + Math.floor(sum / word);
  }

  return {
    key,
    add(bytes) {
      const slot = slotOfKey();
      let cell = (slots[slot] as number) - 1;
      if (cell < 0) {
        cell = count;
        count += 1;
        slots[slot] = count;
        keys.set(key, width * cell);
      }
      const sum = (low[cell] as number) + bytes;
      if (bytes < mostLow && sum < mostLow) low[cell] = sum;
      else carry(cell, bytes);
      if (count === low.length) grow();
      return cell;
    },
    count: () => count,
    field: (cell, at) => keys[width * cell + at] ?? 0,
    bytes: (cell) => BigInt(high[cell] ?? 0) * 4294967296n + BigInt(low[cell] ?? 0),
    find: () => (slots[slotOfKey()] ?? 0) - 1,
    clear,
  };
}
