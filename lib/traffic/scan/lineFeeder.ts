import type { LineCounts } from "./lineCounts";
import type { LineScanner } from "./lineScanner";

/** Longer than any record: 54 fields with ARNs and tags have some 4 KB. */
export const longestLine = 1024 ** 2;

const lineFeed = 10;
const firstRoom = 4096;

export type LineFeeder = {
  /** Takes the next bytes; false where a line is longer than any that is read. */
  readonly take: (piece: Uint8Array) => boolean;
  /** Closes the last line. Whether the bytes ended within it. */
  readonly end: () => boolean;
};

/** Gives a scanner whole lines, from pieces of any length. Only a line that goes over the end of a piece is copied. */
export function lineFeeder({ scan }: LineScanner, counts: LineCounts): LineFeeder {
  let held = new Uint8Array(firstRoom);
  let length = 0;

  function hold(bytes: Uint8Array): void {
    if (length + bytes.length > held.length) {
      const larger = new Uint8Array(Math.max(2 * held.length, length + bytes.length));
      larger.set(held.subarray(0, length));
      held = larger;
    }
    held.set(bytes, length);
    length += bytes.length;
  }

  return {
    take(piece) {
      let from = 0;
      if (length > 0) {
        const end = piece.indexOf(lineFeed);
        from = end < 0 ? piece.length : end + 1;
        if (length + from > longestLine) return false;
        hold(piece.subarray(0, from));
        if (end < 0) return true;
        scan(held, 0, length, counts);
        length = 0;
      }
      const to = piece.lastIndexOf(lineFeed) + 1;
      if (to > from) scan(piece, from, to, counts);
      if (to >= from) hold(piece.subarray(Math.max(from, to)));
      return length <= longestLine;
    },
    end() {
      if (length === 0) return false;
      hold(Uint8Array.of(lineFeed));
      scan(held, 0, length, counts);
      length = 0;
      return true;
    },
  };
}
