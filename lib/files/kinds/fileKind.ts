import type { FileProblem, FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import type { LayoutOf } from "@/lib/files/kinds/textLayout";
import type { ReadContext } from "@/lib/files/readContext";
import type { OpenedTable } from "@/lib/files/rowSink";

/** A kind of file, such as a bill: which files belong to it, and what reading them results in. */
export type FileKind<Read, Code extends string = FileProblemCode> = {
  /** For kinds whose texts are not CSV with a header. Null for a text of another kind. */
  readonly layoutOf?: LayoutOf;
  /** Begins the reading of one or several files. */
  readonly begin: () => KindReading<Read, Code>;
};

/** One reading of files of a kind. */
export type KindReading<Read, Code extends string = FileProblemCode> = {
  /** The sink for a table's rows, or the problem that refuses the table. Null for a header of another kind. */
  readonly open: (header: readonly string[], file: string) => OpenedTable<Code> | null;
  /** Takes a file's JSON documents; false where they are of another kind. Absent where this kind has no JSON. */
  readonly takeDocuments?: (documents: readonly unknown[]) => boolean;
  /** The format of the last file taken; null before the first. Files of two formats are not read together. */
  readonly format: () => string | null;
  readonly rowCount: () => number;
  /** Called once, after the last file, whose name is `lastFile`. A problem here refuses the files. */
  readonly end?: (lastFile: string) => FileProblem<Code> | null;
  /** The result of all files. Called after `end`. */
  readonly finish: () => Read;
};

/** The kinds of file that a reading accepts, and the words for any other. */
export type WantedFiles<Read, Code extends string = FileProblemCode> = {
  /** The first kind that recognises a file reads it, so stricter kinds come first. */
  readonly kinds: readonly FileKind<Read, Code>[];
  readonly words: FileWords;
  readonly notJson: ReadContext<Code>["notJson"];
  /** Why a table of no known kind is refused. */
  readonly unknownTable: (header: readonly string[], file: string) => Refusal<Code>;
};
