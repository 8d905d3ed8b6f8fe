import { tableFormats } from "@/lib/spend/formats";
import { notThisTable } from "@/lib/spend/formats/otherTables";
import type { OpenedTable } from "@/lib/spend/table";
import type { Tally } from "@/lib/spend/tally";

/** The reader of the first format that knows the header. */
export function openTable(header: readonly string[], tally: Tally, file: string): OpenedTable {
  for (const format of tableFormats) {
    const opened = format.open(header, tally, file);
    if (opened !== null) return opened;
  }
  return { ok: false, problem: notThisTable(header, file) };
}
