import { shortened } from "@/lib/scenario/problem";
import type { BillFile, ReadOptions } from "@/lib/spend/billFile";
import { createPace } from "@/lib/spend/files/pace";
import { type ReadFile, readFile } from "@/lib/spend/files/readFile";
import { jsonRoom } from "@/lib/spend/files/readJson";
import { cancelled, type Reading, refusedFile } from "@/lib/spend/files/readTable";
import { isSameFile } from "@/lib/spend/files/sameFile";
import { steadyFile } from "@/lib/spend/files/steadyFile";
import { changedFile, isOfFile, unreadable } from "@/lib/spend/files/unreadable";
import { readCostExplorerAnswer } from "@/lib/spend/formats/costExplorerJson";
import type { SpendProblem, SpendResult } from "@/lib/spend/problem";
import type { Source } from "@/lib/spend/spend";
import { createTally } from "@/lib/spend/tally";

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

const refused = (problem: SpendProblem): SpendResult => ({ ok: false, problem });

/** Whatever comes of a file that cannot be read, or is another at the end than at the beginning, is no bill. */
async function readSteadily(file: BillFile, reading: Reading): Promise<ReadFile> {
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

async function firstRepeated(files: readonly BillFile[]): Promise<BillFile | null> {
  for (const [i, file] of files.entries()) {
    for (const other of files.slice(0, i)) if (file.sizeBytes > 0 && (await isSameFile(file, other))) return file;
  }
  return null;
}

async function readAll(files: readonly BillFile[], options: ReadOptions): Promise<SpendResult> {
  const tally = createTally();
  const pace = createPace(files, options, tally.rowCount);
  const room = jsonRoom();
  const documents: unknown[] = [];
  let source: Source | null = null;
  let lastName = "";
  const repeated = await firstRepeated(files);
  if (repeated !== null) return refused(sameTwice(shortened(repeated.name)));

  for (const [index, file] of files.entries()) {
    if (pace.isCancelled()) return refused(cancelled);
    pace.begin(index);
    lastName = shortened(file.name);
    const read = await readSteadily(file, { name: lastName, tally, pace, jsonRoom: room });
    if (pace.isCancelled()) return refused(cancelled);
    if (!read.ok) return read;
    const kind = "source" in read ? read.source : "cost-explorer-json";
    if (source !== null && source !== kind) return refused(mixedSources(lastName));
    source = kind;
    if ("documents" in read) for (const document of read.documents) documents.push(document);
  }
  if (source === null) return refused(noFile);
  if (source === "cost-explorer-json") {
    const problem = readCostExplorerAnswer(documents, tally, lastName);
    if (problem !== null) return refused(problem);
  }
  pace.finish();
  return tally.finish(source);
}

/**
 * Reads one bill out of one or several files, in a worker, on the command line or in a test. Whatever a file holds, the
 * answer is a spend, or the problem in words. Only files of one kind go together; nothing is left of a reading that fails.
 */
export async function readBill(files: readonly BillFile[], options: ReadOptions = {}): Promise<SpendResult> {
  try {
    return await readAll(files, options);
  } catch (error) {
    if (isOfFile(error)) return refused({ ...unreadable(error), file: null });
    throw error;
  }
}
