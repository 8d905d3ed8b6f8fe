import type { FileProblem, FileProblemCode } from "@/lib/files/fileProblem";

/** Why a file, or several together, could not be read. The codes are fixed: tests and the page depend on them. */
export type SpendProblemCode =
  | Exclude<FileProblemCode, "other-kind">
  | "not-a-bill"
  | "too-many-groups"
  | "flow-log"
  | "grouped-by-service"
  | "missing-column"
  | "cost-missing"
  | "more-pages"
  | "mixed-currencies"
  | "nothing-found"
  | "dates-not-readable";

/** Why reading gave no spend: a problem of a file's bytes, or of the bill in them. */
export type SpendProblem = FileProblem<SpendProblemCode>;
