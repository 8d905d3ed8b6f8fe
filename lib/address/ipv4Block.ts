import { ipv6Table, isIpv4 } from "./address";
import { readCidr } from "./addressRanges";

/** A block of IPv4 addresses as numbers, `to` not included. */
export type Ipv4Block = { readonly from: number; readonly to: number; readonly prefixLength: number };

/** How many IPv4 addresses there are. */
export const ipv4Count = 2 ** 32;

/** `10.0.0.0/8` as a block. Null for an IPv6 block and for a text that is no CIDR, or has bits beyond its length. */
export function ipv4Block(cidr: string): Ipv4Block | null {
  const range = readCidr(cidr, ipv6Table());
  if (range === null || !isIpv4(range.base)) return null;
  const { base, prefixLength } = range;
  return { from: base, to: base + 2 ** (32 - prefixLength), prefixLength };
}
