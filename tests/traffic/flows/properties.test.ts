import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gbPerMonth } from "@/lib/traffic/settle/month";
import { trafficShares } from "@/lib/traffic/settle/shares";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { measuredWithDns } from "@/tests/traffic/dns/measureWithDns";
import { recommendedFields, s3Text, v2Fields } from "@/tests/traffic/generator/containers";
import { type Fields, instanceRecords, natRecords, resolverRecords } from "@/tests/traffic/generator/records";
import {
  home,
  type Path,
  type TrueFlow,
  type Truth,
  trueBytes,
  truths,
  vpcCidrs,
  zonalNat,
} from "@/tests/traffic/generator/truth";
import { byLabel, contextOf, hintsOf, measured, type Supplied } from "./measure";
import { linesOf } from "./readLog";

const numRuns = 500;
const throughNat = ["zonal", "regional"] as const satisfies readonly Path[];
const anyPath: readonly Path[] = [...throughNat, "igw", "gateway-endpoint", "interface-endpoint", "peer"];
const known: Supplied = {
  region: home,
  cidrs: vpcCidrs,
  natInterfaces: [zonalNat.interfaceId],
  natAddresses: [zonalNat.primary, zonalNat.secondary],
};
const unknown: Supplied = { region: home, cidrs: vpcCidrs };

function trafficOf(lines: readonly Fields[], supplied: Supplied): Traffic {
  const result = measured(
    lines,
    contextOf((table) => hintsOf(supplied, table)),
  );
  return result.ok ? result.value : expect.fail(result.error);
}

const lined = (records: readonly Fields[], fields: readonly string[]) => linesOf(s3Text(records, fields));
const sums = (traffic: Traffic) => new Map(byLabel(traffic, home).filter(([, bytes]) => bytes > 0n));

/** Truths whose log shows by itself which interface is a NAT gateway's: something public went through the zonal one. */
const shows = ({ flows }: Truth): boolean =>
  flows.some(({ path, remote }) => path === "zonal" && !remote.startsWith("172."));

/** All that may differ between readings of the same records in another order: nothing but how many repeats there were. */
const told = ({ rows, clients, nats, controls, warnings }: Traffic) => ({
  rows,
  clients,
  nats,
  controls: { ...controls, repeatedRecordCount: 0 },
  warnings,
});

describe("bytes through NAT, of any truth", () => {
  it("are those of the flows, whoever names the gateway, and whatever else the log holds", () => {
    fc.assert(
      fc.property(truths(throughNat), (truth) => {
        const lines = lined(natRecords(truth), recommendedFields);
        const expected = trueBytes({ ...truth, flows: truth.flows.filter((flow) => !isApart(flow)) }, throughNat);
        const traffic = trafficOf(lines, known);
        expect(sums(traffic)).toEqual(expected);
        if (shows(truth)) expect(sums(trafficOf(lines, unknown))).toEqual(expected);
        const total = [...expected.values()].reduce((sum, bytes) => sum + bytes, 0n);
        expect(traffic.controls.clientLegBytes).toBe(total);
      }),
      { numRuns },
    );
  }, 60_000);

  it("do not depend on the order of records, on the order of fields, or on a file that comes twice", () => {
    fc.assert(
      fc.property(truths(throughNat), fc.infiniteStream(fc.nat()), fc.boolean(), (truth, random, isKnown) => {
        fc.pre(isKnown || shows(truth));
        const supplied = isKnown ? known : unknown;
        const records = natRecords(truth);
        const shuffled = [...records, ...records]
          .map((record) => ({ record, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record);
        const before = trafficOf(lined(records, recommendedFields), supplied);
        const after = trafficOf(lined(shuffled, [...recommendedFields].reverse()), supplied);
        expect(told(after)).toEqual(told(before));
        expect(after.controls.repeatedRecordCount).toBeGreaterThanOrEqual(records.length);
      }),
      { numRuns },
    );
  }, 60_000);

  it("agree between the default format and one with packet addresses, for each far side", () => {
    fc.assert(
      fc.property(truths(["zonal"]), (truth) => {
        // A private far side cannot be told from a client in the default format.
        const flows = truth.flows.filter(({ remote }) => !remote.startsWith("172."));
        fc.pre(flows.length > 0);
        for (const remote of new Set(flows.map((flow) => flow.remote))) {
          const records = natRecords({ ...truth, flows: flows.filter((flow) => flow.remote === remote) });
          const whole = trafficOf(lined(records, recommendedFields), known);
          const bare = trafficOf(lined(records, v2Fields), known);
          expect(sums(bare)).toEqual(sums(whole));
          // Clients' legs carry the same bytes: the control does not depend on the format.
          expect(bare.controls.translatedLegBytes).toBe(whole.controls.translatedLegBytes);
          expect(bare.warnings).not.toContain("legs-disagree");
        }
      }),
      { numRuns },
    );
  }, 60_000);

  it("are the same from instances' interfaces by the next hop", () => {
    let byHop = 0;
    fc.assert(
      fc.property(truths(anyPath), (truth) => {
        const traffic = trafficOf(lined(instanceRecords(truth), recommendedFields), unknown);
        expect(traffic.certainty).toBe(traffic.witness === "next-hop" ? "exact" : "likely");
        if (traffic.witness !== "next-hop") return;
        byHop += 1;
        expect(sums(traffic)).toEqual(trueBytes(truth, throughNat));
      }),
      // Some truths have no flow whose record names a next hop.
      { numRuns: 2 * numRuns },
    );
    expect(byHop).toBeGreaterThanOrEqual(numRuns);
  }, 60_000);

  it("are the same from instances' interfaces by the traffic path, with the answers to what went there", () => {
    const fields = recommendedFields.filter((field) => !field.startsWith("next-hop"));
    fc.assert(
      fc.property(truths(anyPath), (truth) => {
        // Two flows with one 5-tuple are one flow, whose path is one.
        const flows = truth.flows.map((flow, at) => ({ ...flow, clientPort: 2_000 + at }));
        const traffic = trafficOf(lined(instanceRecords({ ...truth, flows }), fields), unknown);
        const expected = [...trueBytes({ ...truth, flows }, throughNat)].filter(([what]) => !what.endsWith("PRIVATE"));
        expect(sums(traffic)).toEqual(new Map(expected));
      }),
      { numRuns },
    );
  }, 60_000);

  it("are never added to those of instances' interfaces", () => {
    fc.assert(
      fc.property(truths(["zonal"]), fc.boolean(), (truth, isNatFirst) => {
        fc.pre(shows(truth));
        const [nat, instances] = [natRecords(truth), instanceRecords(truth)];
        const both = isNatFirst ? [...nat, ...instances] : [...instances, ...nat];
        expect(sums(trafficOf(lined(both, recommendedFields), unknown))).toEqual(trueBytes(truth, ["zonal"]));
      }),
      { numRuns },
    );
  }, 60_000);
});

/** A private far side of a regional gateway cannot be told from its client: it stands apart. */
const isApart = ({ path, remote }: TrueFlow): boolean => path === "regional" && remote.startsWith("172.");

describe("names by Resolver logs, of any truth", () => {
  const labelSums = ({ rows }: Traffic) => {
    const all = new Map<string, bigint>();
    for (const { direction, name, bytes } of rows) {
      const key = `${direction} ${name.label} ${name.region}`;
      all.set(key, (all.get(key) ?? 0n) + bytes);
    }
    return all;
  };

  it("move bytes of AMAZON and EC2 to names, and no others", () => {
    let namedCount = 0;
    fc.assert(
      fc.property(truths(["zonal"]), (truth) => {
        const lines = lined(natRecords(truth), recommendedFields);
        const without = trafficOf(lines, known);
        const { traffic } = measuredWithDns(lines, resolverRecords(truth), known);
        // The label of a named row stays that of its address: nothing moves between labels.
        expect(labelSums(traffic)).toEqual(labelSums(without));
        const named = traffic.rows.filter(({ name }) => name.meanings.length > 0);
        if (named.length > 0) namedCount += 1;
        expect(named.every(({ name }) => name.label === "AMAZON" || name.label === "EC2")).toBe(true);
      }),
      { numRuns },
    );
    expect(namedCount).toBeGreaterThan(100);
  }, 60_000);

  it("give every service a range that holds its bytes", () => {
    fc.assert(
      fc.property(truths(["zonal"]), (truth) => {
        // A flow whose name nobody asked may share its address with one that somebody did: nothing can tell.
        const flows = truth.flows.filter(({ service }) => service !== null);
        fc.pre(flows.length > 0);
        const own = { ...truth, flows };
        const { traffic } = measuredWithDns(lined(natRecords(own), recommendedFields), resolverRecords(own), known);
        const shares = trafficShares(traffic.rows);
        for (const service of new Set(flows.flatMap((flow) => flow.service ?? []))) {
          for (const direction of ["up", "down"] as const) {
            const mine = shares.filter(
              ({ row, meaning }) =>
                row.direction === direction && meaning?.kind === "endpoint" && meaning.service === service,
            );
            const [low, high] = [
              mine.reduce((sum, { bytes }) => sum + bytes.low, 0n),
              mine.reduce((sum, { bytes }) => sum + bytes.high, 0n),
            ];
            const bytes = flows
              .filter((flow) => flow.service === service)
              .reduce((sum, flow) => sum + BigInt(flow[direction]), 0n);
            expect(low <= bytes && bytes <= high).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  }, 60_000);
});

describe("a month", () => {
  it("has its likely GB within its range, and rows that add up by hour", () => {
    fc.assert(
      fc.property(truths(["zonal"]), (truth) => {
        const { rows, nats } = trafficOf(lined(natRecords(truth), recommendedFields), known);
        for (const row of rows) {
          expect([...row.bytesByHour.values()].reduce((sum, bytes) => sum + bytes, 0n)).toBe(row.bytes);
          const sample = nats.find(({ nat }) => nat === row.nat) ?? expect.fail();
          const month = gbPerMonth(row, sample);
          if (month !== null) expect(month.low <= month.likely && month.likely <= month.high).toBe(true);
        }
      }),
      { numRuns },
    );
  }, 60_000);
});
