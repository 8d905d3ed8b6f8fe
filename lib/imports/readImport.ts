import { readBill } from "@/lib/bills/readBill";
import type { SpendResult } from "@/lib/bills/spendProblem";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions } from "@/lib/files/readOptions";
import { fileKinds } from "@/lib/imports/fileKinds";

/**
 * Reads imported files of any kind in `fileKinds`, for the page's worker and the command line. Fails with a problem in
 * words.
 */
export const readImport = (files: readonly InputFile[], options: ReadOptions = {}): Promise<SpendResult> =>
  readBill(files, options, fileKinds);
