import type { CellTexts } from "@/lib/files/cellTexts";
import { blankScanner } from "@/lib/files/csv/blankScanner";
import { type CsvShape, csvScanner, type RowScanner, type ScannedRows } from "@/lib/files/csv/csvScanner";

const blank = 32;

/** Fields between runs of blanks, and rows between line feeds. */
export const blankShape: CsvShape = { delimiter: blank, rowEnd: 10 };

/** What splits the bytes of a text of this shape into rows. */
export const rowScanner = (shape: CsvShape, rows: ScannedRows, texts: CellTexts): RowScanner =>
  shape.delimiter === blank ? blankScanner(rows, texts) : csvScanner(shape, rows, texts);
