import { monitoringPrices } from "@/lib/pricing/monitoringPrices";

/** USD for a thousand metrics of GetMetricData. */
export const usdPerThousandMetrics = monitoringPrices.metricData.usd;
