import { billKind } from "@/lib/bills/billKind";
import type { SpendResult } from "@/lib/bills/spend";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions } from "@/lib/files/readOptions";
import { readImport } from "@/lib/imports/readImport";
import { failure, success } from "@/lib/text/result";

/**
 * Reads a bill from one or several files, for a reader who shows bills alone: in the page's worker, on the command line
 * or in a test. A file of another kind is `not-a-bill`.
 */
export async function readBill(files: readonly InputFile[], options: ReadOptions = {}): Promise<SpendResult> {
  const read = await readImport(files, [billKind], options);
  if (read.ok) return success(read.value.spend);
  const { code, ...rest } = read.error;
  return failure({ code: code === "other-kind" ? "not-a-bill" : code, ...rest });
}
