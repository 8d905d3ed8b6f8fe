/** Why the bytes of a file give no rows, whatever the rows are for. */
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
 * An expected failure, in words for a reader: what should have been there, what was there, what to do. `Code` has the
 * codes of whoever takes the rows, where there are more.
 */
export type FileProblem<Code extends string = FileProblemCode> = {
  readonly code: Code;
  /** The file's name, cleaned; null where it is about none or about several. */
  readonly file: string | null;
  /** `Expected …; found …. Do …`, whole sentences. Holds no account id and no ARN. */
  readonly message: string;
};

/** Why a file is not read, before its name is put to it. */
export type Refusal<Code extends string = FileProblemCode> = { readonly code: Code; readonly message: string };
