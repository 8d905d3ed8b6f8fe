import type { Ipv6Table } from "@/lib/address/address";
import type { AddressRange } from "@/lib/address/addressRanges";
import { parseJson } from "@/lib/text/parseJson";
import { type AskedNames, askedNames } from "@/lib/traffic/dns/askedNames";
import { resolverObjects } from "@/lib/traffic/dns/resolverObjects";
import { readResolverQuery } from "@/lib/traffic/dns/resolverQuery";
import { clientSpace } from "@/lib/traffic/flows/clientSpace";
import type { AccountHosts } from "@/lib/traffic/hostnames/accountHosts";
import { hostMeaning } from "@/lib/traffic/hostnames/hostMeaning";

export type QueryCounts = { queryCount: number; namingCount: number; unreadableCount: number };

/** Takes the records of Resolver query logs, as JSON. */
export type ResolverLog = {
  readonly take: (json: string) => void;
  readonly asked: AskedNames;
  readonly counts: QueryCounts;
  /** The Region that the first record names, where nobody named one. */
  readonly region: () => string | null;
};

export function resolverLog(
  home: string | null,
  clientRanges: readonly AddressRange[],
  hosts: AccountHosts | null,
  addresses: Ipv6Table,
): ResolverLog {
  let region = home;
  const counts: QueryCounts = { queryCount: 0, namingCount: 0, unreadableCount: 0 };
  const asked = askedNames((host) => hostMeaning(host, region, hosts), clientSpace(clientRanges, addresses));
  return {
    asked,
    counts,
    region: () => region,
    take(json) {
      let found = false;
      for (const object of resolverObjects(parseJson(json))) {
        found = true;
        counts.queryCount += 1;
        if (region === null && typeof object.region === "string") region = object.region;
        const query = readResolverQuery(object, addresses);
        if (query.ok) {
          counts.namingCount += 1;
          asked.add(query.value);
        } else if (query.error === "unreadable") counts.unreadableCount += 1;
      }
      if (!found) counts.unreadableCount += 1;
    },
  };
}
