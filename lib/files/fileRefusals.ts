import type { Refusal } from "@/lib/files/fileProblem";

/** The refusal of a file that ends too early. The arguments complete `Expected …; found …`. */
export const truncatedFile = (expected: string, found: string): Refusal => ({
  code: "truncated",
  message: `Expected ${expected}; found ${found}. Download the file once more.`,
});

/** The refusal of a file whose bytes are not valid. The arguments complete `Expected …; found …`. */
export const damagedFile = (expected: string, found: string): Refusal => ({
  code: "damaged",
  message: `Expected ${expected}; found ${found}. Export or download the file once more.`,
});
