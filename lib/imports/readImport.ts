import type { SpendResult } from "@/lib/bills/problem";
import { readBill } from "@/lib/bills/readBill";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions } from "@/lib/files/readOptions";
import { fileKinds } from "@/lib/imports/fileKinds";

/** Reads what was brought to the import, of whatever kind of `fileKinds` it is: for the page's worker and the command line. */
export const readImport = (files: readonly InputFile[], options: ReadOptions = {}): Promise<SpendResult> =>
  readBill(files, options, fileKinds);
