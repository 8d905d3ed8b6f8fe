import type { CellTexts } from "@/lib/files/cellTexts";

/**
 * The bytes that separate fields (`,`, `;`, a tab or a blank) and end rows (LF, or CR in files of old spreadsheets).
 */
export type CsvDialect = { readonly delimiter: number; readonly rowEnd: number };

/** What a scanner reads of each row, and who takes the rows. */
export type RowHandler = {
  /** Indexes of the columns to read, ascending. The scanner skips the others. */
  readonly needed: readonly number[];
  /**
   * Takes a row's cells by column, and how many columns it has. The next row reuses the array. False stops the scan.
   */
  readonly row: (cells: readonly string[], columnCount: number) => boolean;
};

export type RowScanner = {
  /** How many columns of the current row have been read. */
  readonly columnCount: () => number;
  /** Reads the first `length` bytes and returns how many it consumed; the next call must begin with the rest. */
  readonly scan: (bytes: Uint8Array, length: number) => number;
};

const quote = 34;
const carriageReturn = 13;

/**
 * Splits CSV bytes into rows and decodes only the needed fields. As RFC 4180 has it, a quoted field may contain
 * delimiters and line ends, and doubles its quotes. Beyond it, a quote within a bare field is an ordinary character,
 * and text after a closing quote stays part of the field. The bytes may come in pieces of any size. An empty line is
 * not a row.
 */
export function csvScanner(
  { delimiter, rowEnd }: CsvDialect,
  { needed, row }: RowHandler,
  texts: CellTexts,
): RowScanner {
  const cells: string[] = new Array((needed.at(-1) ?? -1) + 1).fill("");
  const highest = Math.max(delimiter, rowEnd);
  let column = 0;
  let neededCount = 0;
  let nextNeeded = needed[0] ?? -1;

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
        // Letters and digits lie above both separators, so most bytes cost one comparison.
        for (; at < length; at++) {
          byte = bytes[at] ?? 0;
          if (byte <= highest && (byte === delimiter || byte === rowEnd)) break;
        }
        if (at >= length) return start;
        const isRowEnd = byte === rowEnd;
        if (isRowEnd || column === nextNeeded) {
          const end = isRowEnd && at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
          if (column === nextNeeded) {
            cells[column] =
              close < 0
                ? texts.text(bytes, start, end, cells[column] ?? "")
                : quotedText(bytes, start, close, end, isDoubled);
            neededCount++;
            nextNeeded = needed[neededCount] ?? -1;
          }
          if (isRowEnd) {
            const isBlank = column === 0 && end === start;
            const columnCount = column + 1;
            column = -1;
            neededCount = 0;
            nextNeeded = needed[0] ?? -1;
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
