import type { Spend } from "@/lib/bills/spend";
import type { SpendProblemCode } from "@/lib/bills/spendProblem";
import type { FileProblem, FileProblemCode } from "@/lib/files/fileProblem";
import type { Result } from "@/lib/text/result";

/** Why imported files give nothing: the codes of every kind of file in `fileKinds`. */
export type ImportProblemCode = SpendProblemCode;

/** A problem of imported files, in words for the user. */
export type ImportProblem = FileProblem<ImportProblemCode>;

/** What an import gives: the result of any kind of file in `fileKinds`, or the problem that refused the files. */
export type ImportResult = Result<Spend, ImportProblem>;

/** A file's problem as an import's: `other-kind` becomes `not-a-bill`. */
export const asImportProblem = (problem: FileProblem<ImportProblemCode | FileProblemCode>): ImportProblem => ({
  ...problem,
  code: problem.code === "other-kind" ? "not-a-bill" : problem.code,
});
