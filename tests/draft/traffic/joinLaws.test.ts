import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTraffic } from "@/lib/draft/traffic/join";
import type { JoinInput } from "@/lib/draft/traffic/joinInput";
import { fieldRows, type MeasuredFields, measuredFields } from "@/lib/draft/traffic/measuredFields";
import { draftTraffic } from "@/lib/draft/traffic/trafficDraft";
import { averageHoursPerMonth } from "@/lib/units/hours";
import { spendOf, talliedRows } from "@/tests/bills-read/spends";
import { home, manyMetrics, names, natIds, trafficOf, traffics } from "./someTraffic";

const numRuns = 500;
const gib = 2 ** 30;

/** Stated rounding: sums of doubles agree to a billionth. */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, one, other);

const bills = fc.option(
  fc.record({
    gb: fc.double({ min: 0, max: 1e7, noNaN: true }),
    gatewayCount: fc.double({ min: 0.5, max: 4, noNaN: true }),
    isRegional: fc.constant(false),
  }),
  { nil: null },
);

const accounts = fc.option(
  fc.subarray([...natIds, "nat-0d"], { minLength: 1 }).map((ids) => ids.map((id) => ({ id, azIds: ["use1-az1"] }))),
  { nil: null },
);

const inputs: fc.Arbitrary<JoinInput> = fc.record({
  traffic: traffics,
  metrics: manyMetrics,
  bill: bills,
  gateways: accounts,
  hoursPerMonth: fc.constantFrom(averageHoursPerMonth, 744),
});

const likelyOf = (fields: MeasuredFields): number =>
  fields.services.reduce((gb, service) => gb + service.gb, 0) +
  fields.internet.gbOut +
  fields.internet.gbIn +
  fields.otherRegion.gbOut +
  fields.otherRegion.gbIn +
  fields.unnamed.likely;

describe("a join of any traffic, bill and metrics", () => {
  it("has the NAT gateways' GB in its fields, each once; with a bill these are the billed GB", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const joined = joinTraffic(input);
        if (input.bill !== null) expect(joined.natGb).toBe(input.bill.gb);
        if (joined.natGb === null) return;
        const fields = measuredFields(fieldRows(joined, home), joined);
        expect(isSame(likelyOf(fields), joined.natGb)).toBe(true);
        const rowsGb = joined.rows.reduce((gb, { month }) => gb + (month?.likely ?? 0), 0);
        expect(isSame(rowsGb + joined.unloggedGb, joined.natGb)).toBe(true);
      }),
      { numRuns },
    );
  }, 60_000);

  it("gives each row of the log, and a range that holds its likely GB", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { rows } = joinTraffic(input);
        expect(new Set(rows.map(({ row }) => row))).toEqual(new Set(input.traffic.rows));
        expect(rows.length).toBe(input.traffic.rows.length);
        for (const { month } of rows) {
          if (month === null) continue;
          expect(month.low).toBeGreaterThanOrEqual(0);
          expect(month.low <= month.likely * (1 + 1e-12) && month.likely <= month.high * (1 + 1e-12)).toBe(true);
        }
      }),
      { numRuns },
    );
  }, 60_000);

  it("leaves the GB of a gateway without a log to no service", () => {
    fc.assert(
      fc.property(inputs, fc.bigInt({ min: 1n, max: 2n ** 50n }), (input, amount) => {
        const unlogged = { ...input, gateways: null, bill: null };
        const own = unlogged.metrics.filter(({ natGateway }) => natGateway !== "nat-0e");
        const before = joinTraffic({ ...unlogged, metrics: own });
        fc.pre(before.natGb !== null);
        const [sample] = manyMetricsOf(amount);
        const after = joinTraffic({ ...unlogged, metrics: [...own, ...(sample === undefined ? [] : [sample])] });
        const gb = (Number(amount) / gib) * (input.hoursPerMonth / 744);
        const dust = 1e-9 * (after.natGb ?? 0);
        expect(Math.abs(after.unloggedGb - before.unloggedGb - gb)).toBeLessThanOrEqual(2 * dust);
        expect(after.rows.map(({ month }) => month)).toEqual(before.rows.map(({ month }) => month));
      }),
      { numRuns },
    );
  }, 60_000);

  it("of more gateways than are logged gives no gateway's shares to another's bytes", () => {
    fc.assert(
      fc.property(traffics, fc.integer({ min: 1, max: 3 }), (traffic, more) => {
        const gatewayCount = traffic.nats.length + more;
        const base = { traffic, metrics: [], gateways: null, hoursPerMonth: 744 };
        const alone = joinTraffic({ ...base, bill: null });
        fc.pre(alone.natGb !== null);
        const gb = (alone.natGb ?? 0) + 1000;
        const joined = joinTraffic({ ...base, bill: { gb, gatewayCount, isRegional: false } });
        expect(joined.rows.map(({ month }) => month)).toEqual(alone.rows.map(({ month }) => month));
        expect(isSame(joined.unloggedGb, 1000)).toBe(true);
      }),
      { numRuns },
    );
  }, 60_000);
});

const manyMetricsOf = (amount: bigint) => [
  {
    natGateway: "nat-0e",
    azName: null,
    upBytes: amount,
    downBytes: 0n,
    outBytes: null,
    hours: 744,
    from: null,
    to: null,
    openConnections: null,
    newConnections: null,
  },
];

describe("the range of a month", () => {
  it("holds the truth of any month whose hours are like those of the sample", () => {
    const hourly = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 23 });
    fc.assert(
      fc.property(hourly, fc.infiniteStream(fc.nat()), (sample, random) => {
        const rows = [{ nat: "nat-0a", direction: "up", name: names.s3, hourly: sample } as const];
        const traffic = trafficOf(["nat-0a"], sample.length, rows);
        const hours = Array.from({ length: 730 }, () => sample[(random.next().value ?? 0) % sample.length] ?? 0);
        const truth = hours.reduce((sum, bytes) => sum + bytes, 0) / gib;
        const joined = joinTraffic({ traffic, metrics: [], bill: null, gateways: null, hoursPerMonth: 730 });
        const month = joined.rows[0]?.month ?? expect.fail();
        expect(month.low <= truth * (1 + 1e-12) && truth <= month.high * (1 + 1e-12)).toBe(true);
      }),
      { numRuns },
    );
  }, 60_000);

  it("with a bill holds the truth of any month whose hours are mixed like some of the sample's", () => {
    const hourly = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 2 ** 30 })), {
      minLength: 1,
      maxLength: 23,
    });
    fc.assert(
      fc.property(hourly, fc.infiniteStream(fc.nat()), (sample, random) => {
        const row = (name: (typeof names)["s3" | "internet"], at: 0 | 1) =>
          ({ nat: "nat-0a", direction: "up", name, hourly: sample.map((pair) => pair[at]) }) as const;
        const traffic = trafficOf(["nat-0a"], sample.length, [row(names.s3, 0), row(names.internet, 1)]);
        const hours = Array.from(
          { length: 744 },
          (): readonly [number, number] => sample[(random.next().value ?? 0) % sample.length] ?? [0, 0],
        );
        const [s3, all] = hours.reduce<readonly [number, number]>(
          ([a, b], [x, y]) => [a + x / gib, b + (x + y) / gib],
          [0, 0],
        );
        const bill = { gb: all, gatewayCount: 1, isRegional: false };
        const joined = joinTraffic({ traffic, metrics: [], bill, gateways: null, hoursPerMonth: 744 });
        const month = joined.rows.find(({ row: { name } }) => name === names.s3)?.month ?? expect.fail();
        expect(month.low <= s3 * (1 + 1e-9) && s3 <= month.high * (1 + 1e-9)).toBe(true);
      }),
      { numRuns },
    );
  }, 60_000);
});

const noMetrics = { natGateways: [], endpoints: [], warnings: [] };

describe("the scenario of any traffic", () => {
  it("never says that the internet is not needed, and has the NAT gateways' GB", () => {
    fc.assert(
      fc.property(
        traffics,
        manyMetrics,
        fc.option(fc.double({ min: 1, max: 1e6, noNaN: true }), { nil: null }),
        (traffic, natGateways, gb) => {
          const spend =
            gb === null
              ? null
              : spendOf(
                  talliedRows([
                    ["NatGateway-Hours", 744, 33.48],
                    ["NatGateway-Bytes", gb, gb * 0.045],
                  ]),
                );
          const bill = spend && { spend, choice: { region: home, account: null, month: "2026-10" } };
          const draft = draftTraffic({ traffic, home, bill, parts: [], metrics: { ...noMetrics, natGateways } });
          const { scenario } = draft;
          expect(scenario === null).toBe(draft.joined.natGb === null);
          if (scenario === null) return;
          const hasInternet = traffic.rows.some(
            ({ name, bytes }) => bytes > 0n && (name === names.internet || name === names.cloudfront),
          );
          expect(scenario.internet.needed).toBe(hasInternet ? "yes" : "unknown");
          const natGb =
            scenario.services.reduce((sum, row) => sum + row.gb, 0) +
            scenario.internet.gbOut +
            scenario.internet.gbIn +
            scenario.otherRegion.gbOut +
            scenario.otherRegion.gbIn +
            scenario.unnamedGb;
          expect(isSame(natGb, draft.joined.natGb ?? -1)).toBe(true);
          const plan = draft.plan ?? expect.fail();
          expect(plan.bestUsd).toBeLessThanOrEqual(plan.worstUsd);
        },
      ),
      { numRuns },
    );
  }, 120_000);
});
