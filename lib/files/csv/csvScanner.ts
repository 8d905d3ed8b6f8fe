import type { CellTexts } from "@/lib/files/cellTexts";

/** The bytes that part a file: `,`, `;`, a tab or runs of blanks; LF, or CR in files of old spreadsheets. */
export type CsvShape = { readonly delimiter: number; readonly rowEnd: number };

/** What a scanner of rows is asked for. */
export type ScannedRows = {
  /** Indexes of the columns to read, ascending; the others are passed over byte by byte. */
  readonly needed: readonly number[];
  /** A row's cells by column, and how many columns it has. The array is used again for the next row. False stops. */
  readonly row: (cells: readonly string[], columnCount: number) => boolean;
};

export type RowScanner = {
  /** How many columns of the row that is being read are behind. */
  readonly columnCount: () => number;
  /** Reads the first `length` bytes and returns how many it used up; the rest must stand in front of the next piece. */
  readonly scan: (bytes: Uint8Array, length: number) => number;
};

const quote = 34;
const carriageReturn = 13;

/**
 * Splits CSV bytes into rows and turns only the needed fields into text (RFC 4180: quotes around a field, doubled inside
 * it, may hold delimiters and line ends; a quote in the middle of a bare field is itself, and what follows a closing one
 * is kept). The bytes come in any pieces: `scan` reads the first `length` and returns how many of them it used up; the
 * rest must stand in front of the next piece. A line without a character is no row.
 */
export function csvScanner(
  { delimiter, rowEnd }: CsvShape,
  { needed, row }: ScannedRows,
  texts: CellTexts,
): RowScanner {
  const cells: string[] = new Array((needed.at(-1) ?? -1) + 1).fill("");
  const highest = Math.max(delimiter, rowEnd);
  let column = 0;
  let neededCount = 0;
  let wanted = needed[0] ?? -1;

  function quotedText(bytes: Uint8Array, start: number, close: number, end: number, isDoubled: boolean): string {
    const inside = texts.text(bytes, start + 1, close, cells[column] ?? "");
    const whole = isDoubled ? inside.replaceAll('""', '"') : inside;
    return close + 1 === end ? whole : whole + texts.text(bytes, close + 1, end, "");
  }

  return {
    columnCount: (): number => column,
    scan(bytes, length) {
      let at = 0;
      let start = 0;
      for (;;) {
        let byte = at < length ? (bytes[at] ?? 0) : 0;
        let close = -1;
        let isDoubled = false;
        if (byte === quote) {
          at++;
          for (;;) {
            while (at < length && bytes[at] !== quote) at++;
            if (at + 1 >= length) return start;
            if (bytes[at + 1] !== quote) break;
            isDoubled = true;
            at += 2;
          }
          close = at;
        }
        // The one comparison that most bytes meet: letters and digits lie above what parts fields.
        for (; at < length; at++) {
          byte = bytes[at] ?? 0;
          if (byte <= highest && (byte === delimiter || byte === rowEnd)) break;
        }
        if (at >= length) return start;
        const isRowEnd = byte === rowEnd;
        if (isRowEnd || column === wanted) {
          const end = isRowEnd && at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
          if (column === wanted) {
            cells[column] =
              close < 0
                ? texts.text(bytes, start, end, cells[column] ?? "")
                : quotedText(bytes, start, close, end, isDoubled);
            neededCount++;
            wanted = needed[neededCount] ?? -1;
          }
          if (isRowEnd) {
            const isBlank = column === 0 && end === start;
            const columnCount = column + 1;
            column = -1;
            neededCount = 0;
            wanted = needed[0] ?? -1;
            if (!isBlank && !row(cells, columnCount)) {
              column = 0;
              return at + 1;
            }
          }
        }
        column++;
        at++;
        start = at;
      }
    },
  };
}
