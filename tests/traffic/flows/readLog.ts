import { addressOf } from "@/lib/address/readAddress";
import type { FlowContext } from "@/lib/traffic/flows/flowContext";
import { emptyRecord, type FlowRecord } from "@/lib/traffic/flows/flowRecord";

export const defaultFormat =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";

function oneOf<T extends string>(text: string | undefined, words: readonly T[]): T | null {
  return words.find((word) => word === text) ?? null;
}

/** A line's fields by their names as a record: the plain reader that the product's own is held against. */
export function recordOf(
  fields: ReadonlyMap<string, string>,
  { tokens, addresses }: Pick<FlowContext, "tokens" | "addresses">,
): FlowRecord {
  const token = (name: string) => tokens.token(fields.get(name) ?? "");
  const address = (name: string) => addressOf(fields.get(name) ?? "", addresses);
  const number = (name: string) => (/^\d+$/.test(fields.get(name) ?? "") ? Number(fields.get(name)) : -1);
  return {
    ...emptyRecord(),
    interfaceId: token("interface-id"),
    resourceId: token("resource-id"),
    interfaceType: token("interface-type"),
    subnetId: token("subnet-id"),
    azId: token("az-id"),
    src: address("srcaddr"),
    dst: address("dstaddr"),
    pktSrc: address("pkt-srcaddr"),
    pktDst: address("pkt-dstaddr"),
    srcPort: number("srcport"),
    dstPort: number("dstport"),
    protocol: number("protocol"),
    bytes: number("bytes"),
    start: number("start"),
    end: number("end"),
    action: oneOf(fields.get("action"), ["ACCEPT", "REJECT"]),
    status: oneOf(fields.get("log-status"), ["OK", "NODATA", "SKIPDATA"]),
    direction: oneOf(fields.get("flow-direction"), ["ingress", "egress"]),
    trafficPath: number("traffic-path"),
    nextHopInterfaceId: token("next-hop-interface-id"),
    nextHopInterfaceType: token("next-hop-interface-type"),
    nextHopAzId: token("next-hop-az-id"),
    srcService: token("pkt-src-aws-service"),
    dstService: token("pkt-dst-aws-service"),
  };
}

/** The lines of a text log by its header, or by a format where it has none. */
export function linesOf(text: string, format: string | null = null): readonly ReadonlyMap<string, string>[] {
  const lines = text.split("\n").filter((line) => line !== "");
  const names = (format ?? lines[0] ?? "").split(" ");
  const rows = format === null ? lines.slice(1) : lines;
  return rows.map((line) => new Map(line.split(" ").map((field, at) => [names[at] ?? "", field])));
}
