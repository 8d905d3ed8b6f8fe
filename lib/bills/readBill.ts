import { billFileWords } from "@/lib/bills/billFileWords";
import { billTables } from "@/lib/bills/formats/billTables";
import { answerForm, answerNotInJson } from "@/lib/bills/formats/costExplorerJson/answerForms";
import { readCostExplorerAnswer } from "@/lib/bills/formats/costExplorerJson/scan";
import { asSpendProblem, type SpendProblem, type SpendProblemCode, type SpendResult } from "@/lib/bills/problem";
import type { Source } from "@/lib/bills/spend";
import { createTally } from "@/lib/bills/tally/tally";
import type { Refusal } from "@/lib/files/fileProblem";
import type { InputFile } from "@/lib/files/inputFile";
import { isSameFile } from "@/lib/files/isSameFile";
import { jsonRoom } from "@/lib/files/json/jsonRoom";
import { createPace } from "@/lib/files/pace";
import { readFile } from "@/lib/files/readFile";
import { cancelled, type FileRead, type Reading, refusedFile } from "@/lib/files/reading";
import type { ReadOptions } from "@/lib/files/readOptions";
import { steadyFile } from "@/lib/files/steadyFile";
import { changedFile, isOfFile, unreadable } from "@/lib/files/unreadable";
import { shortened } from "@/lib/text/problem";
import { failure } from "@/lib/text/result";

const noFile: SpendProblem = { code: "empty", file: null, message: "Expected at least one file; found none." };

const mixedSources = (file: string): SpendProblem => ({
  code: "mixed-sources",
  file,
  message:
    "Expected files of one kind; found two kinds, which may hold the same usage twice. Read them one after the other.",
});

const sameTwice = (file: string): SpendProblem => ({
  code: "same-file-twice",
  file,
  message:
    "Expected each file once; found the same file twice, which would count everything in it twice. Leave one out.",
});

/** Cost Explorer's answer, printed otherwise than as JSON. */
function notJson(start: string): Refusal<SpendProblemCode> | null {
  const form = answerForm(start);
  return form === null ? null : answerNotInJson(form);
}

/** Whatever comes of a file that cannot be read, or is another at the end than at the beginning, is no bill. */
async function readSteadily(file: InputFile, reading: Reading<SpendProblemCode>): Promise<FileRead<SpendProblemCode>> {
  try {
    const steady = await steadyFile(file);
    const read = await readFile(steady, reading);
    const isOver = reading.pace.isCancelled();
    return !isOver && (await steady.hasChanged()) ? refusedFile(reading.name, changedFile) : read;
  } catch (error) {
    if (isOfFile(error)) return refusedFile(reading.name, unreadable(error));
    throw error;
  }
}

async function firstRepeated(files: readonly InputFile[]): Promise<InputFile | null> {
  for (const [i, file] of files.entries()) {
    for (const other of files.slice(0, i)) if (file.sizeBytes > 0 && (await isSameFile(file, other))) return file;
  }
  return null;
}

async function readAll(files: readonly InputFile[], options: ReadOptions): Promise<SpendResult> {
  const tally = createTally();
  const pace = createPace(files, options, tally.rowCount);
  const tables = billTables(tally);
  const ofAllFiles = { pace, jsonRoom: jsonRoom(), words: billFileWords, openTable: tables.open, notJson };
  const documents: unknown[] = [];
  let source: Source | null = null;
  let lastName = "";
  const repeated = await firstRepeated(files);
  if (repeated !== null) return failure(sameTwice(shortened(repeated.name)));

  for (const [index, file] of files.entries()) {
    if (pace.isCancelled()) return failure(cancelled);
    pace.begin(index);
    lastName = shortened(file.name);
    const read = await readSteadily(file, { name: lastName, ...ofAllFiles });
    if (pace.isCancelled()) return failure(cancelled);
    if (!read.ok) return failure(asSpendProblem(read.error));
    const kind = read.value === null ? tables.source() : "cost-explorer-json";
    if (source !== null && source !== kind) return failure(mixedSources(lastName));
    source = kind;
    for (const document of read.value ?? []) documents.push(document);
  }
  if (source === null) return failure(noFile);
  if (source === "cost-explorer-json") {
    const problem = readCostExplorerAnswer(documents, tally, lastName);
    if (problem !== null) return failure(problem);
  }
  pace.finish();
  return tally.finish(source);
}

/**
 * Reads one bill out of one or several files, in a worker, on the command line or in a test. Whatever a file holds, the
 * answer is a spend, or the problem in words. Only files of one kind go together; nothing is left of a reading that fails.
 */
export async function readBill(files: readonly InputFile[], options: ReadOptions = {}): Promise<SpendResult> {
  try {
    return await readAll(files, options);
  } catch (error) {
    if (isOfFile(error)) return failure(asSpendProblem({ ...unreadable(error), file: null }));
    throw error;
  }
}
