import type { SpendProblem } from "@/lib/bills/spendProblem";
import type { Tally } from "@/lib/bills/tally/tally";
import type { RowSink } from "@/lib/files/rowSink";
import type { Result } from "@/lib/text/result";

/** Reads the rows of one table into the tally, the skipped ones too. The row sink around it counts the rows. */
export type RowReader = Pick<RowSink, "needed" | "optional" | "read"> & {
  /** Called once, after the last row; a problem here refuses the file. */
  readonly end?: () => SpendProblem | null;
};

export type OpenedBill<OfFormat extends string> = Result<
  { readonly source: OfFormat; readonly rows: RowReader },
  SpendProblem
>;

/** One table format. `OfFormat`: the ids of the sources that a spend of this format can have. */
export type TableFormat<OfFormat extends string> = {
  /** The sources, with the names that users see. */
  readonly sources: Readonly<Record<OfFormat, string>>;
  /** Decides by the header alone; null where the header is not of this format. */
  readonly open: (header: readonly string[], tally: Tally, file: string) => OpenedBill<OfFormat> | null;
};
