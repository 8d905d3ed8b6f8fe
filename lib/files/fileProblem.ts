/** Why the bytes of a file yield no rows, whatever kind of file it is. */
export type FileProblemCode =
  | "empty"
  | "other-kind"
  | "picture"
  | "zip"
  | "utf-16"
  | "not-utf-8"
  | "truncated"
  | "not-readable"
  | "file-changed"
  | "damaged"
  | "too-large"
  | "expands-too-much"
  | "field-too-long"
  | "too-many-columns"
  | "mixed-sources"
  | "same-file-twice"
  | "cancelled";

/**
 * An expected failure, in words for the user: what was expected, what was found, what to do. `Code` adds the codes of
 * the kind of file, if it has its own.
 */
export type FileProblem<Code extends string = FileProblemCode> = {
  readonly code: Code;
  /** The file's name as `shownText` shows it; null where the problem concerns no file or several. */
  readonly file: string | null;
  /** Whole sentences, `Expected …; found …. Do …`, without account ids and ARNs. */
  readonly message: string;
};

/** Why a file is refused, without the file's name. */
export type Refusal<Code extends string = FileProblemCode> = { readonly code: Code; readonly message: string };
