/** A table in text. `columns` names its columns, in the order of the fields; null where the first row names them. */
export type TableLayout = {
  /**
   * `blanks`: fields between runs of blanks. `csv`: between commas, semicolons or tabs, whichever the first row has.
   */
  readonly kind: "csv" | "blanks";
  readonly columns: readonly string[] | null;
};

/** One JSON object a line. Each column is the member of that name; an object without it has an empty cell. */
export type JsonLinesLayout = { readonly kind: "json-lines"; readonly columns: readonly string[] };

/** How a text is divided into rows and cells, where it is neither a CSV with a header nor whole JSON documents. */
export type TextLayout = TableLayout | JsonLinesLayout;

/** The layout of a text by its first line, or by its first 4,096 bytes where that is longer; null for CSV and JSON. */
export type LayoutOf = (firstLine: string) => TextLayout | null;
