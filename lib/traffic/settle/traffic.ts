import type { Address } from "@/lib/address/address";
import type { TrafficName } from "@/lib/traffic/naming/trafficName";

/** `up` is from clients to the far side, `down` the answers. A NAT gateway bills both. */
export type Direction = "up" | "down";

/** What said which records went through a NAT gateway, the surest first. */
export type TrafficWitness = "nat-interfaces" | "next-hop" | "traffic-path" | "routes";

/** Bytes as logged, each once. */
export type TrafficRow = {
  /** The NAT gateway's id, or its interface's; null where the log does not say which. */
  readonly nat: string | null;
  readonly azId: string | null;
  readonly direction: Direction;
  readonly name: TrafficName;
  readonly bytes: bigint;
  /** By hours since 1970, UTC. */
  readonly bytesByHour: ReadonlyMap<number, bigint>;
};

export type ClientRow = {
  readonly client: Address;
  readonly nat: string | null;
  readonly direction: Direction;
  readonly name: TrafficName;
  readonly bytes: bigint;
};

export type NatSample = {
  readonly nat: string | null;
  /** Private addresses that count as its own. */
  readonly addresses: readonly Address[];
  readonly okCount: number;
  readonly skippedCount: number;
  /** Hours since 1970 that count, in order: the first and the last one only with at least 30 minutes of the sample. */
  readonly hours: readonly number[];
  /** Whether some bytes are sums of a query: by hour they are not known, and `bytesByHour` has them where each began. */
  readonly hasSums: boolean;
  /** Seconds since 1970. */
  readonly firstStart: number;
  readonly lastEnd: number;
};

export type TrafficWarning =
  /** The legs to clients and those to the far side differ by more than 5 %. */
  | "legs-disagree"
  /** Records were skipped: the bytes are a lower bound. */
  | "records-skipped"
  /** No answer was logged: downloads are unknown. */
  | "downloads-unknown"
  /** Without packet addresses, what goes to private addresses cannot be told from clients. */
  | "private-side-unknown";

export type TrafficControls = {
  readonly clientLegBytes: bigint;
  /** Legs 2 and 3, which carry the same bytes again. */
  readonly translatedLegBytes: bigint;
  /** Bytes of the NAT gateways' interfaces that fit no leg. */
  readonly apartBytes: bigint;
  /** SKIPDATA records of those with SKIPDATA or OK. */
  readonly skippedRecordShare: number;
  readonly repeatedRecordCount: number;
  readonly tagDisagreementCount: number;
};

export type Traffic = {
  readonly witness: TrafficWitness;
  /** `likely` where a path or a route says NAT, and it may be another appliance. */
  readonly certainty: "exact" | "likely";
  readonly nats: readonly NatSample[];
  readonly rows: readonly TrafficRow[];
  readonly clients: readonly ClientRow[];
  readonly controls: TrafficControls;
  readonly warnings: readonly TrafficWarning[];
};

/** What files without a record of a flow log tell of traffic. */
export const noTraffic: Traffic = {
  witness: "nat-interfaces",
  certainty: "exact",
  nats: [],
  rows: [],
  clients: [],
  controls: {
    clientLegBytes: 0n,
    translatedLegBytes: 0n,
    apartBytes: 0n,
    skippedRecordShare: 0,
    repeatedRecordCount: 0,
    tagDisagreementCount: 0,
  },
  warnings: [],
};

export type TrafficProblem =
  /** No record with status OK. */
  | "no-records"
  /** The flow log keeps rejected traffic alone. */
  | "rejected-only"
  /** Nothing tells a NAT gateway's records from others. */
  | "no-nat";
