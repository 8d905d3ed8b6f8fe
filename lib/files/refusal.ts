import type { Refusal } from "@/lib/files/fileProblem";

export const truncated = (expected: string, found: string): Refusal => ({
  code: "truncated",
  message: `Expected ${expected}; found ${found}. Download the file once more.`,
});

export const damaged = (expected: string, found: string): Refusal => ({
  code: "damaged",
  message: `Expected ${expected}; found ${found}. Export or download the file once more.`,
});
