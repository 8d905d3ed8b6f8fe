/**
 * A few columns in a row that say the same in most lines, such as account, interface and VPC: their bytes, as they stood
 * in earlier lines, with what they were read as. A run that came before is found by comparing 8 bytes at a time.
 */
export type ColumnRun = {
  /** Of the columns that are read, their places among a record's values. */
  readonly places: Uint8Array;
  /** The length of the run at `at`, with its values written; 0 where it is a new one. The byte at `to` is not read. */
  readonly match: (view: DataView, at: number, to: number, values: Float64Array) => number;
  /** Keeps the run from `start` to `end`, in place of an older one. */
  readonly learn: (bytes: Uint8Array, start: number, end: number, values: Float64Array) => void;
};

const entryCount = 8;
const longestRun = 256;
const shortestRun = 8;
const blank = 32;
/** Codes of printing characters alone: as a floating-point number they are no NaN and no zero, which compare otherwise. */
const lastPrinting = 126;
/** A run that is mostly new costs more than it saves: twice the misses less the matches, and it is not looked for again. */
const mostMisses = 1000;

/** An empty memory for the columns whose values go to `places`. */
export function columnRun(places: Uint8Array): ColumnRun {
  const room = new Uint8Array(entryCount * longestRun);
  const kept = new DataView(room.buffer);
  const lengths = new Uint16Array(entryCount);
  const ends = new Float64Array(entryCount);
  const valueCount = places.length;
  const keptValues = new Float64Array(entryCount * valueCount);
  let recent = 0;
  let next = 0;
  let misses = 0;

  return {
    places,
    match(view, at, to, values) {
      if (misses > mostMisses) return 0;
      let entry = recent;
      for (let tried = 0; tried < entryCount; tried++, entry = (entry + 1) % entryCount) {
        const length = lengths[entry] as number;
        if (length === 0 || at + length >= to || view.getUint8(at + length) > blank) continue;
        if (view.getFloat64(at + length - 8, true) !== ends[entry]) continue;
        const from = entry * longestRun;
        let offset = 0;
        while (offset < length - 8 && view.getFloat64(at + offset, true) === kept.getFloat64(from + offset, true))
          offset += 8;
        if (offset < length - 8) continue;
        for (let i = 0; i < valueCount; i++) values[places[i] as number] = keptValues[entry * valueCount + i] as number;
        recent = entry;
        if (misses > 0) misses -= 1;
        return length;
      }
      return 0;
    },
    learn(bytes, start, end, values) {
      const length = end - start;
      misses += 2;
      if (misses > mostMisses || length > longestRun || length < shortestRun) return;
      for (let at = start; at < end; at++) {
        const byte = bytes[at] as number;
        if (byte < blank || byte > lastPrinting) return;
      }
      const entry = next;
      next = (next + 1) % entryCount;
      room.set(bytes.subarray(start, end), entry * longestRun);
      lengths[entry] = length;
      ends[entry] = kept.getFloat64(entry * longestRun + length - 8, true);
      for (let i = 0; i < valueCount; i++) keptValues[entry * valueCount + i] = values[places[i] as number] as number;
      recent = entry;
    },
  };
}
