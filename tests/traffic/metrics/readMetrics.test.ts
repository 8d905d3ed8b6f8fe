import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`tests/fixtures/metrics/${name}.json`, "utf8"));

const gib = 2n ** 30n;
const day = 86_400;
const codesOf = (...answers: readonly unknown[]) => readMetrics(answers).warnings.map(({ code }) => code);

const result = (Label: string, points: readonly (readonly [number, number])[], StatusCode = "Complete") => ({
  Id: "m",
  Label,
  Timestamps: points.map(([seconds]) => new Date(seconds * 1000).toISOString()),
  Values: points.map(([, value]) => value),
  StatusCode,
});
const answer = (...MetricDataResults: readonly object[]) => ({ MetricDataResults });

describe("bytes of NAT gateways", () => {
  it("are summed by direction, as whole bytes, over the hours that have data", () => {
    const { natGateways, warnings } = readMetrics([fixture("data-nat")]);
    expect(natGateways).toEqual([
      {
        natGateway: "nat-0ddddddddddddddd1",
        azName: null,
        upBytes: 4n * gib,
        downBytes: 30n * gib,
        outBytes: 4n * gib,
        hours: 72,
        from: "2026-10-01T00:00:00.000Z",
        to: "2026-10-04T00:00:00.000Z",
        openConnections: null,
        newConnections: null,
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it("of get-metric-statistics are in no order, and name no gateway", () => {
    const { natGateways, warnings } = readMetrics([fixture("statistics-nat")]);
    expect(natGateways).toMatchObject([{ natGateway: null, upBytes: null, downBytes: 30n * gib, hours: 72 }]);
    expect(warnings.map(({ code }) => code)).toEqual(["one-direction", "no-name"]);
  });

  it("of a regional gateway are apart by AZ; the question without an AZ, which finds nothing, is left out", () => {
    const at = (zone: string, metric: string, value: number) => result(`nat-1 ${zone}${metric}`, [[day, value]]);
    const { natGateways } = readMetrics([
      answer(
        result("nat-1 BytesInFromSource", []),
        result("nat-1 BytesInFromDestination", []),
        at("us-east-1b ", "BytesInFromSource", 3),
        at("us-east-1b ", "BytesInFromDestination", 4),
        at("us-east-1a ", "BytesInFromSource", 1),
        at("us-east-1a ", "BytesInFromDestination", 2),
      ),
    ]);
    expect(natGateways).toMatchObject([
      { natGateway: "nat-1", azName: "us-east-1a", upBytes: 1n, downBytes: 2n },
      { natGateway: "nat-1", azName: "us-east-1b", upBytes: 3n, downBytes: 4n },
    ]);
  });

  it("that CloudWatch does not have are no data, and not 0", () => {
    const { natGateways, warnings } = readMetrics([
      answer(result("nat-1 BytesInFromSource", []), result("nat-1 BytesInFromDestination", [])),
    ]);
    expect(natGateways).toMatchObject([{ natGateway: "nat-1", upBytes: null, downBytes: null, hours: 0 }]);
    expect(warnings).toMatchObject([{ code: "no-data", about: ["nat-1"] }]);
    const zero = readMetrics([
      answer(result("nat-1 BytesInFromSource", [[day, 0]]), result("nat-1 BytesInFromDestination", [[day, 0]])),
    ]);
    expect(zero.natGateways).toMatchObject([{ upBytes: 0n, downBytes: 0n }]);
    expect(zero.warnings).toEqual([]);
  });
});

describe("bytes of endpoints", () => {
  it("tell an idle endpoint from one without data", () => {
    const { endpoints, warnings } = readMetrics([fixture("data-endpoints")]);
    expect(endpoints.map(({ endpoint, bytes, hours, isIdle }) => [endpoint, bytes, hours, isIdle])).toEqual([
      // Three days are too few to call it idle.
      ["vpce-0a1b2c3d4e5f60718", 6n * gib, 72, false],
      ["vpce-0bbbbbbbbbbbbbbbb", null, 0, false],
      ["vpce-0f89a33420c1931d7", 0n, 72, false],
    ]);
    expect(warnings).toMatchObject([{ code: "no-data", about: ["vpce-0bbbbbbbbbbbbbbbb"] }]);
    const days = Array.from({ length: 14 }, (_, i): readonly [number, number] => [i * day, 0]);
    expect(readMetrics([answer(result("vpce-1", days))]).endpoints[0]?.isIdle).toBe(true);
    expect(readMetrics([answer(result("vpce-1", days.slice(1)))]).endpoints[0]?.isIdle).toBe(false);
  });
});

describe("an answer in pages", () => {
  const first = { ...answer(result("vpce-1", [[2 * day, 5]], "PartialData")), NextToken: "t" };
  const last = answer(result("vpce-1", [[day, 7]]));

  it("is whole with its last page, and a lower bound without it", () => {
    expect(readMetrics([last, first])).toEqual(readMetrics([first, last]));
    expect(readMetrics([first, last]).endpoints[0]?.bytes).toBe(12n);
    expect(codesOf(first, last)).toEqual([]);
    expect(codesOf(first)).toEqual(["pages-missing"]);
  });

  it.each(["PartialData", "InternalError", "Forbidden"])("is not whole where it ends in %s", (status) => {
    expect(codesOf(answer(result("vpce-1", [[day, 1]], status)))).toEqual(["pages-missing"]);
  });

  it("that comes twice counts once", () => {
    expect(readMetrics([last, first, last])).toEqual(readMetrics([first, last]));
  });
});

describe("values", () => {
  it("are exact beyond 2^53", () => {
    const most = 2 ** 53 - 1;
    const points = [1, 2, 3].map((i): readonly [number, number] => [i * day, most]);
    expect(readMetrics([answer(result("vpce-1", points))]).endpoints[0]?.bytes).toBe(3n * (2n ** 53n - 1n));
  });

  it("that are no whole bytes are not counted: somebody asked for an average", () => {
    const average = answer(result("vpce-1", [[day, 10.5]]));
    expect(readMetrics([average]).endpoints[0]?.bytes).toBe(null);
    expect(codesOf(average)).toContain("not-a-sum");
  });

  it.each([60, 300, 3600, day])("every %d seconds cover so many hours, also where some are missing", (period) => {
    const points = [0, 1, 3, 4, 7].map((i): readonly [number, number] => [200 * day + i * period, 1]);
    expect(readMetrics([answer(result("vpce-1", points))]).endpoints[0]?.hours).toBeCloseTo((5 * period) / 3600, 9);
  });

  it("of two periods are not added: the one that covers more is taken, with a warning", () => {
    const byDay = answer(
      result("vpce-1", [
        [day, 24],
        [2 * day, 24],
      ]),
    );
    const byHour = answer(
      result("vpce-1", [
        [day, 1],
        [day + 3600, 1],
      ]),
    );
    expect(readMetrics([byHour, byDay]).endpoints[0]?.bytes).toBe(48n);
    expect(codesOf(byHour, byDay)).toContain("overlapping");
  });

  it("sum to the same in any order and any cut into pages", () => {
    const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 2 ** 50 })), {
      selector: ([at]) => at,
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(points, fc.nat(30), (values, cut) => {
        const all = values.map(([at, value]): readonly [number, number] => [at * day, value]);
        // A second metric at every day keeps the period known on both pages.
        const rest = result(
          "vpce-2",
          Array.from({ length: 61 }, (_, i): readonly [number, number] => [i * day, 0]),
        );
        const pages = [
          { ...answer(result("vpce-1", all.slice(0, cut), "PartialData"), rest), NextToken: "t" },
          answer(result("vpce-1", all.slice(cut)), rest),
        ];
        const expected = values.reduce((sum, [, value]) => sum + BigInt(value), 0n);
        const [row] = readMetrics(pages).endpoints;
        expect({ bytes: row?.bytes, hours: row?.hours }).toEqual({ bytes: expected, hours: values.length * 24 });
      }),
      { numRuns: 500 },
    );
  });
});
