import type { FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { InputFile } from "@/lib/files/inputFile";
import { isSameFile } from "@/lib/files/isSameFile";
import { jsonRoom } from "@/lib/files/json/jsonRoom";
import type { KindReading, WantedFiles } from "@/lib/files/kinds/fileKind";
import { createPace } from "@/lib/files/pace";
import { readFile } from "@/lib/files/readFile";
import { cancelledRead, type FileRead, type Reading, type Refused, refusedFile } from "@/lib/files/reading";
import type { ReadOptions } from "@/lib/files/readOptions";
import { steadyFile } from "@/lib/files/steadyFile";
import { changedFile, isOfFile, unreadable } from "@/lib/files/unreadable";
import { shortened } from "@/lib/text/problem";

const noFile: Refusal = { code: "empty", message: "Expected at least one file; found none." };

const mixedSources: Refusal = {
  code: "mixed-sources",
  message:
    "Expected files of one kind; found two kinds, which may hold the same usage twice. Read them one after the other.",
};

const sameTwice: Refusal = {
  code: "same-file-twice",
  message:
    "Expected each file once; found the same file twice, which would count everything in it twice. Leave one out.",
};

const jsonOfNoKind: Refusal = {
  code: "other-kind",
  message: "Expected a table; found JSON that none of the kinds of file has. Give the file that it was made from.",
};

/** Reads one file. Refuses it where its bytes cannot be read, or changed while it was read. */
async function readSteadily<Code extends string>(file: InputFile, reading: Reading<Code>): Promise<FileRead<Code>> {
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

/** The first result of `given` over `values` that is not null. */
function firstOf<T, R>(values: readonly T[], given: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = given(value);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Reads one or several files of one kind and one format as a whole. Refuses a mix of formats, and a file that is given
 * twice. Rejects where the comparison of files of equal size cannot read one.
 */
export async function readFiles<Read, Code extends string>(
  files: readonly InputFile[],
  { kinds, words, notJson, unknownTable }: WantedFiles<Read, Code>,
  options: ReadOptions,
): Promise<Read | Refused<Code | FileProblemCode>> {
  const readings = kinds.map((kind) => kind.begin());
  const pace = createPace(files, options, () => readings.reduce((sum, reading) => sum + reading.rowCount(), 0));
  let taker: KindReading<Read, Code> | undefined;
  const ofAllFiles: Omit<Reading<Code>, "name"> = {
    pace,
    jsonRoom: jsonRoom(),
    words,
    notJson,
    layoutOf: (firstLine) => firstOf(kinds, ({ layoutOf }) => layoutOf?.(firstLine) ?? null),
    openTable(header, file) {
      const opened = firstOf(readings, (reading) => {
        const table = reading.open(header, file);
        if (table !== null) taker = reading;
        return table;
      });
      return opened ?? refusedFile(file, unknownTable(header, file));
    },
  };
  const repeated = await firstRepeated(files);
  if (repeated !== null) return refusedFile(shortened(repeated.name), sameTwice);

  let taken: { readonly reading: KindReading<Read, Code>; readonly format: string } | null = null;
  let lastName = "";
  for (const [index, file] of files.entries()) {
    if (pace.isCancelled()) return cancelledRead;
    pace.begin(index);
    lastName = shortened(file.name);
    const read = await readSteadily(file, { name: lastName, ...ofAllFiles });
    if (pace.isCancelled()) return cancelledRead;
    if (!read.ok) return read;
    const documents = read.value;
    if (documents !== null) taker = readings.find((reading) => reading.takeDocuments?.(documents));
    if (taker === undefined) return refusedFile(lastName, jsonOfNoKind);
    const format = taker.format();
    if (taken !== null && (taken.reading !== taker || taken.format !== format))
      return refusedFile(lastName, mixedSources);
    taken = { reading: taker, format };
  }
  if (taken === null) return refusedFile(null, noFile);
  const problem = taken.reading.end?.(lastName) ?? null;
  if (problem !== null) return refusedFile(problem.file, problem);
  pace.finish();
  return taken.reading.finish();
}
