import { isIP, isIPv4 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ipv6Table, isIpv4, noAddress, notAnAddress } from "@/lib/address/address";
import { isInRange, readCidr } from "@/lib/address/addressRanges";
import { addressText } from "@/lib/address/addressText";
import { isPrivate } from "@/lib/address/isPrivate";
import { addressOf } from "@/lib/address/readAddress";

const table = ipv6Table();
const read = (text: string) => addressOf(text, table);

describe("an address", () => {
  it("of IPv4 is its 32 bits", () => {
    expect(read("0.0.0.0")).toBe(0);
    // 10 x 2^24 + 1 x 2^8 + 5
    expect(read("10.0.1.5")).toBe(10 * 2 ** 24 + 256 + 5);
    expect(read("255.255.255.255")).toBe(2 ** 32 - 1);
  });

  it.each(["-", ""])("is none where a field holds %j", (text) => {
    expect(read(text)).toBe(noAddress);
  });

  it.each([
    "10.0.0",
    "10.0.0.0.0",
    "10.0.0.256",
    "10.0.0.01",
    "010.0.0.1",
    "10..0.1",
    ".10.0.1",
    "10.0.0.1.",
    "1e1.0.0.1",
    "10.0.0.1 ",
    "::g",
    ":::",
    "1:",
    ":1",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7:8::",
    "12345::",
    "::1.2.3",
    "1:2:3:4:5:6:7:1.2.3.4",
    "::1.2.3.4:5",
    "fe80::1%eth0",
    "unknown",
    "x".repeat(5000),
    "٣.٣.٣.٣",
  ])("is not %j", (text) => {
    expect(read(text)).toBe(notAnAddress);
  });

  it("is what Node.js takes for one, and nothing else", () => {
    const characters = fc.constantFrom(..."0123456789abcdefABCDEF::::....", "::", "ffff:", "255.", "1.2.3.4");
    const texts = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.array(characters, { minLength: 1, maxLength: 24 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text) >= 0).toBe(isIP(text) !== 0);
        if (isIPv4(text)) expect(isIpv4(read(text))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  }, 30_000);

  it("is read back from its text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const address = read(text);
        expect(read(addressText(address, table))).toBe(address);
      }),
      { numRuns: 2_000 },
    );
  });

  // RFC 5952, section 4: the examples of its rules.
  it.each([
    ["2001:0db8::0001", "2001:db8::1"],
    ["2001:db8:0:0:0:0:2:1", "2001:db8::2:1"],
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["2001:0:0:1:0:0:0:1", "2001:0:0:1::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:DB8::A", "2001:db8::a"],
    ["0:0:0:0:0:0:0:0", "::"],
    ["1::", "1::"],
    // NAT64 and mapped addresses are the IPv4 address in them.
    ["64:ff9b::34d8:a14", "52.216.10.20"],
    ["64:ff9b::52.216.10.20", "52.216.10.20"],
    ["::ffff:10.0.0.1", "10.0.0.1"],
    ["64:ff9b:1::34d8:a14", "64:ff9b:1::34d8:a14"],
  ])("%s is written %s", (text, shown) => {
    expect(addressText(read(text), table)).toBe(shown);
  });

  it("of IPv6 has one number however it is written, and another one each", () => {
    expect(read("2001:db8::1")).toBe(read("2001:0DB8:0:0:0:0:0:1"));
    const texts = Array.from({ length: 5_000 }, (_, at) => `2001:db8:${(at % 7).toString(16)}::${at.toString(16)}`);
    const numbers = texts.map(read);
    expect(new Set(numbers).size).toBe(new Set(texts).size);
    expect(texts.map(read)).toEqual(numbers);
    expect(numbers.some(isIpv4)).toBe(false);
  });
});

describe("a private address", () => {
  it.each([
    ["10.0.0.0", true],
    ["10.255.255.255", true],
    ["9.255.255.255", false],
    ["11.0.0.0", false],
    ["172.16.0.0", true],
    ["172.31.255.255", true],
    ["172.15.255.255", false],
    ["172.32.0.0", false],
    ["192.168.0.0", true],
    ["192.168.255.255", true],
    ["192.167.255.255", false],
    ["192.169.0.0", false],
    ["100.64.0.0", true],
    ["100.127.255.255", true],
    ["100.63.255.255", false],
    ["100.128.0.0", false],
    ["169.254.169.254", true],
    ["169.255.0.0", false],
    ["127.0.0.1", true],
    ["203.0.113.5", false],
    ["fc00::", true],
    ["fdff:ffff::1", true],
    ["fe00::", false],
    ["fbff::1", false],
    ["fe80::1", true],
    ["febf::1", true],
    ["fec0::1", false],
    ["::1", true],
    ["::2", false],
    ["2600:1f18:1::5", false],
    ["64:ff9b::a00:1", true],
    ["-", false],
  ] as const)("%s: %s", (text, expected) => {
    expect(isPrivate(read(text), table)).toBe(expected);
  });
});

describe("a CIDR", () => {
  const holds = (range: string, text: string) =>
    isInRange(read(text), readCidr(range, table) ?? expect.fail(range), table);

  it.each([
    ["10.0.0.0/16", "10.0.255.255", true],
    ["10.0.0.0/16", "10.1.0.0", false],
    ["0.0.0.0/0", "203.0.113.5", true],
    ["0.0.0.0/0", "2001:db8::1", false],
    ["52.216.10.20/32", "52.216.10.20", true],
    ["52.216.10.20/32", "52.216.10.21", false],
    ["192.168.0.0/16", "192.168.0.9", true],
    ["2600:1f18:1::/56", "2600:1f18:1::5", true],
    ["2600:1f18:1::/56", "2600:1f18:1:ff::5", true],
    ["2600:1f18:1::/56", "2600:1f18:1:100::5", false],
    ["::/0", "2001:db8::1", true],
    ["2001:db8::1/128", "2001:db8::2", false],
    ["10.0.0.0/8", "-", false],
  ])("%s with %s: %s", (range, text, expected) => {
    expect(holds(range, text)).toBe(expected);
  });

  it.each([
    "10.0.0.0",
    "10.0.0.0/33",
    "10.0.0.1/16",
    "2600::/129",
    "2600::1/64",
    "/8",
    "10.0.0.0/",
    "a/8",
    "10.0.0.0/8/8",
  ])("is not %j", (text) => {
    expect(readCidr(text, table)).toBe(null);
  });
});
