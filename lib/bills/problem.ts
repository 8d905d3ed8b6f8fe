import type { Spend } from "@/lib/bills/spend";
import type { FileProblem, FileProblemCode } from "@/lib/files/fileProblem";

/** Why a file, or several together, could not be read. Fixed codes, for tests and for the page's further words. */
export type SpendProblemCode =
  | FileProblemCode
  | "too-many-groups"
  | "flow-log"
  | "grouped-by-service"
  | "missing-column"
  | "cost-missing"
  | "more-pages"
  | "mixed-sources"
  | "mixed-currencies"
  | "same-file-twice"
  | "nothing-found"
  | "dates-not-readable";

/** Why there is no spend: of the file's bytes, or of the bill in them. */
export type SpendProblem = FileProblem<SpendProblemCode>;

export type SpendResult =
  | { readonly ok: true; readonly spend: Spend }
  | { readonly ok: false; readonly problem: SpendProblem };
