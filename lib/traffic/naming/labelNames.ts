import type { AddressLabel } from "./awsRanges";
import type { TrafficName } from "./trafficName";

/** Sums of a query whose addresses it left out, of a log without AWS's tags. */
export const restLabel = "REST";

/** Labels that hold anybody's traffic: customers' instances, or some API of AWS; and sums without addresses. */
export const isUnnamedLabel = (label: string): boolean => label === "AMAZON" || label === "EC2" || label === restLabel;

export function nameOfLabel(label: AddressLabel | null): TrafficName {
  if (label === null) return { label: "INTERNET", region: null, meanings: [], namedBy: "address" };
  const { service, region } = label;
  return { label: service, region, meanings: [], namedBy: isUnnamedLabel(service) ? null : "address" };
}
