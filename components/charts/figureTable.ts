import { type CsvCell, csv } from "@/lib/report/csv";

/** What a cell shows, and what it is in a file: numbers unrounded. */
export type FigureCell = { readonly shown: string; readonly raw: CsvCell };

/** A figure as a table: the first column names its rows. */
export type FigureTable = {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly FigureCell[])[];
};

export const textCell = (text: string): FigureCell => ({ shown: text, raw: text });

/** The table as a CSV file, a row for the column names first. */
export const tableCsv = ({ columns, rows }: FigureTable): string =>
  csv([columns.map(({ label }) => label), ...rows.map((row) => row.map(({ raw }) => raw))]);
