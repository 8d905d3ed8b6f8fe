import type { Disagreement, JoinInput } from "@/lib/draft/traffic/joinInput";
import { maxUnexplainedShare } from "@/lib/traffic/settle/maxUnexplainedShare";
import { type TrafficDraftWarning, trafficWarning } from "./trafficWarningWords";

/** What a join came to, as far as it is to be explained. */
export type JoinFindings = {
  readonly input: JoinInput;
  readonly isNothing: boolean;
  readonly isNotMatched: boolean;
  readonly isInPart: boolean;
  /** Gateways whose log is of less than an hour, and whether something else gives all of these their month. */
  readonly short: readonly string[];
  readonly isShortMonthKnown: boolean;
  /** Hours of the longest log that is scaled to a month; null where none is. */
  readonly sampledHours: number | null;
  readonly withoutLogs: readonly string[];
  readonly isCovered: boolean;
  readonly disagreements: readonly Disagreement[];
  readonly loggedCount: number;
  /** GB a month of the gateways that are logged. */
  readonly ownGb: number;
};

const ofSample = (findings: JoinFindings): readonly TrafficDraftWarning[] => {
  const { input, short, isShortMonthKnown, sampledHours } = findings;
  if (short.length > 0) return [trafficWarning(isShortMonthKnown ? "short-sample-shares" : "sample-too-short", short)];
  return sampledHours === null ? [] : [trafficWarning("sample-scaled", sampledHours, input.bill !== null)];
};

function ofGateways({ input, withoutLogs, isCovered, loggedCount }: JoinFindings): readonly TrafficDraftWarning[] {
  const { bill, traffic } = input;
  if (withoutLogs.length > 0) return [trafficWarning("nat-without-logs", withoutLogs)];
  if (bill === null || isCovered || traffic.witness !== "nat-interfaces") return [];
  return [trafficWarning("gateways-not-logged", loggedCount, String(Math.round(10 * bill.gatewayCount) / 10))];
}

function ofDisagreements({ input, disagreements, isCovered, ownGb }: JoinFindings): readonly TrafficDraftWarning[] {
  const { bill } = input;
  if (bill !== null && !isCovered && ownGb > bill.gb)
    return [...ofMetrics(disagreements), trafficWarning("more-than-billed", ownGb, bill.gb)];
  const ofBill = disagreements.filter((one) => one.with === "bill" && isWorthExplaining(one));
  return [
    ...ofMetrics(disagreements),
    ...ofBill.map(({ share, measuredGb, givenGb }) => trafficWarning("bill-disagrees", share, measuredGb, givenGb)),
  ];
}

const isWorthExplaining = ({ share }: Disagreement): boolean => Math.abs(share) > maxUnexplainedShare;

const ofMetrics = (disagreements: readonly Disagreement[]): readonly TrafficDraftWarning[] =>
  disagreements
    .filter((one) => one.with === "metrics" && isWorthExplaining(one))
    .map(({ nat, share }) => trafficWarning("metrics-disagree", nat ?? "", share));

/** What a reader has to know of a join before its GB are believed. */
export const joinWarnings = (findings: JoinFindings): readonly TrafficDraftWarning[] => [
  ...(findings.isNothing ? [trafficWarning("nothing-through-nat")] : []),
  ...(findings.isInPart ? [trafficWarning("instances-in-part")] : []),
  ...(findings.isNotMatched ? [trafficWarning("metrics-not-matched")] : []),
  ...ofSample(findings),
  ...ofGateways(findings),
  ...ofDisagreements(findings),
];
