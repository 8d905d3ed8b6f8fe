import { type Address, type Ipv6Table, isIpv4, noAddress } from "./address";
import { addressOf } from "./readAddress";

/** A range as a CIDR writes it, of IPv4 or IPv6. */
export type AddressRange = { readonly base: Address; readonly prefixLength: number };

const cidr = /^([0-9a-fA-F.:]{1,45})\/(\d{1,3})$/;

/** A CIDR as a range: `10.0.0.0/16`. Null where the text is none, or where its base has bits beyond its length. */
export function readCidr(text: string, table: Ipv6Table): AddressRange | null {
  const [, baseText = "", lengthText = ""] = cidr.exec(text) ?? [];
  const base = baseText === "" ? noAddress : addressOf(baseText, table);
  const prefixLength = Number(lengthText);
  const bitCount = isIpv4(base) ? 32 : 128;
  // `::ffff:10.0.0.0/104` would need 96 bits less; nobody writes it.
  if (base < 0 || prefixLength > bitCount || (isIpv4(base) && baseText.includes(":"))) return null;
  const range = { base, prefixLength };
  return hasBitsBelow(range, table) ? null : range;
}

const wordOf = (address: Address, at: number, table: Ipv6Table): number =>
  isIpv4(address) ? address : table.word(address, at);

/** The bits of a word, `at` from 0, that a prefix of this length holds. */
const maskOf = (prefixLength: number, at: number): number => {
  const bits = Math.min(32, Math.max(0, prefixLength - 32 * at));
  return bits === 0 ? 0 : (-1 << (32 - bits)) >>> 0;
};

const wordCount = (address: Address): number => (isIpv4(address) ? 1 : 4);

function hasBitsBelow({ base, prefixLength }: AddressRange, table: Ipv6Table): boolean {
  for (let at = 0; at < wordCount(base); at++) {
    const mask = maskOf(prefixLength, at);
    if ((wordOf(base, at, table) & ~mask) !== 0) return true;
  }
  return false;
}

/** Whether a range holds an address of the same table. No address, -1, is in no range. */
export function isInRange(address: Address, { base, prefixLength }: AddressRange, table: Ipv6Table): boolean {
  if (address < 0 || isIpv4(address) !== isIpv4(base)) return false;
  for (let at = 0; at < wordCount(base); at++) {
    const mask = maskOf(prefixLength, at);
    if (((wordOf(address, at, table) ^ wordOf(base, at, table)) & mask) !== 0) return false;
  }
  return true;
}
