import type { FileProblem, FileProblemCode } from "@/lib/files/fileProblem";
import type { Result } from "@/lib/text/result";

/** A cell as its file stores it: text from CSV; text, numbers, booleans and dates from Parquet and JSON lines. */
export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** One row's cells in the order of the header. Only the `needed` ones are filled. */
export type Cells = ArrayLike<Cell>;

/** Makes a cell from the bytes of a text, from `start` to `end`. */
export type CellOfText = (bytes: Uint8Array, start: number, end: number) => Cell;

/** Takes the rows of one table. `Code` has the problem codes of its kind of file. */
export type RowSink<Code extends string = FileProblemCode> = {
  /** Indexes into the header, ascending: the only columns that are read. */
  readonly needed: readonly number[];
  /**
   * Needed columns that may come as lists or maps, which are not read, with the function to call where one has values.
   */
  readonly optional?: ReadonlyMap<number, () => void>;
  /**
   * What a column's texts are turned into, by column, where the sink wants no text. Parquet alone asks it, and asks it
   * once for each value of a dictionary.
   */
  readonly cellOfText?: ReadonlyMap<number, CellOfText>;
  /** Takes one row. The next row reuses the cells. */
  readonly read: (cells: Cells) => void;
  /** Counts further rows, those with a wrong number of cells included. Called every few hundred rows. */
  readonly count: (rows: number) => void;
  /**
   * Counts rows that were left out for having more or fewer cells than the header. Called at most once, before `end`.
   */
  readonly leaveOut: (rows: number) => void;
  /** Notes that bytes in cells were not UTF-8 and became U+FFFD. Called at most once, before `end`. */
  readonly noteInvalidText: () => void;
  /** Whether the sink wants no further row. Reading then stops, without a call of `end`. */
  readonly isFull: () => boolean;
  /** Called once, after the last row, unless the sink is full. A problem here refuses the file. */
  readonly end: () => FileProblem<Code | FileProblemCode> | null;
};

export type OpenedTable<Code extends string = FileProblemCode> = Result<
  RowSink<Code>,
  FileProblem<Code | FileProblemCode>
>;

/** The sink for a table's rows, by its header and its file's name; a problem refuses the file. */
export type OpenTable<Code extends string = FileProblemCode> = (
  header: readonly string[],
  file: string,
) => OpenedTable<Code>;
