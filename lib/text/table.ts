/** What a cell shows, and what it is in a file: numbers unrounded. */
export type FigureCell = { readonly shown: string; readonly raw: string | number | null };

/** A figure as a table: the first column names its rows. */
export type FigureTable = {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly FigureCell[])[];
};

export const textCell = (text: string): FigureCell => ({ shown: text, raw: text });
