import type { AccountPart } from "@/lib/account/account";
import { ipv6Table, isIpv4 } from "@/lib/address/address";
import { readCidr } from "@/lib/address/addressRanges";
import { isPrivate } from "@/lib/address/isPrivate";
import type { Metrics } from "@/lib/traffic/metrics/metrics";
import { recommendedFormat } from "@/lib/traffic/scan/logFormat";
import { flowLogGbPerDay, type ScanSize } from "./queryCost";
import { type QueryDays, type QueryNats, readDays } from "./queryInput";

/** What an account's shape says for a query: its NAT gateways, where clients are, and the format of its flow logs. */
export type AccountQuery = {
  readonly nats: QueryNats;
  /** CIDRs of IPv4 that are not private. */
  readonly clientRanges: readonly string[];
  /** Null where its flow logs have several formats, or none is known. */
  readonly format: string | null;
};

/** Where the log is that a query reads: a log group, or S3. */
export type LogPlace = { readonly logGroup: string | null };

function publicCidrs(cidrs: readonly string[]): readonly string[] {
  const table = ipv6Table();
  return cidrs.filter((cidr) => {
    const range = readCidr(cidr, table);
    return range !== null && isIpv4(range.base) && !isPrivate(range.base, table);
  });
}

export function accountQuery(parts: readonly AccountPart[], { logGroup }: LogPlace): AccountQuery {
  const interfaces = new Map<string, string>();
  const addresses = new Set<string>();
  for (const part of parts) {
    for (const { id, interfaces: own, addresses: ofGateway } of part.natGateways) {
      for (const eni of own) interfaces.set(eni, id);
      for (const address of ofGateway) addresses.add(address);
    }
    for (const { id, natGateway, addresses: ofInterface } of part.interfaces) {
      if (natGateway === null) continue;
      interfaces.set(id, natGateway);
      for (const address of ofInterface) addresses.add(address);
    }
  }
  const logs = parts.flatMap(({ flowLogs }) => flowLogs);
  const read = logs.filter((log) => (logGroup === null ? log.destinationType === "s3" : log.logGroup === logGroup));
  const formats = [...new Set(read.flatMap(({ format }) => format ?? []))];
  const [only = null] = formats;
  const cidrs = parts.flatMap(({ vpcs, peerings }) => [
    ...vpcs.flatMap((vpc) => vpc.cidrs),
    ...peerings.flatMap((peering) => peering.vpcs.flatMap((peer) => peer.cidrs)),
  ]);
  return {
    nats: { interfaces: [...interfaces].map(([id, natGateway]) => ({ id, natGateway })), addresses: [...addresses] },
    clientRanges: [...new Set(publicCidrs(cidrs))],
    format: formats.length === 1 ? only : null,
  };
}

const msPerDay = 86_400_000;
const countOf = ({ first, last }: QueryDays): number | null =>
  last === null ? null : Math.round((Date.parse(last) - Date.parse(first)) / msPerDay) + 1;

/** How much a query over these days scans, by CloudWatch's connections of all NAT gateways; null where they are not known. */
export function scanByConnections(
  metrics: Metrics,
  parts: readonly AccountPart[],
  day: string,
  fieldCount: number = recommendedFormat.length,
): ScanSize {
  const days = readDays(day);
  const dayCount = "message" in days ? null : countOf(days);
  const known = metrics.natGateways.flatMap(({ openConnections, newConnections, hours }) =>
    openConnections === null || newConnections === null || hours === 0
      ? []
      : [{ open: openConnections, newPerHour: newConnections / hours }],
  );
  if (dayCount === null || known.length === 0) return null;
  const seconds = parts.flatMap(({ flowLogs }) => flowLogs.flatMap((log) => log.maxAggregationSeconds ?? []));
  const intervalSeconds = seconds.includes(60) ? 60 : 600;
  const sum = known.reduce((all, one) => ({ open: all.open + one.open, newPerHour: all.newPerHour + one.newPerHour }), {
    open: 0,
    newPerHour: 0,
  });
  return {
    from: "connections",
    gbPerDay: flowLogGbPerDay(sum, fieldCount, intervalSeconds),
    dayCount,
    intervalSeconds,
  };
}
