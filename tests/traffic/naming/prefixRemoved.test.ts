import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressNamer } from "@/lib/traffic/naming/addressNamer";
import { awsRanges } from "@/lib/traffic/naming/awsRanges";
import { compileIpRanges } from "@/scripts/prices/ipRanges/compile";
import { readIpRanges } from "@/scripts/prices/ipRanges/readIpRanges";
import { contextOf, hintsOf, measured, type Supplied } from "@/tests/traffic/flows/measure";
import { linesOf } from "@/tests/traffic/flows/readLog";
import { recommendedFields, s3Text } from "@/tests/traffic/generator/containers";
import { natRecords } from "@/tests/traffic/generator/records";
import { home, remotesByLabel, truths, vpcCidrs, zonalNat } from "@/tests/traffic/generator/truth";
import { awsList, holding, listed, plainAddress, plainPrefix, ruledLabel } from "./awsList";

const remotes = Object.values(remotesByLabel).flat();

/** All prefixes that hold one of the generator's addresses. */
const list = listed(awsList()).filter(({ cidr }) => !cidr.includes(":"));
const some = list.filter((one) =>
  remotes.some((remote) => holding([plainPrefix(one)], plainAddress(remote)).length > 0),
);

function rangesOf(prefixes: typeof some) {
  const json = {
    syncToken: "1787411825",
    createDate: "2026-08-22-15-17-05",
    prefixes: prefixes.map(({ cidr, ...rest }) => ({ ip_prefix: cidr, ...rest })),
    ipv6_prefixes: [{ ipv6_prefix: "2600::/32", region: "us-east-1", service: "AMAZON" }],
  };
  const read = readIpRanges(json);
  return awsRanges(compileIpRanges(read.ok ? read.value : expect.fail(read.error.join("\n"))));
}

const known: Supplied = {
  region: home,
  cidrs: vpcCidrs,
  natInterfaces: [zonalNat.interfaceId],
  natAddresses: [zonalNat.primary, zonalNat.secondary],
};

describe("a prefix that leaves AWS's list", () => {
  it("moves its bytes to the label of a wider one, or to the internet, and no others", () => {
    expect(some.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(truths(["zonal"]), fc.nat(some.length - 1), (truth, removedAt) => {
        const left = some.filter((_, at) => at !== removedAt);
        const ranges = rangesOf(left);
        const context = contextOf(
          (table) => hintsOf(known, table),
          (table) => addressNamer(ranges, table),
        );
        const result = measured(linesOf(s3Text(natRecords(truth), recommendedFields)), context);
        const { rows } = result.ok ? result.value : expect.fail(result.error);

        const plainLeft = left.map(plainPrefix);
        const removed = plainPrefix(some[removedAt] ?? expect.fail());
        const expected = new Map<string, bigint>();
        for (const { remote, up, down } of truth.flows) {
          const address = plainAddress(remote);
          const wider = holding(plainLeft, address);
          const label = remote.startsWith("172.") ? "PRIVATE" : (ruledLabel(wider) ?? "INTERNET");
          const before = ruledLabel(holding(some.map(plainPrefix), address)) ?? "INTERNET";
          if (label !== before && label !== "PRIVATE") {
            expect(holding([removed], address).length).toBe(1);
            expect(wider.every(({ length }) => length <= removed.length)).toBe(true);
          }
          expected.set(label, (expected.get(label) ?? 0n) + BigInt(up) + BigInt(down));
        }
        const sums = new Map<string, bigint>();
        for (const { name, bytes } of rows) {
          const label = name.region === null ? name.label : `${name.label} ${name.region}`;
          sums.set(label, (sums.get(label) ?? 0n) + bytes);
        }
        expect(sums).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
