import { type Address, type Ipv6Table, isIpv4 } from "@/lib/address/address";
import { type PackedSegments, unpackIpv4, unpackIpv6 } from "./packedSegments";

/** What AWS says of an address: a service in ip-ranges.json's own words, and a Region's code or `GLOBAL`. */
export type AddressLabel = { readonly service: string; readonly region: string };

/** AWS's published ranges, compiled to segments: `ipRanges.json`. */
export type PackedRanges = {
  /** `createDate` of ip-ranges.json: `2026-08-22-15-17-05`, UTC. */
  readonly createDate: string;
  readonly syncToken: string;
  /** Service and Region with a blank between; the first one, which is empty, is for addresses in no range. */
  readonly labels: readonly string[];
  readonly ipv4: PackedSegments;
  readonly ipv6: PackedSegments;
};

export type AwsRanges = {
  /** The day of AWS's list, `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** Null for number 0: an address in no range of AWS. */
  readonly labels: readonly (AddressLabel | null)[];
  /** The number of an address's label in `labels`; 0 where it is in no range, and where there is no address. */
  readonly labelOf: (address: Address, table: Ipv6Table) => number;
};

function readLabel(text: string): AddressLabel | null {
  const [service = "", region = ""] = text.split(" ");
  return service === "" ? null : { service, region };
}

/**
 * Unpacks the ranges for look-ups. An address has the label of the longest prefix that holds it; of several services
 * with that prefix the one that is neither AMAZON nor EC2, else EC2, else AMAZON
 * (https://docs.aws.amazon.com/vpc/latest/userguide/aws-ip-ranges.html: a range of a service is in AMAZON's too).
 */
export function awsRanges(packed: PackedRanges): AwsRanges {
  const labelOfIpv4 = ipv4LookUp(packed.ipv4);
  const labelOfIpv6 = ipv6LookUp(packed.ipv6);
  return {
    publishedOn: packed.createDate.slice(0, 10),
    labels: packed.labels.map(readLabel),
    labelOf(address, table) {
      if (isIpv4(address)) return labelOfIpv4(address);
      if (address < 0) return 0;
      return labelOfIpv6(
        table.word(address, 0),
        table.word(address, 1),
        table.word(address, 2),
        table.word(address, 3),
      );
    },
  };
}

/** By the upper 16 bits to a few segments, then by search among these. */
function ipv4LookUp(packed: PackedSegments): (address: number) => number {
  const { starts, labels } = unpackIpv4(packed);
  /** For each upper half, how many segments start before it. */
  const before = new Uint16Array(65537);
  let at = 0;
  for (let upper = 0; upper <= 65536; upper++) {
    while (at < starts.length && (starts[at] ?? 0) < upper * 65536) at += 1;
    before[upper] = at;
  }
  return (address) => {
    const upper = address >>> 16;
    let low = before[upper] ?? 0;
    let high = before[upper + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= address) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (labels[low - 1] ?? 0);
  };
}

function ipv6LookUp(packed: PackedSegments): (a: number, b: number, c: number, d: number) => number {
  const { words, labels } = unpackIpv6(packed);
  /** Whether a segment starts at the address or before. */
  const isReached = (segment: number, a: number, b: number, c: number, d: number): boolean => {
    const at = 4 * segment;
    const first = words[at] ?? 0;
    if (first !== a) return first < a;
    const second = words[at + 1] ?? 0;
    if (second !== b) return second < b;
    const third = words[at + 2] ?? 0;
    return third !== c ? third < c : (words[at + 3] ?? 0) <= d;
  };
  return (a, b, c, d) => {
    let low = 0;
    let high = labels.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isReached(middle, a, b, c, d)) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (labels[low - 1] ?? 0);
  };
}
