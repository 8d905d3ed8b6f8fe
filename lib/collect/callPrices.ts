/** USD for each metric of GetMetricData: $0.01 a thousand. Source: "Amazon CloudWatch pricing", APIs. */
export const usdPerThousandMetrics = 0.01;

/**
 * USD for each GB that Logs Insights scans, in us-east-1; other Regions differ. Source: "Amazon CloudWatch pricing", Logs,
 * "Analyze".
 */
export const usdPerInsightsGb = 0.005;
