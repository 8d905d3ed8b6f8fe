import type { SpendProblem } from "@/lib/bills/problem";
import type { Tally } from "@/lib/bills/tally/tally";
import type { RowSink } from "@/lib/files/rowSink";
import type { Result } from "@/lib/text/result";

/** Reads the rows of one table into the tally, and tells it what becomes of each. Whoever feeds the rows counts them. */
export type RowReader = Pick<RowSink, "needed" | "optional" | "read"> & {
  /** Called once, after the last row; a problem here refuses the file. */
  readonly end?: () => SpendProblem | null;
};

export type OpenedBill<Source extends string = string> = Result<
  { readonly source: Source; readonly rows: RowReader },
  SpendProblem
>;

/**
 * One format of table. `open` gets the header and, where the format needs them to be sure, nothing else; null where the
 * header is not of this format.
 */
export type TableFormat<Source extends string = string> = {
  /** Its ids, which a spend read from it carries, and what a reader calls each. */
  readonly sources: Readonly<Record<Source, string>>;
  readonly open: (header: readonly string[], tally: Tally, file: string) => OpenedBill<Source> | null;
};
