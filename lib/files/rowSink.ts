import type { FileProblem, FileProblemCode } from "@/lib/files/fileProblem";
import type { Result } from "@/lib/text/result";

/** A cell as a file has it: text from CSV; text, numbers and dates from Parquet. */
export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** One row's cells in the order of the header. A file that can skip columns fills the `needed` ones alone. */
export type Cells = ArrayLike<Cell>;

/** Takes the rows of one table: a bill, or whatever else rows are about. `Code` has its own codes of problems. */
export type RowSink<Code extends string = FileProblemCode> = {
  /** Indexes into the header, ascending: the only columns that are read. */
  readonly needed: readonly number[];
  /** Of the needed ones, those that a file may have in a shape that is not read: what is here is called then. */
  readonly optional?: ReadonlyMap<number, () => void>;
  /** One row. The cells are used again for the next row. */
  readonly read: (cells: Cells) => void;
  /** So many further rows were met, in `read` or with a wrong count of cells. Called every few hundred rows. */
  readonly count: (rows: number) => void;
  /** So many rows were left out, because they have more or fewer cells than the header. Called once, before `end`. */
  readonly leaveOut: (rows: number) => void;
  /** Bytes in a cell were not UTF-8, and became U+FFFD. Called once, before `end`. */
  readonly noteInvalidText: () => void;
  /** Whether no further row is wanted. The reading then stops, without `end` where it is a CSV. */
  readonly isFull: () => boolean;
  /** Called once, after the last row. A problem here refuses the file. */
  readonly end: () => FileProblem<Code | FileProblemCode> | null;
};

export type OpenedTable<Code extends string = FileProblemCode> = Result<
  RowSink<Code>,
  FileProblem<Code | FileProblemCode>
>;

/** Who takes the rows of a table, by its header and its file's name; a problem refuses the file. */
export type OpenTable<Code extends string = FileProblemCode> = (
  header: readonly string[],
  file: string,
) => OpenedTable<Code>;
