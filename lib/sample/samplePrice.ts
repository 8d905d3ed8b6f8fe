import type { AggregationSeconds, SampleDestinationKind } from "@/lib/sample/sampleChoices";

/**
 * USD for each GB of logs that AWS delivers, before compression, first tier, in us-east-1; other Regions differ.
 * Source: "Amazon CloudWatch pricing", Logs, "Vended logs".
 */
export const usdPerDeliveredGb: Record<SampleDestinationKind, number> = { s3: 0.25, "cloudwatch-logs": 0.5 };

/** How many connections the NAT gateways have together. */
export type Connections = {
  /** Open ones, the mean over a day: the metric ActiveConnectionCount. */
  readonly open: number;
  /** New ones in an hour: the metric ConnectionEstablishedCount, as a sum. */
  readonly newPerHour: number;
};

/** Bytes of a record with the 29 recommended fields. Measured on generated records. */
export const bytesPerRecord = 200;
/** Bytes of one logged DNS query. AWS's example in "Resolver query log example" has 537. */
export const bytesPerDnsQuery = 550;

const bytesPerGb = 2 ** 30;
const secondsPerHour = 3600;
export const secondsPerDay = 86_400;

/**
 * Records of a flow log in a second: one exchange makes four on a NAT gateway's interface, and each connection that is
 * open, or was opened, in an interval makes them once in it.
 * Source: "Flow log record examples", NAT gateway, in the Amazon VPC User Guide for the four; the rest follows.
 */
export function recordsPerSecond({ open, newPerHour }: Connections, aggregationSeconds: AggregationSeconds): number {
  const newPerInterval = (newPerHour * aggregationSeconds) / secondsPerHour;
  return (4 * (open + newPerInterval)) / aggregationSeconds;
}

/** GB (2^30 bytes, before compression) of a day of flow logs. */
export const flowLogGbPerDay = (connections: Connections, aggregationSeconds: AggregationSeconds): number =>
  (recordsPerSecond(connections, aggregationSeconds) * bytesPerRecord * secondsPerDay) / bytesPerGb;

/** GB of a day of Resolver query logs, by the queries that the Resolver had no answer for in its cache. */
export const dnsLogGbPerDay = (queriesPerDay: number): number => (queriesPerDay * bytesPerDnsQuery) / bytesPerGb;

/** USD for the delivery of so many GB. Storage comes to cents and is not in it. */
export const deliveryUsd = (gb: number, kind: SampleDestinationKind): number => gb * usdPerDeliveredGb[kind];
