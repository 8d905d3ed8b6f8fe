import { type Address, type Ipv6Table, isIpv4 } from "./address";

/** An address as people write it: dotted, or as RFC 5952 writes IPv6. Below 0, where there is none, `-`. */
export function addressText(address: Address, table: Ipv6Table): string {
  if (address < 0) return "-";
  if (isIpv4(address)) return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
  const groups = [0, 1, 2, 3].flatMap((at) => {
    const word = table.word(address, at);
    return [word >>> 16, word & 0xffff];
  });
  const zeros = longestZeros(groups);
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(":");
  if (zeros.length < 2) return hex(groups);
  return `${hex(groups.slice(0, zeros.start))}::${hex(groups.slice(zeros.start + zeros.length))}`;
}

/** The first of the longest runs of zeros. */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (const [at, group] of groups.entries()) {
    if (group !== 0) start = at + 1;
    else if (at + 1 - start > best.length) best = { start, length: at + 1 - start };
  }
  return best;
}
