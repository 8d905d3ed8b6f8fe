/** A cell of a table: `shown` on the page, `raw` in a file, where numbers are not rounded. */
export type FigureCell = { readonly shown: string; readonly raw: string | number | null };

/** A figure as a table. The first column names the rows. */
export type FigureTable = {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly FigureCell[])[];
};

/** A cell with the same text on the page and in a file. */
export const textCell = (text: string): FigureCell => ({ shown: text, raw: text });
