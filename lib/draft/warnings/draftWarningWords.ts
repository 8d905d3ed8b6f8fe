import { maxServiceCount } from "@/lib/scenario/fields";
import { type CodedMessage, messageWriter } from "@/lib/text/codedMessage";
import { countWithNoun } from "@/lib/units/countWithNoun";

const waives = "AWS waives some charges, as those of a NAT gateway behind Network Firewall";

/**
 * The text of each warning about a draft. Months are `October 2026`; hours, averages and labels are in words already.
 */
const words = {
  "partial-month": (dayCount: number, month: string) =>
    `The bill covers ${countWithNoun(dayCount, "day")} of ${month}: every amount is of these days, not of a month.`,
  estimated: (month: string) => `AWS still expects the amounts of ${month} to change.`,
  "both-nat-modes": (zonalHours: string, regionalHours: string, kept: string, other: string) =>
    `The bill has zonal NAT gateways (${zonalHours} hours) and regional ones (${regionalHours} hours). A scenario has one kind: this one has the ${kept}, and the ${other} are shown and not planned.`,
  "gateways-on-average": (average: string, gatewayCount: number) =>
    `${average} NAT gateways on average are taken as ${gatewayCount}: today's hours differ from the bill's by the rest.`,
  "endpoints-left-out": (azCount: number) =>
    `${countWithNoun(azCount, "endpoint-AZ")} in each VPC found no place: a scenario has at most ${maxServiceCount} services.`,
  "not-planned": (labels: readonly string[]) => `On the bill and not in the scenario: ${labels.join(", ")}.`,
  "waived-charges": (labels: string) =>
    `Charged at nothing in this bill: ${labels}. ${waives}; the scenario keeps the rate of 0, and nothing can be saved on it.`,
  "partly-waived-charges": (labels: string) =>
    `Charged at nothing for a part of this bill: ${labels}. ${waives}; the scenario has the average rate as its own, and takes no discount from it.`,
};

export type DraftWarningCode = keyof typeof words;
export type DraftWarning = CodedMessage<DraftWarningCode>;

/** A warning about a draft, by its code and the values of its text. */
export const draftWarning = messageWriter(words);
