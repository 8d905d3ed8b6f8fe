import type { CellTexts } from "@/lib/files/cellTexts";
import { blankScanner } from "@/lib/files/csv/blankScanner";
import { type CsvDialect, csvScanner, type RowHandler, type RowScanner } from "@/lib/files/csv/csvScanner";

const blank = 32;

/** Fields separated by runs of blanks, rows by line feeds. */
export const blankDialect: CsvDialect = { delimiter: blank, rowEnd: 10 };

/** The scanner that splits a text of this shape into rows. */
export const rowScanner = (dialect: CsvDialect, rows: RowHandler, texts: CellTexts): RowScanner =>
  dialect.delimiter === blank ? blankScanner(rows, texts) : csvScanner(dialect, rows, texts);
