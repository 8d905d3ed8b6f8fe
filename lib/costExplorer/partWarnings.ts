import type { SpendWarningCode } from "@/lib/bills/spendWarnings";
import type { Coded } from "@/lib/text/worded";

/** Codes of warnings that an answer may be a part of the bill. Its total is never shown without them. */
export const partCodes = [
  "days-missing",
  "hours-and-gb-apart",
  "accounts-without-rows",
  "days-and-month-differ",
  "total-differs",
] as const satisfies readonly SpendWarningCode[];

/** What an equal total of AWS's own settles; the rest is about days, or about the sums by day. */
const settledByTotal: ReadonlySet<PartCode> = new Set(["hours-and-gb-apart", "accounts-without-rows"]);

/** Whether a doubt stays after the rows were seen to add up to AWS's own total. */
export const staysAfterTotal = ({ code }: PartWarning): boolean => !settledByTotal.has(code);

type PartCode = (typeof partCodes)[number];

export type PartWarning = Coded<PartCode>;

const codes: ReadonlySet<string> = new Set(partCodes);

export const isPartWarning = (warning: Coded<string>): warning is PartWarning => codes.has(warning.code);
