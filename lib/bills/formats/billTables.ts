import type { RowReader } from "@/lib/bills/formats/tableFormat";
import { tableFormats } from "@/lib/bills/formats/tableFormats";
import type { Source } from "@/lib/bills/sources";
import type { SpendProblem, SpendProblemCode } from "@/lib/bills/spendProblem";
import { spendWarning } from "@/lib/bills/spendWarnings";
import type { Tally } from "@/lib/bills/tally/tally";
import type { OpenedTable, RowSink } from "@/lib/files/rowSink";
import { success } from "@/lib/text/result";

const duplicateFile = (file: string): SpendProblem => ({
  code: "same-file-twice",
  file,
  message:
    "Expected each file once; found the same rows as in another file, which would count everything in them twice. Leave one out.",
});

/** The row sink of a file, around its format's reader. Its end refuses a file that repeats an earlier one. */
const sinkOf = (rows: RowReader, tally: Tally, file: string): RowSink<SpendProblemCode> => ({
  ...rows,
  count: tally.count,
  leaveOut: (rowCount) => tally.skip("unreadable", rowCount),
  // Amounts and known usage types are ASCII, so no sum is wrong.
  noteInvalidText: () => tally.warn(spendWarning("not-utf-8", file)),
  isFull: tally.isFull,
  end: () => rows.end?.() ?? (tally.isRepeatedFile() ? duplicateFile(file) : null),
});

/**
 * Opens the tables of one bill's files, each by the first format that recognises its header. `open` is null where none
 * does.
 */
export function billTables(tally: Tally) {
  let source: Source | null = null;
  return {
    /** The source of the table that was opened last. */
    source: (): Source | null => source,
    open(header: readonly string[], file: string): OpenedTable<SpendProblemCode> | null {
      for (const format of tableFormats) {
        const opened = format.open(header, tally, file);
        if (opened === null) continue;
        if (!opened.ok) return opened;
        source = opened.value.source;
        return success(sinkOf(opened.value.rows, tally, file));
      }
      return null;
    },
  };
}
