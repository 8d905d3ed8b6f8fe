import type { Ipv6Table } from "@/lib/address/address";
import type { AwsRanges } from "@/lib/traffic/naming/awsRanges";
import { isUnnamedLabel, nameOfLabel } from "@/lib/traffic/naming/labelNames";
import { tagNames } from "@/lib/traffic/naming/tagNames";
import type { HostMeaning, Namer, TrafficName } from "@/lib/traffic/naming/trafficName";
import type { AskedNames, Found } from "./askedNames";

const isLayers = (meaning: HostMeaning): boolean => meaning.kind === "endpoint" && meaning.detail === "ecr-layers";

/**
 * Names by address, and by the names that were asked for it where the address alone names no endpoint (AMAZON, EC2). Of S3,
 * names say only whether image layers of ECR were read. Any other label is surer than a name that was asked once.
 */
export function dnsNamer(ranges: AwsRanges, table: Ipv6Table, asked: AskedNames): Namer {
  const names: TrafficName[] = ranges.labels.map(nameOfLabel);
  const places = new Map<string | number, number>();
  const internet = nameOfLabel(null);

  const intern = (label: number, { meanings, by }: Found): number => {
    // Mostly there is one meaning; a number for it saves a text for each record. Labels are below 2^16.
    const [first = 0] = meanings;
    const isOne = meanings.length === 1;
    const key = isOne
      ? 2 * (65536 * first + label) + (by === "client" ? 1 : 0)
      : `${label} ${by} ${meanings.join(" ")}`;
    let place = places.get(key);
    if (place === undefined) {
      const named = withMeanings(
        names[label] ?? internet,
        meanings.flatMap((at) => asked.meanings[at] ?? []),
        by,
      );
      place = named === null ? label : names.push(named) - 1;
      places.set(key, place);
    }
    return place;
  };

  return {
    byAddress: (remote) => ranges.labelOf(remote, table),
    byTag: tagNames(names),
    nameOf(remote, client, start, end) {
      const label = ranges.labelOf(remote, table);
      const { label: word } = names[label] ?? internet;
      if (!isUnnamedLabel(word) && word !== "S3") return label;
      const found = asked.find(remote, client, start, end);
      return found === null ? label : intern(label, found);
    },
    name: (id) => names[id] ?? internet,
  };
}

/** Null where the names say no more than the address does. */
function withMeanings(name: TrafficName, meanings: readonly HostMeaning[], by: Found["by"]): TrafficName | null {
  const saysNothing = isUnnamedLabel(name.label)
    ? meanings.every(({ kind }) => kind === "no-endpoint")
    : !meanings.every(isLayers);
  return saysNothing ? null : { ...name, meanings, namedBy: by === "client" ? "dns" : "dns-vpc" };
}
