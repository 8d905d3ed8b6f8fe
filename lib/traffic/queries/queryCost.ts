import { monitoringPrices } from "@/lib/pricing/monitoringPrices";

const { athenaScan, insightsScan, readOn: pricesReadOn, region: pricesRegion } = monitoringPrices;

/** USD for each GB of 2^30 bytes that Logs Insights scans. */
export const usdPerInsightsGb = insightsScan.usd;

/** USD for each TB of 2^40 bytes that Athena scans, and the least MB that it bills for a query. */
const usdPerAthenaTb = athenaScan.usd;
const minAthenaMb = athenaScan.leastMb;

export type QueryEngine = "athena" | "insights";

const gbPerTb = 1024;
const mbPerGb = 1024;
const bytesPerGb = 2 ** 30;
const secondsPerDay = 86_400;
const secondsPerHour = 3600;

/** What a query costs that scans so many GB, in USD, at the prices of `monitoringPrices`. */
export const scanUsd = (engine: QueryEngine, gb: number): number =>
  engine === "insights" ? gb * usdPerInsightsGb : (Math.max(gb, minAthenaMb / mbPerGb) / gbPerTb) * usdPerAthenaTb;

/** What CloudWatch says of the connections through NAT gateways, together. */
export type Connections = {
  /** Mean of open connections. */
  readonly open: number;
  /** Connections opened in an hour. */
  readonly newPerHour: number;
};

/** Bytes of a record as text: 110 with the 14 default fields, 200 with the 29 recommended ones; in between by its fields. */
export const bytesPerRecord = (fieldCount: number): number => Math.max(60, 110 + (fieldCount - 14) * 6);

/**
 * GB of 2^30 bytes, unpacked, that a flow log of the gateways' own interfaces has in a day: four records for each
 * connection that is open, or was opened, in an interval. An estimate: no source of AWS has it.
 */
export function flowLogGbPerDay(
  { open, newPerHour }: Connections,
  fieldCount: number,
  intervalSeconds: 60 | 600,
): number {
  const newPerInterval = (newPerHour / secondsPerHour) * intervalSeconds;
  const recordsPerSecond = (4 * (open + newPerInterval)) / intervalSeconds;
  return (recordsPerSecond * bytesPerRecord(fieldCount) * secondsPerDay) / bytesPerGb;
}

/** How much a query scans: as the reader says, or by the gateways' connections over its days; null where nobody knows. */
export type ScanSize =
  | { readonly from: "entered"; readonly gb: number }
  | {
      readonly from: "connections";
      readonly gbPerDay: number;
      readonly dayCount: number;
      readonly intervalSeconds: 60 | 600;
    }
  | null;

const number = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const usd = (amount: number): string =>
  amount < 0.01
    ? "less than $0.01"
    : `$${amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const priceLine = (engine: QueryEngine): string =>
  engine === "athena"
    ? `Athena bills what it scans: $${usdPerAthenaTb} a TB in ${pricesRegion} (read ${pricesReadOn}), at least ${minAthenaMb} MB a query.`
    : `Logs Insights bills what it scans: $${usdPerInsightsGb} a GB in ${pricesRegion} (read ${pricesReadOn}).`;

/** What a query costs, in lines for a reader: its price, and an amount only where the GB are known. */
export function costLines(engine: QueryEngine, size: ScanSize): readonly string[] {
  const price = priceLine(engine);
  if (size === null) {
    const where =
      engine === "athena"
        ? "Athena says after the query how much it scanned; the folder of the days in S3 says it before."
        : "IncomingBytes of the log group in CloudWatch says before the query how many GB its days have.";
    return [price, where];
  }
  if (size.from === "entered") return [price, `${number.format(size.gb)} GB cost ${usd(scanUsd(engine, size.gb))}.`];
  const { gbPerDay, dayCount, intervalSeconds } = size;
  const gb = gbPerDay * dayCount;
  return [
    price,
    `Estimate: ${number.format(gb)} GB unpacked for ${dayCount} ${dayCount === 1 ? "day" : "days"}, ${usd(scanUsd(engine, gb))}. It is 4 records for each open and each new`,
    `connection in ${intervalSeconds} s, by CloudWatch's metrics of the NAT gateways. A flow log of whole VPCs has more; gzip and Parquet, less.`,
  ];
}
