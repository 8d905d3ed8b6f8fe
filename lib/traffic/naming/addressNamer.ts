import type { Ipv6Table } from "@/lib/traffic/address/address";
import type { AddressLabel, AwsRanges } from "./awsRanges";
import type { Namer, TrafficName } from "./trafficName";

/** Labels that hold anybody's traffic: customers' instances, or some API of AWS. */
export const isUnnamedLabel = (label: string): boolean => label === "AMAZON" || label === "EC2";

export function nameOfLabel(label: AddressLabel | null): TrafficName {
  if (label === null) return { label: "INTERNET", region: null, meanings: [], namedBy: "address" };
  const { service, region } = label;
  return { label: service, region, meanings: [], namedBy: isUnnamedLabel(service) ? null : "address" };
}

/** Names by address alone: the number of a name is that of its label. */
export function addressNamer(ranges: AwsRanges, table: Ipv6Table): Namer {
  const names = ranges.labels.map(nameOfLabel);
  const internet = nameOfLabel(null);
  const byAddress = (remote: number) => ranges.labelOf(remote, table);
  return {
    nameOf: byAddress,
    byAddress,
    name: (id) => names[id] ?? internet,
  };
}
