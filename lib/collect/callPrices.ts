/** USD for each metric of GetMetricData: $0.01 a thousand. Source: "Amazon CloudWatch pricing", APIs. */
export const usdPerThousandMetrics = 0.01;
