import type { CellTexts } from "@/lib/files/cellTexts";
import { blankScanner } from "@/lib/files/csv/blankScanner";
import { type CsvShape, csvScanner, type RowScanner, type ScannedRows } from "@/lib/files/csv/csvScanner";

const blank = 32;

/** Fields separated by runs of blanks, rows by line feeds. */
export const blankShape: CsvShape = { delimiter: blank, rowEnd: 10 };

/** The scanner that splits a text of this shape into rows. */
export const rowScanner = (shape: CsvShape, rows: ScannedRows, texts: CellTexts): RowScanner =>
  shape.delimiter === blank ? blankScanner(rows, texts) : csvScanner(shape, rows, texts);
