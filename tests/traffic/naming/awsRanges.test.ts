import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ipv6Table } from "@/lib/address/address";
import { addressOf } from "@/lib/address/readAddress";
import type { Result } from "@/lib/text/result";
import { type AwsRanges, awsRanges } from "@/lib/traffic/naming/awsRanges";
import packed from "@/lib/traffic/naming/ipRanges.json";
import { compileIpRanges } from "@/scripts/prices/ipRanges/compile";
import { readIpRanges } from "@/scripts/prices/ipRanges/readIpRanges";
import {
  awsList,
  holding,
  type ListedPrefix,
  listed,
  type PlainAddress,
  type PlainPrefix,
  plainAddress,
  plainPrefix,
  ruledLabel,
  written,
} from "./awsList";

const table = ipv6Table();
const shipped = awsRanges(packed);
const list = listed(awsList());
const prefixes = list.map(plainPrefix);

const labelIn = (ranges: AwsRanges, text: string): string | null => {
  const label = ranges.labels[ranges.labelOf(addressOf(text, table), table)];
  return label ? `${label.service} ${label.region}` : null;
};

function opened<T>(result: Result<T, readonly string[]>): T {
  return result.ok ? result.value : expect.fail(result.error.join("\n"));
}

/** The product's look-up over a list of our own. */
function compiled(own: readonly ListedPrefix[]): AwsRanges {
  const isIpv6 = ({ cidr }: ListedPrefix) => cidr.includes(":");
  const json = {
    syncToken: "1787411825",
    createDate: "2026-08-22-15-17-05",
    prefixes: own.filter((one) => !isIpv6(one)).map(({ cidr, ...rest }) => ({ ip_prefix: cidr, ...rest })),
    ipv6_prefixes: own.filter(isIpv6).map(({ cidr, ...rest }) => ({ ipv6_prefix: cidr, ...rest })),
  };
  return awsRanges(compileIpRanges(opened(readIpRanges(json))));
}

/** All prefixes that hold an address, length for length. */
function covering(all: readonly PlainPrefix[]): (address: PlainAddress) => readonly PlainPrefix[] {
  const key = (bits: number, length: number, value: bigint) => `${bits} ${length} ${value >> BigInt(bits - length)}`;
  const known = new Map<string, PlainPrefix[]>();
  for (const prefix of all) {
    const at = key(prefix.bits, prefix.length, prefix.value);
    known.set(at, [...(known.get(at) ?? []), prefix]);
  }
  const lengths = { 32: new Set<number>(), 128: new Set<number>() };
  for (const { bits, length } of all) lengths[bits].add(length);
  return ({ bits, value }) => [...lengths[bits]].flatMap((length) => known.get(key(bits, length, value)) ?? []);
}

const coveringAll = covering(prefixes);
const ruled = (address: PlainAddress) => ruledLabel(coveringAll(address));

const limit = (bits: 32 | 128): bigint => (1n << BigInt(bits)) - 1n;
const edges = prefixes.flatMap(({ bits, value, length }) => {
  const last = value + (1n << BigInt(bits - length)) - 1n;
  return [value - 1n, value, last, last + 1n]
    .filter((edge) => edge >= 0n && edge <= limit(bits))
    .map((edge): PlainAddress => ({ bits, value: edge }));
});

const anyAddress: fc.Arbitrary<PlainAddress> = fc.oneof(
  fc.bigInt(0n, limit(32)).map((value): PlainAddress => ({ bits: 32, value })),
  fc.bigInt(0n, limit(128)).map((value): PlainAddress => ({ bits: 128, value })),
  fc.tuple(fc.nat(prefixes.length - 1), fc.bigInt(0n, limit(128))).map(([at, random]): PlainAddress => {
    const { bits, value, length } = prefixes[at] ?? expect.fail();
    return { bits, value: value + (random & ((1n << BigInt(bits - length)) - 1n)) };
  }),
);

describe("AWS's ranges as the product carries them", () => {
  it("are AWS's list of their date, compiled", () => {
    expect(packed.createDate).toBe("2026-08-22-15-17-05");
    expect(compileIpRanges(opened(readIpRanges(awsList())))).toEqual(packed);
    expect(shipped.publishedOn).toBe("2026-08-22");
  });

  it("name the first and last address of each prefix, and those beside it, as a search over all prefixes does", () => {
    const unlike = edges.filter((address) => labelIn(shipped, written(address)) !== ruled(address));
    expect(edges.length).toBeGreaterThan(60_000);
    expect(unlike.map(written)).toEqual([]);
  }, 60_000);

  it("name 200 of them as a search that looks at every prefix does", () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(labelIn(shipped, written(address))).toBe(ruledLabel(holding(prefixes, address)));
      }),
      { numRuns: 200 },
    );
  });

  it("name any address as a search over all prefixes does", () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(labelIn(shipped, written(address))).toBe(ruled(address));
      }),
      { numRuns: 6_000 },
    );
  }, 60_000);

  it("take at most 60 KB once compressed, with the table of hosts", () => {
    const files = ["lib/traffic/naming/ipRanges.json", "lib/traffic/hostnames/hosts.json"];
    const sizes = files.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
  });

  it.each([
    ["52.216.10.20", "S3 us-east-1"],
    ["3.90.1.2", "EC2 us-east-1"],
    ["52.46.134.192", "AMAZON us-east-1"],
    ["13.248.224.10", "S3 GLOBAL"],
    ["13.224.0.10", "CLOUDFRONT GLOBAL"],
    ["83.118.240.5", "EC2 eusc-de-east-1"],
    ["83.118.246.5", "S3 eusc-de-east-1"],
    ["52.94.0.10", "DYNAMODB us-east-1"],
    ["203.0.113.5", null],
    ["10.0.0.1", null],
    ["0.0.0.0", null],
    ["255.255.255.255", null],
    ["::", null],
    ["ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null],
    // NAT64: 0x34d80a14 is 52.216.10.20.
    ["64:ff9b::34d8:a14", "S3 us-east-1"],
  ])("call %s %s", (text, label) => {
    expect(labelIn(shipped, text)).toBe(label);
  });

  it("call the 20 prefixes of S3 that are GLOBAL so, inside Global Accelerator's", () => {
    const global = list.filter(({ service, region }) => service === "S3" && region === "GLOBAL");
    const ofIpv4 = global.filter(({ cidr }) => !cidr.includes(":"));
    expect(ofIpv4.length).toBe(20);
    for (const { cidr } of global) {
      const address = plainPrefix({ cidr, service: "S3", region: "GLOBAL" });
      expect(holding(prefixes, address).map(({ service }) => service)).toContain("GLOBALACCELERATOR");
      expect(labelIn(shipped, written(address))).toBe("S3 GLOBAL");
    }
  });

  it("know prefixes of IPv6 that are longer than 64 bits", () => {
    const long = list.filter(({ cidr }) => Number(cidr.split("/")[1]) > 64);
    expect(long.length).toBeGreaterThanOrEqual(34);
    const address = plainAddress("2a01:578:0:7301::1");
    expect(labelIn(shipped, "2a01:578:0:7301::1")).toBe(ruled(address));
    expect(labelIn(shipped, "2a01:578:0:7301::1")).toBe("AMAZON eu-west-3");
  });

  it("have no label for no address", () => {
    expect(shipped.labelOf(addressOf("-", table), table)).toBe(0);
    expect(shipped.labelOf(addressOf("no address", table), table)).toBe(0);
  });
});

describe("a list with fewer prefixes", () => {
  // Some hundred prefixes that nest: those of 52/8 and those of one IPv6 block.
  const some = list.filter(({ cidr }) => /^52\.(94|119|216|46)\.|^2600:1f1[0-4]/.test(cidr));

  it("moves the addresses of a prefix to a wider label only, and no other address", () => {
    expect(some.length).toBeGreaterThan(100);
    const before = compiled(some);
    const width = new Map(some.map((one) => [one.cidr, plainPrefix(one)]));
    fc.assert(
      fc.property(
        fc.nat(some.length - 1),
        fc.array(fc.tuple(fc.nat(some.length - 1), fc.bigInt(0n, limit(128))), { minLength: 10, maxLength: 20 }),
        (removedAt, picks) => {
          const removed = some[removedAt] ?? expect.fail();
          const left = some.filter((_, at) => at !== removedAt);
          const after = compiled(left);
          const holdingLeft = covering(left.map(plainPrefix));
          for (const [at, random] of [[removedAt, 0n] as const, ...picks]) {
            const { bits, value, length } = width.get(some[at]?.cidr ?? "") ?? expect.fail();
            const address = { bits, value: value + (random & ((1n << BigInt(bits - length)) - 1n)) };
            const [then, now] = [labelIn(before, written(address)), labelIn(after, written(address))];
            if (then === now) continue;
            const inRemoved = holding([plainPrefix(removed)], address);
            expect(inRemoved.map(({ service, region }) => `${service} ${region}`)).toEqual([then]);
            const wider = holdingLeft(address);
            expect(now).toBe(ruledLabel(wider));
            expect(wider.every((one) => one.length <= plainPrefix(removed).length)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);

  it("has segments that reach the last address of the space", () => {
    const own = compiled([
      { cidr: "255.255.255.0/24", service: "S3", region: "us-east-1" },
      { cidr: "0.0.0.0/8", service: "EC2", region: "us-east-1" },
      { cidr: "ffff::/16", service: "EC2", region: "us-east-1" },
    ]);
    expect(labelIn(own, "255.255.255.255")).toBe("S3 us-east-1");
    expect(labelIn(own, "255.255.254.255")).toBe(null);
    expect(labelIn(own, "0.0.0.0")).toBe("EC2 us-east-1");
    expect(labelIn(own, "1.0.0.0")).toBe(null);
    expect(labelIn(own, "ffff:ffff::1")).toBe("EC2 us-east-1");
  });
});
