import { type AccountPart, emptyPart } from "@/lib/account/account";
import { ipv6Table } from "@/lib/address/address";
import { addressOf } from "@/lib/address/readAddress";
import type { EnteredService } from "@/lib/draft/traffic/rowBasis";
import { draftTraffic } from "@/lib/draft/traffic/trafficDraft";
import { type TrafficView, trafficView } from "@/lib/draft/traffic/view/trafficView";
import type { NatMetrics } from "@/lib/traffic/metrics/metrics";
import type { ClientRow, Direction, Traffic } from "@/lib/traffic/settle/traffic";
import { home, type names, type RowHours, trafficOf } from "@/tests/draft/traffic/someTraffic";

export const nat = "nat-0a";
export const gib = 1024 ** 3;

/** The same GiB in each of so many hours, through one gateway. */
export const rowOf = (
  name: (typeof names)[keyof typeof names],
  direction: Direction,
  gbAnHour: number,
  hourCount = 24,
): RowHours => ({ nat, direction, name, hourly: Array.from({ length: hourCount }, () => gbAnHour * gib) });

export const clientRow = (
  address: string,
  name: ClientRow["name"],
  direction: Direction,
  gb: number,
  through = nat,
): ClientRow => ({
  client: addressOf(address, ipv6Table()),
  nat: through,
  direction,
  name,
  bytes: BigInt(Math.round(gb * gib)),
});

type Options = {
  readonly region?: string | null;
  readonly parts?: readonly AccountPart[];
  readonly metrics?: readonly NatMetrics[];
  readonly entered?: readonly EnteredService[];
  readonly alreadyPrivate?: readonly string[];
};

/** What the page shows of settled traffic. */
export function viewOf(settled: Traffic, options: Options = {}): TrafficView {
  const { region = home, parts = [], metrics = [], entered = [], alreadyPrivate = [] } = options;
  const read = {
    settled,
    region,
    sources: [],
    queries: { queryCount: 0, namingCount: 0, unreadableCount: 0 },
    alreadyPrivate,
    addresses: ipv6Table(),
    warnings: [],
  };
  const draft = draftTraffic({
    traffic: settled,
    home: region,
    bill: null,
    parts,
    metrics: { natGateways: metrics, endpoints: [], warnings: [] },
    entered,
  });
  return trafficView({ read, draft, home: region, parts, entered });
}

export const trafficWith = (
  rows: readonly RowHours[],
  clients: readonly ClientRow[] = [],
  hourCount = 24,
): Traffic => ({
  ...trafficOf([nat], hourCount, rows),
  clients,
});

/** An account with one gateway and what else is given. */
export const partOf = (over: Partial<AccountPart>): AccountPart => ({
  ...emptyPart,
  region: home,
  account: "111122223333",
  ...over,
});
