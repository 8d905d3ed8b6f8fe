import type { Spend } from "@/lib/bills/spend";

/** Why a file, or several together, could not be read. Fixed codes, for tests and for the page's further words. */
export type SpendProblemCode =
  | "empty"
  | "not-a-bill"
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
  | "dates-not-readable"
  | "cancelled";

/** An expected failure, in words for a reader: what should have been there, what was there, what to do. */
export type SpendProblem = {
  readonly code: SpendProblemCode;
  /** The file's name, cleaned; null where it is about none or about several. */
  readonly file: string | null;
  /** `Expected …; found …. Do …`, whole sentences. Holds no account id and no ARN. */
  readonly message: string;
};

export type SpendResult =
  | { readonly ok: true; readonly spend: Spend }
  | { readonly ok: false; readonly problem: SpendProblem };
