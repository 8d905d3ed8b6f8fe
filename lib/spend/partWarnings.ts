import type { SpendWarning } from "@/lib/spend/spend";

/** Codes of warnings that an answer may be a part of the bill. Its total is never shown without them. */
export const partCodes = [
  "days-missing",
  "hours-and-gb-apart",
  "accounts-without-rows",
  "days-and-month-differ",
  "total-differs",
] as const;

export type PartWarning = SpendWarning & { readonly code: (typeof partCodes)[number] };

const codes: ReadonlySet<string> = new Set(partCodes);

export const isPartWarning = (warning: SpendWarning): warning is PartWarning => codes.has(warning.code);
