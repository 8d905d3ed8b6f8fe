import { expect } from "vitest";
import { ipv6Table } from "@/lib/address/address";
import { type AskedNames, askedNames } from "@/lib/traffic/dns/askedNames";
import { dnsNamer } from "@/lib/traffic/dns/dnsNamer";
import { resolverObjects } from "@/lib/traffic/dns/resolverObjects";
import { readResolverQuery } from "@/lib/traffic/dns/resolverQuery";
import { clientSpace } from "@/lib/traffic/flows/clientSpace";
import { tokenTable } from "@/lib/traffic/flows/tokens";
import { hostMeaning } from "@/lib/traffic/hostnames/hostMeaning";
import { shippedRanges } from "@/lib/traffic/naming/shippedRanges";
import { noTraffic, type Traffic } from "@/lib/traffic/settle/traffic";
import { hintsOf, measured, type Supplied } from "@/tests/traffic/flows/measure";

/** Reads Resolver query logs first, and then the lines of a flow log. */
export function measuredWithDns(
  lines: readonly ReadonlyMap<string, string>[],
  documents: readonly unknown[],
  supplied: Supplied,
): { readonly traffic: Traffic; readonly asked: AskedNames } {
  const addresses = ipv6Table();
  const hints = hintsOf(supplied, addresses);
  const asked = askedNames((host) => hostMeaning(host, hints.region, null), clientSpace(hints.clientRanges, addresses));
  for (const document of documents) {
    for (const object of resolverObjects(document)) {
      const query = readResolverQuery(object, addresses);
      if (query.ok) asked.add(query.value);
    }
  }
  const namer = dnsNamer(shippedRanges(), addresses, asked);
  const result = measured(lines, { tokens: tokenTable(), addresses, namer, hints, dropsRepeats: true });
  // A log without a record has no traffic, and no problem here.
  if (!result.ok && lines.length > 0) expect.fail(result.error);
  return { traffic: result.ok ? result.value : noTraffic, asked };
}
