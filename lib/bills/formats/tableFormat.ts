import type { SpendProblem } from "@/lib/bills/spendProblem";
import type { Tally } from "@/lib/bills/tally/tally";
import type { RowSink } from "@/lib/files/rowSink";
import type { Result } from "@/lib/text/result";

/** Reads the rows of one table into the tally, the skipped ones too. The row sink around it counts the rows. */
export type RowReader = Pick<RowSink, "needed" | "optional" | "read"> & {
  /** Called once, after the last row; a problem here refuses the file. */
  readonly end?: () => SpendProblem | null;
};

export type OpenedBill<Source extends string = string> = Result<
  { readonly source: Source; readonly rows: RowReader },
  SpendProblem
>;

/**
 * One table format. `open` decides by the header alone, and is null where the header is not of this format.
 */
export type TableFormat<Source extends string = string> = {
  /** The sources that a spend of this format can have, each with the name that users see. */
  readonly sources: Readonly<Record<Source, string>>;
  readonly open: (header: readonly string[], tally: Tally, file: string) => OpenedBill<Source> | null;
};
