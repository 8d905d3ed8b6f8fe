const cloudWatch = "https://aws.amazon.com/cloudwatch/pricing/";
const athena = "https://aws.amazon.com/athena/pricing/";

/**
 * What AWS charges for finding out what goes through NAT: metrics, logs and queries, in USD for a `unit` in `region`, as
 * read on the day `readOn` from `source`. Other Regions differ. No plan has these, so they are not in the snapshot. A
 * module and not JSON: the browser tests load it without a bundler.
 */
export const monitoringPrices = {
  region: "us-east-1",
  readOn: "2026-11-27",
  metricData: { usd: 0.01, unit: "1,000 metrics of GetMetricData", source: cloudWatch },
  insightsScan: { usd: 0.005, unit: "GB scanned by CloudWatch Logs Insights", source: cloudWatch },
  athenaScan: { usd: 5, unit: "TB scanned by Athena", leastMb: 10, source: athena },
  deliveryToS3: { usd: 0.25, unit: "GB of vended logs, before compression, first tier", source: cloudWatch },
  deliveryToCloudWatchLogs: {
    usd: 0.5,
    unit: "GB of vended logs, before compression, first tier",
    source: cloudWatch,
  },
} as const;
