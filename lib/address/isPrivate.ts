import { type Address, type Ipv6Table, isIpv4 } from "./address";

/** Base and length of what no route of the internet reaches. */
const privateIpv4 = [
  [0x0a000000, 8], // 10.0.0.0/8, RFC 1918
  [0xac100000, 12], // 172.16.0.0/12
  [0xc0a80000, 16], // 192.168.0.0/16
  [0x64400000, 10], // 100.64.0.0/10, RFC 6598: pods of EKS, second CIDRs of VPCs
  [0xa9fe0000, 16], // 169.254.0.0/16, link-local
  [0x7f000000, 8], // 127.0.0.0/8, loopback
] as const;

/**
 * Whether an address is private: RFC 1918, 100.64.0.0/10, link-local and loopback; of IPv6 unique local (fc00::/7),
 * link-local (fe80::/10) and loopback.
 */
export function isPrivate(address: Address, table: Ipv6Table): boolean {
  if (address < 0) return false;
  if (isIpv4(address)) return privateIpv4.some(([base, length]) => (address ^ base) >>> (32 - length) === 0);
  const first = table.word(address, 0);
  if (first >>> 25 === 0xfc >>> 1 || first >>> 22 === 0xfe80 >>> 6) return true;
  return first === 0 && table.word(address, 1) === 0 && table.word(address, 2) === 0 && table.word(address, 3) === 1;
}
