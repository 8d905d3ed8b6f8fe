import type { CellTexts } from "@/lib/files/cellTexts";
import type { RowHandler, RowScanner } from "@/lib/files/csv/csvScanner";

const lineFeed = 10;

/** Blanks, tabs, and the carriage return before a line feed. */
const isBlank = (byte: number): boolean => byte === 32 || byte === 9 || byte === 13;

/**
 * Splits rows into the fields between runs of blanks, as logs write them. Blanks at either end of a line are ignored, a
 * quote is an ordinary character, and `-` is a cell's text. A line of blanks is not a row. The interface is that of
 * `csvScanner`.
 */
export function blankScanner({ needed, row }: RowHandler, texts: CellTexts): RowScanner {
  const cells: string[] = new Array((needed.at(-1) ?? -1) + 1).fill("");
  const isNeeded = cells.map((_, column) => needed.includes(column));
  let column = 0;
  return {
    columnCount: () => column,
    scan(bytes, length) {
      let start = 0;
      for (;;) {
        let at = start;
        while (at < length && isBlank(bytes[at] ?? 0)) at++;
        const from = at;
        while (at < length && bytes[at] !== lineFeed && !isBlank(bytes[at] ?? 0)) at++;
        if (at >= length) return start;
        if (at > from) {
          if (isNeeded[column]) cells[column] = texts.text(bytes, from, at, cells[column] ?? "");
          column++;
        }
        start = at;
        if (bytes[at] !== lineFeed) continue;
        start = at + 1;
        if (column === 0) continue;
        const columnCount = column;
        column = 0;
        if (!row(cells, columnCount)) return start;
      }
    },
  };
}
