import { type CodedMessage, messageWriter } from "@/lib/text/codedMessage";
import { joinFewNames, type Problem } from "@/lib/text/problem";
import { maxUnexplainedShare } from "@/lib/traffic/settle/maxUnexplainedShare";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";
import { formatShare } from "@/lib/units/share";

const more = (share: number): string => `${formatShare(Math.abs(share))} ${share > 0 ? "more" : "less"}`;

/** What each warning about measured traffic says. GB are a month's unless it says otherwise; shares are of 1. */
const words = {
  "legs-disagree": () =>
    `Records on the clients' side and on the far side of the NAT gateways differ by more than ${formatShare(maxUnexplainedShare)}. Some records are missing, or some interfaces are no NAT gateway's.`,
  "records-skipped": (share: number) =>
    `AWS skipped records: ${formatShare(share)} of those that should be there. The bytes are a lower bound.`,
  "downloads-unknown": () =>
    "The log has no answer to what went up, so GB down are unknown. A log of the NAT gateways' interfaces, or one with both directions, tells them.",
  "private-side-unknown": () =>
    "This log has no packet addresses, so traffic between private addresses cannot be told from clients' traffic. Add pkt-srcaddr and pkt-dstaddr to its format.",
  "likely-nat": () =>
    "Paths or routes say that this traffic went through NAT; it may have been another appliance. A log of the NAT gateways' interfaces is exact.",
  "instances-in-part": () =>
    "The log is of instances' interfaces, which may be some of the NAT gateways' clients alone. The rest of the GB through NAT is unnamed.",
  "nothing-through-nat": () => "Nothing in these logs went through a NAT gateway.",
  "sample-too-short": (nats: readonly string[]) =>
    `The log of ${joinFewNames(nats)} covers less than an hour, which tells nothing of a month. Bring a longer one, a bill, or metrics of the month.`,
  "short-sample-shares": (nats: readonly string[]) =>
    `The log of ${joinFewNames(nats)} covers less than an hour. The GB are those of the bill or the metrics; their shares are of that hour alone.`,
  "sample-scaled": (hours: number, hasBill: boolean) =>
    hasBill
      ? `The bill has one sum for all NAT gateways, so the GB of those that are logged are scaled from ${countWithNoun(hours, "hour")} of logs. CloudWatch's metrics of each gateway would give them.`
      : `GB a month are scaled from ${countWithNoun(hours, "hour")} of logs. A bill or metrics of the month would give its GB.`,
  "logs-of-another-time": (days: number, month: string) =>
    `Between these logs and the bill of ${month} lie ${days} days. The bill gives the GB and the logs say with whom, as if the traffic had stayed the same. Choose a month nearer to the logs, or bring logs of that time.`,
  "nat-without-logs": (nats: readonly string[]) =>
    `No log was read of ${joinFewNames(nats)}. What went through ${nats.length === 1 ? "it" : "them"} is unnamed where a bill or metrics tell its GB, and missing where neither does.`,
  "gateways-not-logged": (logged: number, billed: string) =>
    `The bill has ${billed} NAT gateways on average, and the logs are of ${logged}. The other GB are unnamed: what one gateway carries tells nothing of another.`,
  "metrics-not-matched": () =>
    "The log names interfaces and the metrics NAT gateways, so neither tells which is which. Bring what aws ec2 describe-nat-gateways prints.",
  "bill-disagrees": (share: number, measuredGb: number, billedGb: number) =>
    `The logs or metrics give ${formatGb(measuredGb)}, ${more(share)} than the ${formatGb(billedGb)} billed. The hours of the sample differ from the month's, records are missing, or the two are not of the same gateways.`,
  "metrics-disagree": (nat: string, share: number) =>
    `The log of ${nat} gives ${more(share)} than its metrics. The hours of the sample differ from the metrics' days, or records are missing.`,
  "more-than-billed": (measuredGb: number, billedGb: number) =>
    `The logs of some gateways alone give ${formatGb(measuredGb)}, more than the ${formatGb(billedGb)} billed. They are scaled down to the bill.`,
  "private-through-nat": (gb: number) =>
    `${formatGb(gb)} went through NAT to private addresses: on-premises, a peer, or another VPC. That is a matter of routes, and no endpoint carries it.`,
  "service-both-ways": (services: readonly string[]) =>
    `${joinFewNames(services)} ${services.length === 1 ? "has" : "have"} an endpoint, and traffic still goes there by NAT: from another VPC or subnet, or past the endpoint's private DNS name.`,
  "services-folded": (count: number) =>
    `${countWithNoun(count, "service")} with the least GB found no place in a scenario. Their GB are unnamed.`,
  "both-nat-kinds": () =>
    "The account has zonal and regional NAT gateways. A scenario has one kind: this one has the kind that there is more of.",
  "too-much-named": () => "More is named than the unnamed traffic has.",
  "region-unknown": () =>
    "The Region is not known, so there is no scenario. Choose it: --region on the command line, or the field on the page.",
  "logs-of-another-region": (region: string | null) =>
    `The logs have nothing of this choice${region === null ? "" : `: they are of ${region}`}. Choose their Region and VPC to see what was measured.`,
  "gb-unknown": () =>
    "Nothing tells how many GB went through NAT, so there is no scenario yet. Bring a bill, flow logs, or the file of the collecting script, which has CloudWatch's metrics.",
  "not-on-bill": (region: string) =>
    `The bill has nothing of ${region}: rates are list prices, and nothing is put beside it.`,
  "not-priced": (region: string) =>
    `There are no prices for ${region} here. The traffic can be shown and not planned with.`,
  "not-a-scenario": ([problem]: readonly Problem[]) =>
    `This is not a scenario the calculator can answer${problem === undefined ? "" : `: ${problem.path} ${problem.message}`}.`,
} as const;

export type TrafficWarningCode = keyof typeof words;
export type TrafficDraftWarning = CodedMessage<TrafficWarningCode>;

export const trafficWarning = messageWriter(words);
