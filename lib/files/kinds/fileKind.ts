import type { FileProblem, FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import type { LayoutOf } from "@/lib/files/kinds/textLayout";
import type { Reading } from "@/lib/files/reading";
import type { OpenedTable } from "@/lib/files/rowSink";

/** A kind of file, such as a bill: which files are of this kind, and what they add up to. */
export type FileKind<Read, Code extends string = FileProblemCode> = {
  /** Needed where texts of this kind are no CSV with a header; null for a text of another kind. */
  readonly layoutOf?: LayoutOf;
  /** Begins the reading of one or several files. */
  readonly begin: () => KindReading<Read, Code>;
};

/** One reading of files of a kind. */
export type KindReading<Read, Code extends string = FileProblemCode> = {
  /** Who takes the rows of a table, or why nobody does; null for a header of another kind. */
  readonly open: (header: readonly string[], file: string) => OpenedTable<Code> | null;
  /** Takes a file's JSON documents; false where they are of another kind. Without it, no JSON is of this kind. */
  readonly takeDocuments?: (documents: readonly unknown[]) => boolean;
  /** The format of the file that was taken last. Files of two formats are not read together. */
  readonly format: () => string;
  readonly rowCount: () => number;
  /** Called once, after the last file, whose name is `lastFile`. A problem here refuses the files. */
  readonly end?: (lastFile: string) => FileProblem<Code> | null;
  /** What the files add up to. Called after `end`. */
  readonly finish: () => Read;
};

/** Which kinds of file are taken, and what is said of any other. */
export type WantedFiles<Read, Code extends string = FileProblemCode> = {
  /** The surer before the vaguer: the first kind that knows a file reads it. */
  readonly kinds: readonly FileKind<Read, Code>[];
  readonly words: FileWords;
  readonly notJson: Reading<Code>["notJson"];
  /** What a table is that is of no kind. */
  readonly unknownTable: (header: readonly string[], file: string) => Refusal<Code>;
};
