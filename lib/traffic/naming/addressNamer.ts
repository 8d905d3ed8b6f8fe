import type { Ipv6Table } from "@/lib/address/address";
import type { AwsRanges } from "./awsRanges";
import { nameOfLabel } from "./labelNames";
import { tagNames } from "./tagNames";
import type { Namer, TrafficName } from "./trafficName";

/** Names by address alone: the number of a name is that of its label. */
export function addressNamer(ranges: AwsRanges, table: Ipv6Table): Namer {
  const names: TrafficName[] = ranges.labels.map(nameOfLabel);
  const internet = nameOfLabel(null);
  const byAddress = (remote: number) => ranges.labelOf(remote, table);
  return {
    nameOf: byAddress,
    byAddress,
    byTag: tagNames(names),
    name: (id) => names[id] ?? internet,
  };
}
