import type { SpendWarningCode } from "@/lib/bills/spendWarnings";
import type { CodedMessage } from "@/lib/text/codedMessage";

/** Codes of the warnings that an answer may hold only a part of the bill. Its total is never shown without them. */
export const partialAnswerCodes = [
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
const codesSettledByTotal: ReadonlySet<PartialAnswerCode> = new Set(["hours-and-gb-apart", "accounts-without-rows"]);

/** Whether a warning still applies once the rows add up to AWS's own total. */
export const isUnsettledByTotal = ({ code }: PartialAnswerWarning): boolean => !codesSettledByTotal.has(code);

type PartialAnswerCode = (typeof partialAnswerCodes)[number];

export type PartialAnswerWarning = CodedMessage<PartialAnswerCode>;

const codes: ReadonlySet<string> = new Set(partialAnswerCodes);

/** Whether a warning says that the answer may hold only a part of the bill. */
export const isPartialAnswerWarning = (warning: CodedMessage<string>): warning is PartialAnswerWarning =>
  codes.has(warning.code);
