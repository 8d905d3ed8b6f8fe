import { billFileWords } from "@/lib/bills/billFileWords";
import { costExplorerJson } from "@/lib/bills/formats/costExplorerJson/format";
import { unknownTableProblem } from "@/lib/bills/formats/unknownTableProblem";
import type { InputFile } from "@/lib/files/inputFile";
import type { WantedFiles } from "@/lib/files/kinds/fileKind";
import { readFiles } from "@/lib/files/kinds/readFiles";
import type { ReadOptions } from "@/lib/files/readOptions";
import { isFileError, unreadableFile } from "@/lib/files/unreadableFile";
import { fileKinds } from "@/lib/imports/fileKinds";
import { asImportProblem, type ImportProblemCode, type ImportResult } from "@/lib/imports/importResult";
import { failure } from "@/lib/text/result";

/** The kinds of file, and the words for any other: a file of no known kind is told what bill to give instead. */
const wantedFiles: WantedFiles<ImportResult, ImportProblemCode> = {
  kinds: fileKinds,
  words: billFileWords,
  notJson: costExplorerJson.notJson,
  unknownTable: unknownTableProblem,
};

/**
 * Reads one or several imported files of one format, of any kind in `fileKinds`: in the page's worker, on the command
 * line or in a test. Fails with a problem in words, whatever the files contain, and then without a partial result.
 */
export async function readImport(files: readonly InputFile[], options: ReadOptions = {}): Promise<ImportResult> {
  try {
    const read = await readFiles(files, wantedFiles, options);
    return read.ok ? read : failure(asImportProblem(read.error));
  } catch (error) {
    if (isFileError(error)) return failure(asImportProblem({ ...unreadableFile(error), file: null }));
    throw error;
  }
}
