import type { InputFile } from "@/lib/files/inputFile";
import type { AnyFileKind, FileKind, KindRead, KindResult, WantedFiles } from "@/lib/files/kinds/fileKind";
import { readFiles } from "@/lib/files/kinds/readFiles";
import type { ReadOptions } from "@/lib/files/readOptions";
import { isFileError, unreadableFile } from "@/lib/files/unreadableFile";
import { fileKinds } from "@/lib/imports/fileKinds";
import { failure } from "@/lib/text/result";

type ReadOf<Kind> = Kind extends FileKind<infer Read, string> ? Read : never;
type CodeOf<Kind> = Kind extends FileKind<KindRead, infer Code> ? Code : never;
type Kinds = readonly [AnyFileKind, ...AnyFileKind[]];
type FilesOf<Wanted extends Kinds> = WantedFiles<ReadOf<Wanted[number]>, CodeOf<Wanted[number]>>;

/**
 * Reads one or several imported files of one format, of a kind that the caller shows: `wanted` are rows of `fileKinds`.
 * The result and the codes of problems are those of the wanted kinds; `kind` in the result says which was read. Any
 * other file is refused, one of a known kind by that kind's name. Fails with a problem in words, whatever the files
 * contain, and then without a partial result.
 */
export async function readImport<const Wanted extends Kinds>(
  files: readonly InputFile[],
  wanted: Wanted & FilesOf<Wanted>["wanted"],
  options: ReadOptions = {},
): Promise<KindResult<ReadOf<Wanted[number]>, CodeOf<Wanted[number]>>> {
  try {
    const accepted: FilesOf<Wanted> = { wanted, known: fileKinds };
    return await readFiles(files, accepted, options);
  } catch (error) {
    if (isFileError(error)) return failure({ ...unreadableFile(error), file: null });
    throw error;
  }
}
