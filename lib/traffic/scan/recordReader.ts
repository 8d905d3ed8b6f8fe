import { noAddress } from "@/lib/address/address";
import type { FlowContext } from "@/lib/traffic/flows/flowContext";
import type { FlowMeter } from "@/lib/traffic/flows/flowMeter";
import { emptyRecord, type FlowRecord, secondsOf } from "@/lib/traffic/flows/flowRecord";
import { hourOf } from "@/lib/traffic/flows/owner";
import { mostRecords } from "@/lib/traffic/flows/repeatSet";
import type { SumTable } from "@/lib/traffic/flows/sumMeter";
import { noToken, type Token } from "@/lib/traffic/flows/tokens";
import { type ByteTokens, byteTokens } from "./byteTokens";
import { slotCount, slots } from "./fields";

export const actions = [null, "ACCEPT", "REJECT"] as const;
export const statuses = [null, "OK", "NODATA", "SKIPDATA"] as const;
export const directions = [null, "ingress", "egress"] as const;

/** A record's numbers before anything was read: what a log lacks stays so. */
export function emptyValues(): Float64Array {
  const values = new Float64Array(slotCount).fill(-1);
  for (const slot of ["src", "dst", "pktSrc", "pktDst"] as const) values[slots[slot]] = noAddress;
  const words = ["interfaceId", "resourceId", "interfaceType", "subnetId", "azId"] as const;
  const hops = ["nextHopInterfaceId", "nextHopInterfaceType", "nextHopAzId"] as const;
  for (const slot of [...words, ...hops, "srcService", "dstService", "region"] as const) values[slots[slot]] = noToken;
  for (const slot of ["action", "status", "direction"] as const) values[slots[slot]] = 0;
  return values;
}

const mostSeconds = 366 * 86_400;

/** Hands records to the meter, some at a time, in objects that are used again. */
export type RecordReader = {
  readonly read: (values: Float64Array) => void;
  /** Hands over what was read since: call it before anybody asks the meter. */
  readonly flush: () => void;
  /** Counts all hours from the start to the end of the last record as hours of its interface: it is a sum of many. */
  readonly coverHours: (values: Float64Array) => void;
  /** Whether any record was such a sum. */
  readonly hasSums: () => boolean;
  /** Begins an answer of a query over many records, whose rows name the NAT gateway, the direction and the remote. */
  readonly openSums: () => SumTable;
  readonly context: FlowContext;
  readonly tokens: ByteTokens;
  /** The Region that a record named first; 0 where none did. */
  readonly region: () => Token;
};

export function recordReader(meter: FlowMeter, context: FlowContext): RecordReader {
  const records = Array.from({ length: mostRecords }, emptyRecord);
  let count = 0;
  let region: Token = noToken;
  let hasSums = false;
  function flush(): void {
    if (count > 0) meter.read(records, count);
    count = 0;
  }

  return {
    context,
    flush,
    tokens: byteTokens(context.tokens),
    region: () => region,
    hasSums: () => hasSums,
    openSums() {
      hasSums = true;
      return meter.openSums();
    },
    coverHours(values) {
      flush();
      hasSums = true;
      const [start, end] = [secondsOf(values[slots.start] as number), secondsOf(values[slots.end] as number)];
      const id = (values[slots.interfaceId] as number) || (values[slots.resourceId] as number);
      const owner = meter.sums.owners.all.find(({ token }) => token === id);
      // A year at most: times that are wrong make no millions of hours.
      if (owner === undefined || start < 0 || end - start > mostSeconds) return;
      for (let hour = hourOf(start); hour <= hourOf(end); hour++) owner.hours.add(hour);
      owner.hasSums = true;
    },
    read(values) {
      const record = records[count] as FlowRecord;
      record.interfaceId = values[slots.interfaceId] as number;
      record.resourceId = values[slots.resourceId] as number;
      record.interfaceType = values[slots.interfaceType] as number;
      record.subnetId = values[slots.subnetId] as number;
      record.azId = values[slots.azId] as number;
      record.src = values[slots.src] as number;
      record.dst = values[slots.dst] as number;
      record.pktSrc = values[slots.pktSrc] as number;
      record.pktDst = values[slots.pktDst] as number;
      record.srcPort = values[slots.srcPort] as number;
      record.dstPort = values[slots.dstPort] as number;
      record.protocol = values[slots.protocol] as number;
      record.bytes = values[slots.bytes] as number;
      record.start = values[slots.start] as number;
      record.end = values[slots.end] as number;
      record.action = actions[values[slots.action] as 0 | 1 | 2];
      record.status = statuses[values[slots.status] as 0 | 1 | 2 | 3];
      record.direction = directions[values[slots.direction] as 0 | 1 | 2];
      record.trafficPath = values[slots.trafficPath] as number;
      record.nextHopInterfaceId = values[slots.nextHopInterfaceId] as number;
      record.nextHopInterfaceType = values[slots.nextHopInterfaceType] as number;
      record.nextHopAzId = values[slots.nextHopAzId] as number;
      record.srcService = values[slots.srcService] as number;
      record.dstService = values[slots.dstService] as number;
      if (region === noToken) region = values[slots.region] as number;
      count += 1;
      if (count === mostRecords) flush();
    },
  };
}
