import { tableFormats } from "@/lib/bills/formats";
import { notThisTable } from "@/lib/bills/formats/otherTables";
import type { OpenedTable } from "@/lib/bills/formats/tableFormat";
import type { SpendProblem } from "@/lib/bills/problem";
import type { Tally } from "@/lib/bills/tally/tally";

const sameTwice = (file: string): SpendProblem => ({
  code: "same-file-twice",
  file,
  message:
    "Expected each file once; found the same rows as in another file, which would count everything in them twice. Leave one out.",
});

/** The reader of the first format that knows the header. A file that repeats an earlier one is refused at its end. */
export function openTable(header: readonly string[], tally: Tally, file: string): OpenedTable {
  for (const format of tableFormats) {
    const opened = format.open(header, tally, file);
    if (opened === null) continue;
    if (!opened.ok) return opened;
    const { rows } = opened;
    const end = () => rows.end?.() ?? (tally.isRepeatedFile() ? sameTwice(file) : null);
    return { ...opened, rows: { ...rows, end } };
  }
  return { ok: false, problem: notThisTable(header, file) };
}
