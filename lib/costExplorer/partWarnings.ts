import type { SpendWarningCode } from "@/lib/bills/spendWarnings";
import type { Coded } from "@/lib/text/worded";

/** Codes of the warnings that an answer may hold only a part of the bill. Its total is never shown without them. */
export const partCodes = [
  "days-missing",
  "hours-and-gb-apart",
  "accounts-without-rows",
  "days-and-month-differ",
  "total-differs",
] as const satisfies readonly SpendWarningCode[];

/**
 * Warnings that no longer apply once AWS's own total equals the sum of the rows. The others are about days, or about
 * sums by day, which that total does not check.
 */
const settledByTotal: ReadonlySet<PartCode> = new Set(["hours-and-gb-apart", "accounts-without-rows"]);

/** Whether a warning still applies once the rows add up to AWS's own total. */
export const staysAfterTotal = ({ code }: PartWarning): boolean => !settledByTotal.has(code);

type PartCode = (typeof partCodes)[number];

export type PartWarning = Coded<PartCode>;

const codes: ReadonlySet<string> = new Set(partCodes);

/** Whether a warning says that the answer may hold only a part of the bill. */
export const isPartWarning = (warning: Coded<string>): warning is PartWarning => codes.has(warning.code);
