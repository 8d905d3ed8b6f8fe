import { tableFormats } from "@/lib/spend/formats";
import { notThisTable } from "@/lib/spend/formats/otherTables";
import type { SpendProblem } from "@/lib/spend/problem";
import type { OpenedTable } from "@/lib/spend/table";
import type { Tally } from "@/lib/spend/tally";

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
