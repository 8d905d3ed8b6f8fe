import type { SpendWarningCode } from "@/lib/bills/spendWarnings";
import type { DraftRefusal } from "@/lib/draft/draft";
import type { DraftWarningCode } from "@/lib/draft/warnings/draftWarningWords";
import { type CodedMessage, messageWriter } from "@/lib/text/codedMessage";
import { countWithNoun } from "@/lib/units/countWithNoun";

const nextStep = "and give that scenario to estimate.";

/**
 * Warnings of the command line itself: what it chose, and what the reader still has to do. Months are `October 2026`.
 */
const words = {
  "one-region-of-several": (region: string, otherCount: number) =>
    `The scenario is for ${region}, where most was paid for NAT; ${countWithNoun(otherCount, "other Region")} can be chosen with --region, or each with --each.`,
  "one-month-of-several": (month: string, otherCount: number) =>
    `The scenario is for ${month}; ${countWithNoun(otherCount, "other month")} can be chosen with --month.`,
  "accounts-together": (accountCount: number) =>
    `The scenario has ${accountCount} accounts together; one can be chosen with --account, or each with --each.`,
  "nothing-found": (unrecognised: string | null) =>
    unrecognised === null
      ? "The bill has nothing of a NAT gateway, a VPC endpoint, an address or data transfer to plan with."
      : `The bill has nothing to plan with that is recognised. ${unrecognised}`,
  // The answer's own warning has the GB. This one says how to name them on the command line.
  "how-to-name-traffic": () =>
    `To name traffic: run import without --estimate, move GB from unnamedGb to the scenario's services, ${nextStep}`,
  "endpoints-unnamed": (azCount: number) =>
    `${azCount === 1 ? "1 endpoint-AZ has no name yet and is" : `${azCount} endpoint-AZs have no name yet and are`} kept as they are in every plan, whether or not that pays: a bill does not tell which services they are for. To name them: run import without --estimate, put each service's name in its row, ${nextStep}`,
  unrecognised: (unrecognised: string) => unrecognised,
};

/** Any warning of an import: about the bill, the choice or the draft, or why there is no draft. */
export type ImportWarning = CodedMessage<
  SpendWarningCode | DraftWarningCode | DraftRefusal["code"] | keyof typeof words
>;

export const importWarning = messageWriter(words);
