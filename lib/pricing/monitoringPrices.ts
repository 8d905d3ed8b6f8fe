import prices from "./monitoringPrices.json";

/**
 * What AWS charges for finding out what goes through NAT: metrics, logs and queries, in `region`, on the day `readOn`.
 * Other Regions differ. No plan has these, so they stand beside the snapshot and not in it.
 */
export const monitoringPrices = prices;
