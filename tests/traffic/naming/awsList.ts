import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** A prefix as ip-ranges.json has it. */
export type ListedPrefix = { readonly cidr: string; readonly service: string; readonly region: string };

const path = fileURLToPath(new URL("../fixtures/ip-ranges-2026-08-22.json.gz", import.meta.url));
export const awsListText = gunzipSync(readFileSync(path)).toString("utf8");

export type AwsList = {
  syncToken: string;
  createDate: string;
  prefixes: { ip_prefix: string; service: string; region: string }[];
  ipv6_prefixes: { ipv6_prefix: string; service: string; region: string }[];
};
/** AWS's list of 2026-08-22, a new copy each time. */
export const awsList = (): AwsList => JSON.parse(awsListText);

/** The prefixes of a list, IPv4 and then IPv6. */
export const listed = ({ prefixes, ipv6_prefixes }: AwsList): readonly ListedPrefix[] => [
  ...prefixes.map(({ ip_prefix: cidr, service, region }) => ({ cidr, service, region })),
  ...ipv6_prefixes.map(({ ipv6_prefix: cidr, service, region }) => ({ cidr, service, region })),
];

/** An address as a number of its family. */
export type PlainAddress = { readonly bits: 32 | 128; readonly value: bigint };

/** Reads an address apart from the product: IPv4 dotted, IPv6 in full or with `::`, no IPv4 inside. */
export function plainAddress(text: string): PlainAddress {
  if (!text.includes(":"))
    return { bits: 32, value: text.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
  const [head = "", tail] = text.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, after] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill("0");
  return {
    bits: 128,
    value: [...before, ...zeros, ...after].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n),
  };
}

/** Written out: dotted, or eight groups. */
export const written = ({ bits, value }: PlainAddress): string =>
  bits === 32
    ? [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".")
    : [7n, 6n, 5n, 4n, 3n, 2n, 1n, 0n].map((group) => ((value >> (16n * group)) & 0xffffn).toString(16)).join(":");

export type PlainPrefix = PlainAddress & { readonly length: number; readonly service: string; readonly region: string };

export function plainPrefix({ cidr, service, region }: ListedPrefix): PlainPrefix {
  const [base = "", length = ""] = cidr.split("/");
  return { ...plainAddress(base), length: Number(length), service, region };
}

const holds = (prefix: PlainPrefix, { bits, value }: PlainAddress): boolean =>
  prefix.bits === bits && value >> BigInt(bits - prefix.length) === prefix.value >> BigInt(bits - prefix.length);

/** All prefixes that hold an address. */
export const holding = (prefixes: readonly PlainPrefix[], address: PlainAddress): readonly PlainPrefix[] =>
  prefixes.filter((prefix) => holds(prefix, address));

/** The rule word for word: the longest, of its services the one that is neither AMAZON nor EC2, else EC2, else AMAZON. */
export function ruledLabel(covering: readonly PlainPrefix[]): string | null {
  const longest = Math.max(...covering.map(({ length }) => length));
  const narrowest = covering.filter(({ length }) => length === longest);
  const named = narrowest.filter(({ service }) => service !== "AMAZON" && service !== "EC2");
  const chosen =
    named.toSorted((a, b) => (a.service < b.service ? -1 : 1))[0] ??
    narrowest.find(({ service }) => service === "EC2") ??
    narrowest[0];
  return chosen === undefined ? null : `${chosen.service} ${chosen.region}`;
}
