import type { Source } from "@/lib/bills/sources";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import type { Tally } from "@/lib/bills/tally/tally";
import type { RowSink } from "@/lib/files/rowSink";
import type { Result } from "@/lib/text/result";

/** Reads the rows of one table into the tally, the skipped ones too. The row sink around it counts the rows. */
export type RowReader = Pick<RowSink, "needed" | "optional" | "read"> & {
  /** Called once, after the last row; a problem here refuses the file. */
  readonly end?: () => SpendProblem | null;
};

export type OpenedBill<OfFormat extends Source> = Result<
  { readonly source: OfFormat; readonly rows: RowReader },
  SpendProblem
>;

/**
 * One table format. `open` decides by the header alone, and is null where the header is not of this format. `OfFormat`:
 * the sources that a spend of this format can have.
 */
export type TableFormat<OfFormat extends Source = Source> = {
  readonly open: (header: readonly string[], tally: Tally, file: string) => OpenedBill<OfFormat> | null;
};
