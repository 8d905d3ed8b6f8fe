import type { SpendProblemCode } from "@/lib/bills/problem";

/** Why a file is not read, before its name is put to it. */
export type Refusal = { readonly code: SpendProblemCode; readonly message: string };

export const truncated = (expected: string, found: string): Refusal => ({
  code: "truncated",
  message: `Expected ${expected}; found ${found}. Download the file once more.`,
});

export const damaged = (expected: string, found: string): Refusal => ({
  code: "damaged",
  message: `Expected ${expected}; found ${found}. Export or download the file once more.`,
});
