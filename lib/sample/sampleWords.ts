import { dnsLogGroup, roleName } from "@/lib/sample/arns";
import type { SampleChoices, SampleDestinationKind } from "@/lib/sample/sampleChoices";
import {
  bytesPerDnsQuery,
  deliveryUsd,
  dnsLogGbPerDay,
  sampleGbPerDay,
  usdPerDeliveredGb,
} from "@/lib/sample/samplePrice";
import { bytesPerRecord, type Connections } from "@/lib/traffic/queries/queryCost";
import { recommendedFormat } from "@/lib/traffic/scan/logFormat";
import { formatUsd, formatUsdPerUnit } from "@/lib/units/usd";

const fieldCount = recommendedFormat.length;
const secondsPerDay = 86_400;

const gateways = ({ natGateways }: SampleChoices): string =>
  natGateways.length === 0 ? "every NAT gateway of the Region" : natGateways.join(", ");

/** What the step `on` makes in the account, a line each. */
export function sampleChanges(choices: SampleChoices): readonly string[] {
  const { region, destination, hasResolverLog } = choices;
  const resolver = "a Resolver query log, tollgate-sample, of the VPCs of these gateways";
  const flowLog = `a flow log of ${gateways(choices)}, with ${fieldCount} fields and the tag tollgate=sample`;
  if (destination.kind === "s3") {
    return [`a new bucket, ${destination.bucket}`, flowLog, ...(hasResolverLog ? [resolver] : [])];
  }
  return [
    `a new log group, ${destination.logGroup}${hasResolverLog ? `, and another, ${dnsLogGroup(destination.logGroup)}` : ""}`,
    `a role, ${roleName(region)}, by which flow logs write to it`,
    flowLog,
    ...(hasResolverLog ? [`${resolver}, and a resource policy of CloudWatch Logs where there is none for it`] : []),
  ];
}

const gbs = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });
const counts = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

const destinationNames: Record<SampleDestinationKind, string> = { s3: "S3", "cloudwatch-logs": "CloudWatch Logs" };

/** GB of a day of flow logs and what their delivery costs: `2.1 GB, $0.54 to S3`. */
function flowLogEstimate(choices: SampleChoices, connections: Connections): string {
  const { kind } = choices.destination;
  const gb = sampleGbPerDay(connections, choices);
  return `${gbs.format(gb)} GB, ${formatUsd(deliveryUsd(gb, kind))} to ${destinationNames[kind]}`;
}

/** What a day of the sample costs, a line each: by the gateways' connections where they are known, else the formula. */
export function samplePriceLines(choices: SampleChoices, connections: Connections | null): readonly string[] {
  const { kind } = choices.destination;
  const seconds = choices.aggregationSeconds;
  const price = `${formatUsdPerUnit(usdPerDeliveredGb[kind])} per GB delivered to ${destinationNames[kind]}, in us-east-1`;
  const formula = `GB = 4 x (open connections + new ones in ${seconds} s) / ${seconds} s x ${secondsPerDay} s x ${bytesPerRecord(fieldCount)} bytes / 2^30`;
  const million = dnsLogGbPerDay(1e6);
  return [
    connections === null
      ? `flow log, a day: ${price}`
      : `flow log, a day: about ${flowLogEstimate(choices, connections)}, by ${counts.format(connections.open)} open connections and ${counts.format(connections.newPerHour)} new ones an hour; ${price}`,
    formula,
    ...(choices.hasResolverLog
      ? [
          `Resolver query log: ${gbs.format(million)} GB, ${formatUsd(deliveryUsd(million, kind))}, for a million queries that no cache answered (${bytesPerDnsQuery} bytes each)`,
        ]
      : []),
  ];
}
