import { ipv6Table, noAddress } from "@/lib/address/address";
import { addressOf } from "@/lib/address/readAddress";
import { plainName } from "./fields";

/** Addresses of samples, which nobody asks for again. */
const sampled = ipv6Table();
const isAddress = (text: string): boolean => addressOf(text, sampled) > noAddress;
const like = (pattern: RegExp) => (text: string) => pattern.test(text);
const upTo = (most: number) => (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= most;

const [isPort, isTime] = [upTo(65_535), like(/^\d{9,13}$/)];
const isId = (prefix: string) => like(new RegExp(`^${prefix}-[0-9a-z]+$`));
const isAzId = like(/^[a-z]{2,5}\d{1,2}-[a-z]{2,4}\d{1,2}$/);
const isService = like(/^[A-Z][A-Z0-9_]+$/);

/** What a field of a record looks like, where it is not `-`. Fields that are not here may be anything. */
const checks: ReadonlyMap<string, (text: string) => boolean> = new Map(
  [
    ["version", like(/^(?:[2-9]|[1-9]\d)$/)],
    ["account-id", like(/^(?:\d{9,12}|unknown)$/)],
    ["interface-id", isId("eni")],
    ["srcaddr", isAddress],
    ["dstaddr", isAddress],
    ["srcport", isPort],
    ["dstport", isPort],
    ["protocol", upTo(255)],
    ["packets", like(/^\d+$/)],
    ["bytes", like(/^\d+$/)],
    ["start", isTime],
    ["end", isTime],
    ["action", like(/^(?:ACCEPT|REJECT)$/)],
    ["log-status", like(/^(?:OK|NODATA|SKIPDATA)$/)],
    ["vpc-id", isId("vpc")],
    ["subnet-id", isId("subnet")],
    ["instance-id", isId("i")],
    ["tcp-flags", upTo(255)],
    ["type", like(/^(?:IPv4|IPv6|EFA)$/)],
    ["pkt-srcaddr", isAddress],
    ["pkt-dstaddr", isAddress],
    ["region", like(/^[a-z]{2,5}(?:-[a-z]+)+-\d+$/)],
    ["az-id", isAzId],
    ["sublocation-type", like(/^(?:wavelength|outpost|localzone)$/)],
    ["pkt-src-aws-service", isService],
    ["pkt-dst-aws-service", isService],
    ["flow-direction", like(/^(?:ingress|egress)$/)],
    ["traffic-path", upTo(99)],
    ["next-hop-interface-id", isId("eni")],
    ["next-hop-az-id", isAzId],
  ].map(([name, check]) => [plainName(name as string), check as (text: string) => boolean]),
);

/** Whether a row's fields are what a format says: as many, and each of its kind or `-`. The status is always there. */
export function isRecordOf(format: readonly string[], row: readonly string[]): boolean {
  if (row.length !== format.length) return false;
  return format.every((name, at) => {
    const text = row[at] ?? "";
    const plain = plainName(name);
    if (text === "-") return plain !== "logstatus";
    return checks.get(plain)?.(text) ?? true;
  });
}
