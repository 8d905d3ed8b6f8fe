import type { FileProblem, FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { FileWords } from "@/lib/files/fileWords";
import type { LayoutOf } from "@/lib/files/kinds/textLayout";
import type { ReadContext } from "@/lib/files/readContext";
import type { OpenedTable } from "@/lib/files/rowSink";
import type { Result } from "@/lib/text/result";

/** What files of a kind give. `kind` says which kind it is, so that a reader of several kinds can tell them apart. */
export type KindRead = { readonly kind: string };

/** A kind of file, such as a bill: which files belong to it, what it says of others, and what reading them results in. */
export type FileKind<Read extends KindRead, Code extends string = FileProblemCode> = {
  /** Its words in messages, also about a file that no kind recognises where this one is expected. */
  readonly words: FileWords;
  /** For kinds whose texts are not CSV with a header. Null for a text of another kind. */
  readonly layoutOf?: LayoutOf;
  /** Begins the reading of one or several files. */
  readonly begin: () => KindReading<Read, Code>;
  /** Why a text that begins like JSON but is not is refused, where this kind is expected; null for no special reason. */
  readonly notJson?: ReadContext<Code>["notJson"];
  /** Why a table that no kind recognises is refused, where this kind is expected; null for no special reason. */
  readonly unknownTable?: (header: readonly string[], file: string) => Refusal<Code> | null;
};

/** A kind whose result and codes do not matter, as to one who only asks which files belong to it. */
export type AnyFileKind = FileKind<KindRead, string>;

/** What a kind gives, or why it refuses a file. */
export type KindResult<Value, Code extends string> = Result<Value, FileProblem<Code | FileProblemCode>>;

/** One reading of files of a kind. */
export type KindReading<Read extends KindRead, Code extends string = FileProblemCode> = {
  /** The sink for a table's rows, or the problem that refuses the table. Null for a header of another kind. */
  readonly open: (header: readonly string[], file: string) => OpenedTable<Code> | null;
  /**
   * Takes a file's JSON documents, or refuses them. Null where they are of another kind. Absent where this kind has no
   * JSON.
   */
  readonly takeDocuments?: (documents: readonly unknown[], file: string) => KindResult<null, Code> | null;
  /** The format of the last file taken; null before the first. Files of two formats are not read together. */
  readonly format: () => string | null;
  readonly rowCount: () => number;
  /** Called once, after the last file, whose name is `lastFile`. A problem here refuses the files. */
  readonly end?: (lastFile: string) => FileProblem<Code> | null;
  /** The result of all files. Called after `end`. */
  readonly finish: () => KindResult<Read, Code>;
};

/** The kinds of file that a reading accepts, and those that it knows. */
export type WantedFiles<Read extends KindRead, Code extends string = FileProblemCode> = {
  /** The kinds that are read. A file that no kind recognises is refused in the words of the first. */
  readonly wanted: readonly [FileKind<Read, Code>, ...FileKind<Read, Code>[]];
  /**
   * Every kind, the wanted ones among them. The first that recognises a file decides its kind, so stricter kinds come
   * first. A file of a kind that is not wanted is refused by its name.
   */
  readonly known: readonly AnyFileKind[];
};
