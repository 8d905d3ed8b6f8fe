import type { SpendProblem } from "@/lib/bills/problem";
import type { Source } from "@/lib/bills/spend";
import type { Tally } from "@/lib/bills/tally/tally";

/** A cell as a file has it: text from CSV; text, numbers and dates from Parquet. */
export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** One row's cells in the order of the header. A file that can skip columns fills the `needed` ones alone. */
export type Cells = ArrayLike<Cell>;

/** Reads the rows of one table into the tally. */
export type RowReader = {
  /** Indexes into the header, ascending: the only columns that are read. */
  readonly needed: readonly number[];
  /** Of the needed ones, those that a file may have in a shape that is not read: whoever feeds the rows calls what is here. */
  readonly optional?: ReadonlyMap<number, () => void>;
  /** Whoever feeds the rows counts them (`tally.count`); what becomes of each is told to the tally here. */
  readonly read: (cells: Cells) => void;
  /** Called once, after the last row; a problem here refuses the file. */
  readonly end?: () => SpendProblem | null;
};

export type OpenedTable =
  | { readonly ok: true; readonly source: Source; readonly rows: RowReader }
  | { readonly ok: false; readonly problem: SpendProblem };

/**
 * One format of table. `open` gets the header and, where the format needs them to be sure, nothing else; null where the
 * header is not of this format.
 */
export type TableFormat = {
  readonly name: string;
  readonly open: (header: readonly string[], tally: Tally, file: string) => OpenedTable | null;
};
