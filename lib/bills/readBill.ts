import { billFileWords } from "@/lib/bills/billFileWords";
import { billKind } from "@/lib/bills/billKind";
import { costExplorerJson } from "@/lib/bills/formats/costExplorerJson/format";
import { notThisTable } from "@/lib/bills/formats/otherTables";
import { asSpendProblem, type SpendProblemCode, type SpendResult } from "@/lib/bills/problem";
import type { InputFile } from "@/lib/files/inputFile";
import type { FileKind } from "@/lib/files/kinds/fileKind";
import { readFiles } from "@/lib/files/kinds/readFiles";
import type { ReadOptions } from "@/lib/files/readOptions";
import { isOfFile, unreadable } from "@/lib/files/unreadable";
import { failure } from "@/lib/text/result";

const wantedFiles = { words: billFileWords, notJson: costExplorerJson.notJson, unknownTable: notThisTable };

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
    if (isOfFile(error)) return failure(asSpendProblem({ ...unreadable(error), file: null }));
    throw error;
  }
}
