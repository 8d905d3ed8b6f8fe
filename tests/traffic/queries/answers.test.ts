import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insightsQuery } from "@/lib/traffic/queries/insightsQuery";
import type { TrafficOptions } from "@/lib/traffic/readTraffic";
import { gbPerMonth, shareInMonth } from "@/lib/traffic/settle/month";
import { byLabel } from "@/tests/traffic/flows/measure";
import { recommendedFields, s3Text, v2Fields } from "@/tests/traffic/generator/containers";
import { instanceRecords, natRecords } from "@/tests/traffic/generator/records";
import { home, truths, zonalNat } from "@/tests/traffic/generator/truth";
import { filesOf, problemIn, trafficIn } from "@/tests/traffic/read/readAll";
import { athenaPages, columns, day, row, start } from "./athenaAnswers";
import { insightsAnswer, insightsCsv } from "./insightsEngine";

const options: TrafficOptions = { region: home };

describe("an answer of the query over a table", () => {
  it.each([
    ["CSV as Athena writes it", day(start).replaceAll(/[^,\n]+/g, '"$&"')],
    ["CSV without quotes", day(start)],
    ["JSON of get-query-results", athenaPages(day(start), 1000)],
    ["its pages, one after another", athenaPages(day(start), 2)],
  ])("is a source as %s", async (_, content) => {
    const { settled, warnings } = await trafficIn(filesOf({ content }), options);
    expect(byLabel(settled, home)).toEqual([
      ["down S3 same", 2n ** 31n],
      ["up S3 same", 2n ** 30n],
    ]);
    expect(settled.rows.map(({ nat, azId }) => [nat, azId])).toEqual([
      ["nat-0a", "use1-az1"],
      ["nat-0a", "use1-az1"],
    ]);
    // 2 of 8 records were skipped.
    expect(settled.controls).toMatchObject({ translatedLegBytes: 3n * 2n ** 30n, skippedRecordShare: 0.25 });
    expect(settled.nats.map(({ hours }) => hours.length)).toEqual([24]);
    expect(settled.warnings).toEqual(["records-skipped"]);
    expect(warnings.map(({ code }) => code)).toEqual(["hours-of-sums"]);
  });

  it("counts a row once that comes twice, and adds days and gateways' logs", async () => {
    const other = day(start + 86_400);
    const { settled } = await trafficIn(filesOf({ a: day(start), b: other, again: day(start) }), options);
    expect(settled.controls.clientLegBytes).toBe(2n * 3n * 2n ** 30n);
    expect(settled.nats.map(({ hours }) => hours.length)).toEqual([48]);
    const records = [
      `interface-id srcaddr dstaddr pkt-srcaddr pkt-dstaddr bytes start end action log-status`,
      `${zonalNat.interfaceId} 10.0.1.5 10.0.0.220 10.0.1.5 3.90.1.2 4096 ${start} ${start + 59} ACCEPT OK`,
      "",
    ].join("\n");
    const beside = await trafficIn(filesOf({ a: day(start), records }), options);
    expect(byLabel(beside.settled, home)).toEqual([
      ["down S3 same", 2n ** 31n],
      ["up EC2 same", 4096n],
      ["up S3 same", 2n ** 30n],
    ]);
  });

  it("has GB a month without a range: 1 GiB in 24 hours is 730 / 24 in a month", async () => {
    const { settled } = await trafficIn(filesOf({ a: day(start) }), options);
    const [sample] = settled.nats;
    const up = settled.rows.find(({ direction }) => direction === "up");
    if (sample === undefined || up === undefined) expect.fail("no row");
    const likely = expect.closeTo(730 / 24, 9);
    expect(gbPerMonth(up, sample)).toEqual({ low: likely, likely, high: likely });
    expect(shareInMonth(up, { bytes: 2n ** 31n, bytesByHour: new Map() }, sample)).toEqual({
      low: 0.5,
      likely: 0.5,
      high: 0.5,
    });
  });

  it("keeps sums of 2^53 bytes and more exact", async () => {
    const bytes = 2n ** 60n + 1n;
    const csv = `${columns}\n${row("nat-0a", "-", "up", "-", "203.0.113.5", String(bytes), 9, start, start, 1)}\n`;
    const { settled } = await trafficIn(filesOf({ csv }), options);
    expect(settled.rows.map((one) => one.bytes)).toEqual([bytes]);
  });

  it.each([
    ["S3", "S3", null],
    ["-", "INTERNET", "address"],
    ["EC2", "EC2", null],
    ["PRIVATE", "PRIVATE", null],
    ["", "REST", null],
  ])("names the rest by its tag %j alone", async (tag, label, namedBy) => {
    const csv = `${columns}\n${row("nat-0a", "-", "up", tag, "rest", 4096, 9, start, start, 1)}\n`;
    const { settled } = await trafficIn(filesOf({ csv }), options);
    expect(settled.rows.map(({ name }) => [name.label, name.region])).toEqual([[label, null]]);
    if (tag !== "S3") expect(settled.rows[0]?.name.namedBy).toBe(namedBy);
  });

  it("is refused where its rows are none", async () => {
    const csv = `${columns}\n${row("arn:x", "-", "up", "-", "203.0.113.5", 1, 1, start, start, 1)}\n`;
    expect((await problemIn(filesOf({ csv }), options)).code).toBe("no-record-fits");
  });
});

const nats = {
  interfaces: [{ id: zonalNat.interfaceId, natGateway: null }],
  addresses: [zonalNat.primary, zonalNat.secondary],
};
const known: TrafficOptions = {
  region: home,
  natHints: { interfaces: [zonalNat.interfaceId], addresses: nats.addresses },
};

function textOf(fields: readonly string[], byNextHop = false): string {
  const query = insightsQuery({ logGroup: "/vpc/flow", day: "2026-11-01", format: fields.join(" "), nats, byNextHop });
  return query.ok ? query.value.text : expect.fail(JSON.stringify(query.error));
}

describe("an answer of Logs Insights", () => {
  it.each([
    ["the recommended format", recommendedFields],
    ["the default format", v2Fields],
  ])(
    "has the bytes of the log itself, in %s",
    async (_, fields) => {
      await fc.assert(
        fc.asyncProperty(truths(["zonal"]), fc.boolean(), async (truth, isCsv) => {
          // It counts every record: two flow logs on one interface count twice, and a number holds 2^53 bytes.
          const records = natRecords(truth);
          fc.pre(truth.flows.every(({ up, down }) => up + down < 2 ** 48));
          const answer = insightsAnswer(textOf(fields), records, fields);
          const ofLog = await trafficIn(filesOf({ log: s3Text(records, fields) }, 60_000), known);
          const ofQuery = await trafficIn(filesOf({ answer: isCsv ? insightsCsv(answer) : answer }, 60_000), known);
          expect(byLabel(ofQuery.settled, home)).toEqual(byLabel(ofLog.settled, home));
        }),
        { numRuns: 200 },
      );
    },
    120_000,
  );

  it("has the bytes of instances' interfaces by their next hop", async () => {
    await fc.assert(
      fc.asyncProperty(truths(["zonal", "regional", "igw", "interface-endpoint"]), async (truth) => {
        const records = instanceRecords(truth);
        fc.pre(truth.flows.every(({ up, down }) => up + down < 2 ** 48));
        fc.pre(truth.flows.some(({ path }) => path === "zonal" || path === "regional"));
        const answer = insightsAnswer(textOf(recommendedFields, true), records, recommendedFields);
        const ofLog = await trafficIn(filesOf({ log: s3Text(records, recommendedFields) }, 60_000), { region: home });
        const ofQuery = await trafficIn(filesOf({ answer }, 60_000), { region: home });
        expect(byLabel(ofQuery.settled, home)).toEqual(byLabel(ofLog.settled, home));
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it("says that rows may be missing where it has 10,000, as JSON and as CSV", async () => {
    const answer = JSON.stringify({
      status: "Complete",
      results: Array.from({ length: 10_000 }, (_, at) =>
        Object.entries({
          f_interface_id: zonalNat.interfaceId,
          f_srcaddr: "10.0.0.220",
          f_dstaddr: `3.90.${Math.floor(at / 250)}.${at % 250}`,
          bytes: "1",
          first_start: String(start),
          last_end: String(start + 3600),
        }).map(([field, value]) => ({ field, value })),
      ),
    });
    for (const content of [answer, insightsCsv(answer)]) {
      const { warnings } = await trafficIn(filesOf({ content }, 60_000), known);
      expect(warnings.map(({ code }) => code)).toEqual(["more-pages", "hours-of-sums"]);
    }
  }, 30_000);

  it("may have times as Logs Insights writes them", async () => {
    const csv =
      "srcAddr,dstAddr,b,n,t0,t1\n10.0.0.220,52.216.10.20,4096,2,2026-11-01 00:00:05.000,2026-11-01 05:59:00.000\n";
    const { settled } = await trafficIn(filesOf({ csv }), {
      region: home,
      natHints: { interfaces: [], addresses: ["10.0.0.220"] },
    });
    expect(byLabel(settled, home)).toEqual([["up S3 same", 4096n]]);
    expect(settled.nats.map(({ hours }) => hours.length)).toEqual([6]);
  });
});
