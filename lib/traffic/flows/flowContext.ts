import type { Ipv6Table } from "@/lib/address/address";
import type { Namer } from "@/lib/traffic/naming/trafficName";
import type { TokenTable } from "./tokens";
import type { TrafficHints } from "./trafficHints";

/** What all records of one reading share. */
export type FlowContext = {
  readonly tokens: TokenTable;
  readonly addresses: Ipv6Table;
  readonly namer: Namer;
  readonly hints: TrafficHints;
  /** Exact repeats cost about 12 bytes a record to find. False for a reading of one file of one flow log. */
  readonly dropsRepeats: boolean;
};

export type FlowCounts = {
  recordCount: number;
  acceptedCount: number;
  rejectedCount: number;
  repeatCount: number;
  /** Records with a traffic path, and with a type of next hop: what the rules for instances' interfaces need. */
  withPathCount: number;
  withNextHopCount: number;
};
