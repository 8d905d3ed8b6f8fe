import { type Address, type Ipv6Table, noAddress, notAnAddress } from "./address";

const dot = 0x2e;
const colon = 0x3a;
const dash = 0x2d;
const zero = 0x30;
const letterA = 0x61;

/** Of NAT64, 64:ff9b::/96 (RFC 6052), and of IPv4-mapped addresses, ::ffff:0:0/96: their last 32 bits are IPv4. */
const nat64Prefix = 0x0064ff9b;
const mappedPrefix = 0xffff;

/** Four decimal numbers from 0 to 255 without leading zeros, from `at` to `end`; else `notAnAddress`. */
function readIpv4(bytes: Uint8Array, start: number, end: number): number {
  let address = 0;
  let part = 0;
  let digitCount = 0;
  let partCount = 1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      if (digitCount > 0 && part === 0) return notAnAddress;
      part = 10 * part + digit;
      digitCount += 1;
      if (part > 255) return notAnAddress;
    } else if (byte === dot && digitCount > 0 && partCount < 4) {
      address = 256 * address + part;
      part = 0;
      digitCount = 0;
      partCount += 1;
    } else return notAnAddress;
  }
  return partCount === 4 && digitCount > 0 ? 256 * address + part : notAnAddress;
}

const hexDigit = (byte: number): number => {
  const digit = byte - zero;
  if (digit >= 0 && digit <= 9) return digit;
  const letter = (byte | 0x20) - letterA;
  return letter >= 0 && letter <= 5 ? letter + 10 : -1;
};

/** The eight groups of the address that was read last. */
const groups = new Uint16Array(8);

/** Reads an IPv6 text into `groups`: RFC 4291 section 2.2, with `::` and with IPv4 at the end, without a zone. */
function readIpv6(bytes: Uint8Array, start: number, end: number): boolean {
  let count = 0;
  let gapAt = -1;
  let at = start;
  if (bytes[at] === colon) {
    if (end - at < 2 || bytes[at + 1] !== colon) return false;
    gapAt = 0;
    at += 2;
  }
  while (at < end) {
    if (count === 8) return false;
    const groupStart = at;
    let group = 0;
    for (let digit = hexDigit(bytes[at] ?? 0); at < end && digit >= 0; digit = hexDigit(bytes[at] ?? 0)) {
      group = 16 * group + digit;
      at += 1;
      if (at - groupStart > 4) return false;
    }
    if (at === groupStart) return false;
    if (at < end && bytes[at] === dot) {
      const tail = readIpv4(bytes, groupStart, end);
      if (tail < 0 || count > 6) return false;
      groups[count] = tail / 65536;
      groups[count + 1] = tail % 65536;
      count += 2;
      at = end;
      break;
    }
    groups[count] = group;
    count += 1;
    if (at === end) break;
    if (bytes[at] !== colon) return false;
    at += 1;
    if (at === end) return false;
    if (bytes[at] === colon) {
      if (gapAt >= 0) return false;
      gapAt = count;
      at += 1;
    }
  }
  if (gapAt < 0) return count === 8;
  if (count === 8) return false;
  groups.copyWithin(gapAt + 8 - count, gapAt, count);
  groups.fill(0, gapAt, gapAt + 8 - count);
  return true;
}

const word = (at: number): number => 65536 * (groups[2 * at] ?? 0) + (groups[2 * at + 1] ?? 0);

/**
 * The address that bytes from `start` to `end` spell, IPv4 or IPv6. `-` and nothing are `noAddress`; what is no address
 * is `notAnAddress`. An address of NAT64 is the IPv4 address in it: a client of an IPv6-only subnet writes to
 * 64:ff9b::/96 and the NAT gateway to the last 32 bits
 * (https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html). An IPv4-mapped one likewise.
 */
export function readAddress(bytes: Uint8Array, start: number, end: number, table: Ipv6Table): Address {
  if (end <= start || (end === start + 1 && bytes[start] === dash)) return noAddress;
  const ipv4 = readIpv4(bytes, start, end);
  if (ipv4 >= 0) return ipv4;
  if (!readIpv6(bytes, start, end)) return notAnAddress;
  const [a, b, c, d] = [word(0), word(1), word(2), word(3)];
  const holdsIpv4 = b === 0 && ((a === nat64Prefix && c === 0) || (a === 0 && c === mappedPrefix));
  return holdsIpv4 ? d : table.intern(a, b, c, d);
}

/** The longest text of an address, `ffff:…:255.255.255.255`, has 45 characters. */
const maxTextLength = 45;
const encoder = new TextEncoder();
const scratch = new Uint8Array(3 * (maxTextLength + 1));

/** The same for a text. */
export function addressOf(text: string, table: Ipv6Table): Address {
  if (text.length > maxTextLength) return notAnAddress;
  return readAddress(scratch, 0, encoder.encodeInto(text, scratch).written, table);
}
