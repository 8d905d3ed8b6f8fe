import type { PackedRanges } from "@/lib/traffic/naming/awsRanges";
import type { PackedSegments } from "@/lib/traffic/naming/packedSegments";
import type { IpRanges, Prefix } from "./readIpRanges";

type Labelled = { readonly start: bigint; readonly length: number; readonly label: string };
type Segment = { readonly start: bigint; readonly label: string };

/** Of several services of one prefix one of its own names more than EC2, and EC2 more than AMAZON, which every prefix has. */
const rank = (service: string): number => ["EC2", "AMAZON"].indexOf(service);

const namesFirst = (one: Prefix, other: Prefix): number =>
  rank(one.service) - rank(other.service) || (one.service < other.service ? -1 : 1);

/** Each prefix once, with the service that names it; wider ones before those inside, in the order of their starts. */
function labelled(prefixes: readonly Prefix[]): readonly Labelled[] {
  const best = new Map<string, Prefix>();
  for (const prefix of prefixes) {
    const key = `${prefix.start}/${prefix.length}`;
    const known = best.get(key);
    if (known === undefined || namesFirst(prefix, known) < 0) best.set(key, prefix);
  }
  return [...best.values()]
    .map(({ start, length, service, region }) => ({ start, length, label: `${service} ${region}` }))
    .sort((one, other) => (one.start === other.start ? one.length - other.length : one.start < other.start ? -1 : 1));
}

/** One sweep: prefixes nest and never overlap otherwise, so a stack holds those that are open. */
function segmentsOf(prefixes: readonly Prefix[], bitCount: number): readonly Segment[] {
  const segments: Segment[] = [{ start: 0n, label: "" }];
  const open: { readonly end: bigint; readonly label: string }[] = [];
  const end = 1n << BigInt(bitCount);
  const put = (start: bigint, label: string) => {
    if (segments.at(-1)?.start === start) segments.pop();
    if (start < end && segments.at(-1)?.label !== label) segments.push({ start, label });
  };
  const closeBefore = (start: bigint) => {
    for (let last = open.at(-1); last !== undefined && last.end <= start; last = open.at(-1)) {
      open.pop();
      put(last.end, open.at(-1)?.label ?? "");
    }
  };
  for (const { start, length, label } of labelled(prefixes)) {
    closeBefore(start);
    put(start, label);
    open.push({ end: start + (1n << BigInt(bitCount - length)), label });
  }
  closeBefore(end);
  return segments;
}

const varint = (number: bigint): readonly number[] =>
  number < 0x80n ? [Number(number)] : [Number(number & 0x7fn) | 0x80, ...varint(number >> 7n)];

const base64 = (bytes: readonly number[]): string => Buffer.from(bytes).toString("base64");

function zeroCount(distance: bigint): number {
  let count = 0;
  while (distance !== 0n && ((distance >> BigInt(count)) & 1n) === 0n) count += 1;
  return count;
}

function packed(segments: readonly Segment[], labels: readonly string[]): PackedSegments {
  const distances = segments.map(({ start }, i) => start - (segments[i - 1]?.start ?? 0n));
  const zeros = distances.map(zeroCount);
  const places = new Map(labels.map((label, place) => [label, place]));
  return {
    count: segments.length,
    zeros: base64(zeros),
    distances: base64(distances.flatMap((distance, i) => varint(distance >> BigInt(zeros[i] ?? 0)))),
    labels: base64(segments.flatMap(({ label }) => varint(BigInt(places.get(label) ?? 0)))),
  };
}

/** AWS's list as the product carries it. Frequent labels have small numbers: one byte instead of two. */
export function compileIpRanges({ createDate, syncToken, ipv4, ipv6 }: IpRanges): PackedRanges {
  const [segments4, segments6] = [segmentsOf(ipv4, 32), segmentsOf(ipv6, 128)];
  const counts = new Map<string, number>();
  for (const { label } of [...segments4, ...segments6])
    if (label !== "") counts.set(label, (counts.get(label) ?? 0) + 1);
  const byCount = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([label]) => label);
  const labels = ["", ...byCount];
  return { createDate, syncToken, labels, ipv4: packed(segments4, labels), ipv6: packed(segments6, labels) };
}
