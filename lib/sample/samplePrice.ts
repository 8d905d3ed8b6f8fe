import { monitoringPrices } from "@/lib/pricing/monitoringPrices";
import type { SampleChoices, SampleDestinationKind } from "@/lib/sample/sampleChoices";
import { type Connections, flowLogGbPerDay } from "@/lib/traffic/queries/queryCost";
import { recommendedFormat } from "@/lib/traffic/scan/logFormat";

/** USD for each GB of logs that AWS delivers, before compression, first tier. */
export const usdPerDeliveredGb: Record<SampleDestinationKind, number> = {
  s3: monitoringPrices.deliveryToS3.usd,
  "cloudwatch-logs": monitoringPrices.deliveryToCloudWatchLogs.usd,
};

/** Bytes of one logged DNS query. AWS's example in "Resolver query log example" has 537. */
export const bytesPerDnsQuery = 550;

const bytesPerGb = 2 ** 30;

/** GB of 2^30 bytes, before compression, of a day of a sample's flow logs. */
export const sampleGbPerDay = (connections: Connections, { aggregationSeconds }: SampleChoices): number =>
  flowLogGbPerDay(connections, recommendedFormat.length, aggregationSeconds);

/** GB of a day of Resolver query logs, by the queries that the Resolver had no answer for in its cache. */
export const dnsLogGbPerDay = (queriesPerDay: number): number => (queriesPerDay * bytesPerDnsQuery) / bytesPerGb;

/** USD for the delivery of so many GB. Storage comes to cents and is not in it. */
export const deliveryUsd = (gb: number, kind: SampleDestinationKind): number => gb * usdPerDeliveredGb[kind];
