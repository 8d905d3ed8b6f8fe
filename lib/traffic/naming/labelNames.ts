import type { AddressLabel } from "./awsRanges";
import type { TrafficName } from "./trafficName";

/** Sums of a query whose addresses it left out, of a log without AWS's tags. */
export const restLabel = "REST";

/** Whether a label's service has several endpoints: an address does not say whether `iot.data` or `iot.credentials`. */
export const hasSeveralEndpoints = (label: string): boolean => label === "IOT_CORE" || label === "AURORA_DSQL";

/**
 * Labels of which the address alone names no endpoint: those of customers' instances and of any API of AWS, those of a
 * service with several endpoints, and sums without addresses.
 */
export const isUnnamedLabel = (label: string): boolean =>
  label === "AMAZON" || label === "EC2" || label === restLabel || hasSeveralEndpoints(label);

export function nameOfLabel(label: AddressLabel | null): TrafficName {
  if (label === null) return { label: "INTERNET", region: null, meanings: [], namedBy: "address" };
  const { service, region } = label;
  return { label: service, region, meanings: [], namedBy: isUnnamedLabel(service) ? null : "address" };
}
