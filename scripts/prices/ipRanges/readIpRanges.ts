import { z } from "zod";
import { ipv6Table, isIpv4 } from "@/lib/address/address";
import { readCidr } from "@/lib/address/addressRanges";
import { failure, type Result, success } from "@/lib/text/result";

/** A prefix of AWS: its first address as a number, how many bits it holds, and whose it is. */
export type Prefix = {
  readonly start: bigint;
  readonly length: number;
  readonly service: string;
  readonly region: string;
};

export type IpRanges = {
  readonly createDate: string;
  readonly syncToken: string;
  readonly ipv4: readonly Prefix[];
  readonly ipv6: readonly Prefix[];
};

const region = z.string().regex(/^(GLOBAL|[a-z]{2,5}(-[a-z]+)+-\d{1,2})$/);
const service = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/);
const cidr = z.string().max(50);
const shape = z.object({
  syncToken: z.string().regex(/^\d{9,12}$/),
  createDate: z.string().regex(/^\d{4}(-\d{2}){5}$/),
  prefixes: z.array(z.object({ ip_prefix: cidr, region, service })).min(1),
  ipv6_prefixes: z.array(z.object({ ipv6_prefix: cidr, region, service })).min(1),
});

/** Labels have 16 bits in the product, and prefixes a bound that AWS's list has come to a fifth of. */
const mostPrefixes = 100_000;

/** Reads ip-ranges.json. A prefix that is none, or that stands in two Regions, is a problem: nothing is left out. */
export function readIpRanges(json: unknown): Result<IpRanges, readonly string[]> {
  const read = shape.safeParse(json);
  if (!read.success) {
    const places = [...new Set(read.error.issues.map(({ path }) => path.join(".") || "the whole file"))];
    return failure([`ip-ranges.json has changed its shape: ${places.slice(0, 3).join(", ")}`]);
  }
  const { createDate, syncToken, prefixes, ipv6_prefixes } = read.data;
  const count = prefixes.length + ipv6_prefixes.length;
  if (count > mostPrefixes) return failure([`ip-ranges.json has ${count} prefixes; at most ${mostPrefixes} are read`]);
  const ipv4 = prefixes.map(({ ip_prefix: text, ...rest }) => ({ text, ...rest, ...prefixOf(text, 32) }));
  const ipv6 = ipv6_prefixes.map(({ ipv6_prefix: text, ...rest }) => ({ text, ...rest, ...prefixOf(text, 128) }));
  const all = [...ipv4, ...ipv6];
  const problems = [
    ...all.flatMap(({ text, length }) => (length < 0 ? [`ip-ranges.json: ${text} is no prefix`] : [])),
    ...inTwoRegions(all).map((text) => `ip-ranges.json: ${text} stands in two Regions`),
  ];
  return problems.length > 0 ? failure(problems) : success({ createDate, syncToken, ipv4, ipv6 });
}

/** A length below 0 where the text is no CIDR of the family, or has bits beyond its length. */
function prefixOf(text: string, bitCount: 32 | 128): { readonly start: bigint; readonly length: number } {
  const table = ipv6Table();
  const range = readCidr(text, table);
  if (range === null || isIpv4(range.base) !== (bitCount === 32)) return { start: 0n, length: -1 };
  const { base, prefixLength: length } = range;
  if (bitCount === 32) return { start: BigInt(base), length };
  const start = [0, 1, 2, 3].reduce((sum, at) => (sum << 32n) | BigInt(table.word(base, at)), 0n);
  return { start, length };
}

function inTwoRegions(prefixes: readonly { readonly text: string; readonly region: string }[]): readonly string[] {
  const regions = new Map<string, string>();
  const other = prefixes.filter(({ text, region: code }) => {
    const known = regions.get(text);
    regions.set(text, known ?? code);
    return known !== undefined && known !== code;
  });
  return [...new Set(other.map(({ text }) => text))];
}
