import { type Ipv6Table, ipv6Table } from "@/lib/address/address";
import { readCidr } from "@/lib/address/addressRanges";
import { addressOf } from "@/lib/address/readAddress";
import type { FlowContext } from "@/lib/traffic/flows/flowContext";
import { flowMeter } from "@/lib/traffic/flows/flowMeter";
import { tokenTable } from "@/lib/traffic/flows/tokens";
import { noHints, type TrafficHints } from "@/lib/traffic/flows/trafficHints";
import { addressNamer } from "@/lib/traffic/naming/addressNamer";
import { shippedRanges } from "@/lib/traffic/naming/shippedRanges";
import type { Namer } from "@/lib/traffic/naming/trafficName";
import { settle } from "@/lib/traffic/settle/settle";
import type { Traffic, TrafficRow } from "@/lib/traffic/settle/traffic";
import { linesOf, recordOf } from "./readLog";

/** What a reader supplies, in texts. */
export type Supplied = {
  readonly region?: string;
  readonly cidrs?: readonly string[];
  /** Interfaces of one gateway. */
  readonly natInterfaces?: readonly string[];
  readonly natAddresses?: readonly string[];
};

export function hintsOf(supplied: Supplied, table: Ipv6Table): TrafficHints {
  const { region = null, cidrs = [], natInterfaces = [], natAddresses = [] } = supplied;
  const addresses = natAddresses.map((text) => addressOf(text, table));
  return {
    ...noHints,
    region,
    clientRanges: cidrs.flatMap((cidr) => readCidr(cidr, table) ?? []),
    natGateways: natInterfaces.map((id) => ({ id: "nat-0123", azId: null, interfaces: [{ id, addresses }] })),
    natAddresses: natInterfaces.length === 0 ? addresses : [],
  };
}

export function contextOf(hints: (table: Ipv6Table) => TrafficHints, namer?: (table: Ipv6Table) => Namer): FlowContext {
  const addresses = ipv6Table();
  return {
    tokens: tokenTable(),
    addresses,
    namer: namer?.(addresses) ?? addressNamer(shippedRanges(), addresses),
    hints: hints(addresses),
    dropsRepeats: true,
  };
}

/** Reads lines as they come and settles. */
export function measured(lines: readonly ReadonlyMap<string, string>[], context: FlowContext) {
  const meter = flowMeter(context);
  for (const line of lines) meter.read([recordOf(line, context)], 1);
  return settle(meter.sums, context);
}

export const measuredText = (text: string, format: string | null, supplied: Supplied) =>
  measured(
    linesOf(text, format),
    contextOf((table) => hintsOf(supplied, table)),
  );

/** `up S3 same`, with its bytes. */
export type Line = readonly [what: string, bytes: bigint];

const relation = ({ name }: TrafficRow, home: string): string => {
  if (name.region === null) return "";
  if (name.region === "GLOBAL") return " global";
  return name.region === home ? " same" : " other";
};

/** Rows by direction and label, and whether the Region is the clients'; sums over gateways. */
export function byLabel({ rows }: Traffic, home: string): readonly Line[] {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const what = `${row.direction} ${row.name.label}${relation(row, home)}`;
    sums.set(what, (sums.get(what) ?? 0n) + row.bytes);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
