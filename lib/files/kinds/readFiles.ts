import type { FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import type { InputFile } from "@/lib/files/inputFile";
import { jsonRoom } from "@/lib/files/json/jsonRoom";
import type { KindRead, KindReading, KindResult, WantedFiles } from "@/lib/files/kinds/fileKind";
import { unwantedKind } from "@/lib/files/kinds/unwantedKind";
import { cancelledRead, type FileRead, type ReadContext, refusedFile } from "@/lib/files/readContext";
import { readFile } from "@/lib/files/readFile";
import type { ReadOptions } from "@/lib/files/readOptions";
import { createReadTask } from "@/lib/files/readTask";
import { firstRepeatedFile } from "@/lib/files/repeatedFiles/firstRepeatedFile";
import { changedFile, isFileError, unreadableFile } from "@/lib/files/unreadableFile";
import { watchedFile } from "@/lib/files/watchedFile";
import { joinWithOr, shownText } from "@/lib/text/problem";

const noFile: Refusal = { code: "empty", message: "Expected at least one file; found none." };

const mixedSources = ({ countedTwice }: FileWords): Refusal => ({
  code: "mixed-sources",
  message: `Expected files of one kind; found two kinds, which may hold ${countedTwice} twice. Read them one after the other.`,
});

const duplicateFile: Refusal = {
  code: "same-file-twice",
  message:
    "Expected each file once; found the same file twice, which would count everything in it twice. Leave one out.",
};

const jsonOfNoKind: Refusal = {
  code: "other-kind",
  message: "Expected a table; found JSON that none of the kinds of file has. Give the file that it was made from.",
};

const tableOfNoKind = (expected: string): Refusal => ({
  code: "other-kind",
  message: `Expected ${expected}; found a table that none of the kinds of file has.`,
});

/** Reads one file. Refuses it where its bytes cannot be read, or changed while it was read. */
async function readUnchanged<Code extends string>(
  file: InputFile,
  context: ReadContext<Code>,
): Promise<FileRead<Code>> {
  try {
    const fileToRead = await watchedFile(file);
    const read = await readFile(fileToRead, context);
    const isOver = context.task.isCancelled();
    return !isOver && (await fileToRead.hasChanged()) ? refusedFile(context.name, changedFile) : read;
  } catch (error) {
    if (isFileError(error)) return refusedFile(context.name, unreadableFile(error));
    throw error;
  }
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
 * Reads one or several files of one wanted kind and one format as a whole. Refuses a mix of formats, and a file that is
 * given twice. Rejects where the comparison of files of equal size cannot read one.
 */
export async function readFiles<Read extends KindRead, Code extends string>(
  files: readonly InputFile[],
  { wanted, known }: WantedFiles<Read, Code>,
  options: ReadOptions,
): Promise<KindResult<Read, Code>> {
  const { words } = wanted[0];
  const expected = joinWithOr(wanted.map((kind) => kind.words.kind));
  const readings = known.map(
    (kind): KindReading<Read, Code> => wanted.find((one) => one === kind)?.begin() ?? unwantedKind(kind, expected),
  );
  const task = createReadTask(files, options, () => readings.reduce((sum, reading) => sum + reading.rowCount(), 0));
  let matchingReading: KindReading<Read, Code> | undefined;
  /** What the first reading that recognises a file gives; null where none does. */
  function firstMatch<R>(given: (reading: KindReading<Read, Code>) => R | null): R | null {
    matchingReading = undefined;
    return firstOf(readings, (reading) => {
      const found = given(reading);
      if (found !== null) matchingReading = reading;
      return found;
    });
  }
  const sharedContext: Omit<ReadContext<Code>, "name"> = {
    task,
    jsonRoom: jsonRoom(),
    words,
    notJson: (start) => firstOf(wanted, ({ notJson }) => notJson?.(start) ?? null),
    layoutOf: (firstLine) => firstOf(known, ({ layoutOf }) => layoutOf?.(firstLine) ?? null),
    openTable: (header, file) =>
      firstMatch((reading) => reading.open(header, file)) ??
      refusedFile<Code | FileProblemCode>(
        file,
        firstOf(wanted, ({ unknownTable }) => unknownTable?.(header, file) ?? null) ?? tableOfNoKind(expected),
      ),
  };
  const repeated = await firstRepeatedFile(files, task.isCancelled);
  if (repeated !== null) return refusedFile(shownText(repeated.name), duplicateFile);

  let previous: { readonly reading: KindReading<Read, Code>; readonly format: string | null } | null = null;
  let lastName = "";
  for (const [index, file] of files.entries()) {
    if (task.isCancelled()) return cancelledRead;
    task.beginFile(index);
    lastName = shownText(file.name);
    const read = await readUnchanged(file, { name: lastName, ...sharedContext });
    if (task.isCancelled()) return cancelledRead;
    if (!read.ok) return read;
    const documents = read.value;
    if (documents !== null) {
      const taken = firstMatch((reading) => reading.takeDocuments?.(documents, lastName) ?? null);
      if (taken?.ok === false) return taken;
    }
    if (matchingReading === undefined) return refusedFile(lastName, jsonOfNoKind);
    const format = matchingReading.format();
    if (previous !== null && (previous.reading !== matchingReading || previous.format !== format))
      return refusedFile(lastName, mixedSources(words));
    previous = { reading: matchingReading, format };
  }
  if (previous === null) return refusedFile(null, noFile);
  const problem = previous.reading.end?.(lastName) ?? null;
  if (problem !== null) return refusedFile(problem.file, problem);
  task.finish();
  return previous.reading.finish();
}
