import { type Address, type Ipv6Table, ipv6Table, isIpv4 } from "@/lib/address/address";
import { type AddressRange, isInRange } from "@/lib/address/addressRanges";
import { isPrivate } from "@/lib/address/isPrivate";

const [outside, inside, partly] = [0, 1, 2];

/** Private addresses by their upper 16 bits: no private range of IPv4 is narrower. */
const privateUppers = ipv4Uppers();

function ipv4Uppers(): Uint8Array {
  const uppers = new Uint8Array(65536);
  const noIpv6 = ipv6Table();
  for (let upper = 0; upper < 65536; upper++) if (isPrivate(upper * 65536, noIpv6)) uppers[upper] = inside;
  return uppers;
}

/**
 * Whether an address is one that clients of a NAT gateway have: private, or in a range of the account's VPCs, its peers
 * or spokes. Of IPv4 the upper 16 bits decide, except where a range is narrower.
 */
export function clientSpace(ranges: readonly AddressRange[], table: Ipv6Table): (address: Address) => boolean {
  const byUpper = Uint8Array.from(privateUppers);
  for (const { base, prefixLength } of ranges) {
    if (!isIpv4(base)) continue;
    const first = base >>> 16;
    const count = prefixLength >= 16 ? 1 : 2 ** (16 - prefixLength);
    for (let upper = first; upper < first + count; upper++)
      if (byUpper[upper] !== inside) byUpper[upper] = prefixLength <= 16 ? inside : partly;
  }
  const isListed = (address: Address) => ranges.some((range) => isInRange(address, range, table));
  return (address) => {
    if (!isIpv4(address)) return address >= 0 && (isPrivate(address, table) || isListed(address));
    const known = byUpper[address >>> 16] ?? outside;
    return known === partly ? isListed(address) : known === inside;
  };
}
