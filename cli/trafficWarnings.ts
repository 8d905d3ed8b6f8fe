import type { RequestedChoice } from "@/cli/choose";
import { monthInWords } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import { type Choice, choicesIn } from "@/lib/draft/choices";
import { type CodedMessage, messageWriter } from "@/lib/text/codedMessage";

/** What `traffic` chose of a bill for the reader. Months are `October 2026`. */
const words = {
  "one-region-of-several": (region: string) =>
    `The bill is read for ${region}, where most was paid for NAT. If the logs are of another Region, name it with --region.`,
  "one-month-of-several": (month: string) => `The bill is read for ${month}; another month can be chosen with --month.`,
  "accounts-together": (accountCount: number) =>
    `The bill has ${accountCount} accounts together; one can be chosen with --account-id.`,
};

export type TrafficCliWarning = CodedMessage<keyof typeof words>;

const warning = messageWriter(words);

export function chosenWarnings(spend: Spend, choice: Choice, requested: RequestedChoice): readonly TrafficCliWarning[] {
  const { regions, accounts, months } = choicesIn(spend, choice);
  const warnings: TrafficCliWarning[] = [];
  if (requested.region === null && regions.length > 1) warnings.push(warning("one-region-of-several", choice.region));
  if (requested.month === null && months.length > 1)
    warnings.push(warning("one-month-of-several", monthInWords(choice.month)));
  if (requested.account === null && accounts.length > 1) warnings.push(warning("accounts-together", accounts.length));
  return warnings;
}
