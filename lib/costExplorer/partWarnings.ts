import type { SpendWarning } from "@/lib/bills/spend";

/** Codes of warnings that an answer may be a part of the bill. Its total is never shown without them. */
export const partCodes = [
  "days-missing",
  "hours-and-gb-apart",
  "accounts-without-rows",
  "days-and-month-differ",
  "total-differs",
] as const;

/** What an equal total of AWS's own settles; the rest is about days, or about the sums by day. */
const settledByTotal: ReadonlySet<string> = new Set(["hours-and-gb-apart", "accounts-without-rows"]);

/** Whether a doubt stays after the rows were seen to add up to AWS's own total. */
export const staysAfterTotal = ({ code }: PartWarning): boolean => !settledByTotal.has(code);

export type PartWarning = SpendWarning & { readonly code: (typeof partCodes)[number] };

const codes: ReadonlySet<string> = new Set(partCodes);

export const isPartWarning = (warning: SpendWarning): warning is PartWarning => codes.has(warning.code);
