import { billFileWords } from "@/lib/bills/billFileWords";
import { billKind } from "@/lib/bills/billKind";
import { costExplorerJson } from "@/lib/bills/formats/costExplorerJson/format";
import { unknownTableProblem } from "@/lib/bills/formats/unknownTableProblem";
import { asSpendProblem, type SpendProblemCode, type SpendResult } from "@/lib/bills/spendProblem";
import type { InputFile } from "@/lib/files/inputFile";
import type { FileKind } from "@/lib/files/kinds/fileKind";
import { readFiles } from "@/lib/files/kinds/readFiles";
import type { ReadOptions } from "@/lib/files/readOptions";
import { isFileError, unreadableFile } from "@/lib/files/unreadableFile";
import { failure } from "@/lib/text/result";

const wantedFiles = { words: billFileWords, notJson: costExplorerJson.notJson, unknownTable: unknownTableProblem };

/**
 * Reads one bill from one or several files of one format, in a worker, on the command line or in a test. Fails with a
 * problem in words, whatever the files contain, and then without a partial result. `kinds`: the kinds of file to
 * recognise.
 */
export async function readBill(
  files: readonly InputFile[],
  options: ReadOptions = {},
  kinds: readonly FileKind<SpendResult, SpendProblemCode>[] = [billKind],
): Promise<SpendResult> {
  try {
    const read = await readFiles(files, { kinds, ...wantedFiles }, options);
    return read.ok ? read : failure(asSpendProblem(read.error));
  } catch (error) {
    if (isFileError(error)) return failure(asSpendProblem({ ...unreadableFile(error), file: null }));
    throw error;
  }
}
