import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTableSql } from "@/lib/traffic/queries/createTable";
import { type FlowLogSqlInput, flowLogSql } from "@/lib/traffic/queries/flowLogSql";
import { type InsightsQueryInput, insightsQuery } from "@/lib/traffic/queries/insightsQuery";
import { partitionKinds } from "@/lib/traffic/queries/partitions";
import { flowLogGbPerDay, scanUsd } from "@/lib/traffic/queries/queryCost";
import { recommendedFields, v2Fields } from "@/tests/traffic/generator/containers";

const nats = { interfaces: [{ id: "eni-0a", natGateway: null }], addresses: ["10.0.0.220", "10.0.0.221"] };
const athena: FlowLogSqlInput = { table: "logs.flow", day: "2026-11-01..2026-11-07", partitions: "day" };
const insights: InsightsQueryInput = { logGroup: "/vpc/flow", day: "2026-11-01", nats };

function textOf(input: Partial<InsightsQueryInput> = {}): string {
  const query = insightsQuery({ ...insights, ...input });
  return query.ok ? query.value.text : expect.fail(JSON.stringify(query.error));
}

function sqlOf(input: Partial<FlowLogSqlInput> = {}): string {
  const sql = flowLogSql({ ...athena, ...input });
  return sql.ok ? sql.value : expect.fail(JSON.stringify(sql.error));
}

const pathsOf = (result: { ok: true } | { ok: false; error: readonly { path: string }[] }) =>
  result.ok ? [] : result.error.map(({ path }) => path);

/** Pieces that end a text, a name or a command, or begin a comment. */
const hostile = fc.oneof(
  fc.string({ minLength: 1 }),
  fc
    .array(fc.constantFrom("'", '"', "`", ";", "--", "/*", ")", "\n", "|", "$(x)", "\\", " ", "a", "1", "-", "."), {
      minLength: 1,
      maxLength: 12,
    })
    .map((pieces) => pieces.join("")),
);

/** Quotes outside comments: an even number where none of a reader's ends one. */
const quotes = (text: string) => (text.replaceAll(/--.*/g, "").match(/['"`]/g) ?? []).length;

describe("what a reader enters for a query", () => {
  const fields = {
    table: (text: string) => flowLogSql({ ...athena, table: text }),
    day: (text: string) => flowLogSql({ ...athena, day: text }),
    "log-format": (text: string) => flowLogSql({ ...athena, format: `${recommendedFields.join(" ")} ${text}` }),
    nat: (text: string) => flowLogSql({ ...athena, nats: { interfaces: [], addresses: [text] } }),
    "nat id": (text: string) =>
      flowLogSql({ ...athena, nats: { interfaces: [{ id: text, natGateway: null }], addresses: [] } }),
    "nat gateway": (text: string) =>
      flowLogSql({ ...athena, nats: { interfaces: [{ id: "eni-0a", natGateway: text }], addresses: [] } }),
    "client-ranges": (text: string) => flowLogSql({ ...athena, clientRanges: [text] }),
    "log-group": (text: string) => insightsQuery({ ...insights, logGroup: text }),
    "insights nat": (text: string) => insightsQuery({ ...insights, nats: { interfaces: [], addresses: [text] } }),
    location: (text: string) => createTableSql({ table: "t", files: "parquet", location: text, regions: [] }),
    "location's folder": (text: string) =>
      createTableSql({ table: "t", files: "parquet", location: `s3://bucket/${text}/`, regions: [] }),
    regions: (text: string) => createTableSql({ table: "t", files: "text", location: "s3://bucket/", regions: [text] }),
  };

  it.each(Object.entries(fields))("is refused, or ends no quote and begins no statement: %s", (_, built) => {
    let refusedCount = 0;
    fc.assert(
      fc.property(hostile, (text) => {
        const result = built(text);
        if (!result.ok) refusedCount += 1;
        else expect(/['"`;|()$\\]/.test(text)).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(refusedCount).toBeGreaterThan(250);
  });

  it.each([
    [{ day: "2026-02-30" }, ["day"]],
    [{ day: "2026-11-07..2026-11-01" }, ["day"]],
    [{ day: "2026-11-01..2026-11-02..2026-11-03" }, ["day"]],
    [{ table: "a.b.c" }, ["table"]],
    [{ format: "version bytes srcaddr" }, ["log-format"]],
    [{ format: v2Fields.join(" ") }, ["nat"]],
    [{ clientRanges: ["2600:1f18::/56"] }, ["client-ranges"]],
    [{ table: "x y", day: "soon" }, ["table", "day"]],
  ])("is named where it is wrong: %j", (input, paths) => {
    expect(pathsOf(flowLogSql({ ...athena, ...input }))).toEqual(paths);
  });

  it.each([
    [{ day: "2026-11-01.." }, ["day"]],
    [{ nats: { interfaces: [], addresses: [] } }, ["nat"]],
    [{ byNextHop: true, format: v2Fields.join(" ") }, ["log-format"]],
    [{ logGroup: "-x" }, ["log-group"]],
  ])("is named where Logs Insights cannot use it: %j", (input, paths) => {
    expect(pathsOf(insightsQuery({ ...insights, ...input }))).toEqual(paths);
  });

  it("makes no query that is longer than Logs Insights takes", () => {
    const addresses = Array.from({ length: 190 }, (_, at) => `10.0.100.${at}`);
    expect(pathsOf(insightsQuery({ ...insights, nats: { interfaces: [], addresses } }))).toEqual(["nat"]);
  });
});

describe("the query over a table", () => {
  it("names the table and the days as the table's partitions have them", () => {
    expect(sqlOf()).toContain(`FROM "logs"."flow"\n  WHERE "day" >= '2026/11/01' AND "day" <= '2026/11/07'`);
    expect(sqlOf({ partitions: "date" })).toContain(`"date" >= DATE '2026-11-01' AND "date" <= DATE '2026-11-07'`);
    expect(sqlOf({ partitions: "hive" })).toContain("year >= '2026'\n    AND year <= '2026'\n    AND month = '11'");
    // 2026-11-01 and 2026-11-08 at 0:00 UTC.
    expect(sqlOf({ partitions: "none" })).toContain(">= 1793491200");
    expect(sqlOf({ partitions: "none" })).toContain("< 1794096000");
    expect(sqlOf({ day: "2026-11-01.." })).toContain(`"day" >= '2026/11/01'\n`);
  });

  it("reads the table once, in whatever way it has partitions: Athena bills each reading", () => {
    for (const partitions of partitionKinds) expect(sqlOf({ partitions }).split('FROM "logs"."flow"')).toHaveLength(2);
  });

  it("compares addresses whole, and asks for no column that the log's format lacks", () => {
    expect(sqlOf().toLowerCase()).not.toContain("like");
    const plain = sqlOf({ format: v2Fields.join(" "), nats });
    for (const field of ["az_id", "pkt_srcaddr", "resource_id", "interface_type"])
      expect(plain).not.toContain(`"${field}"`);
    expect(quotes(plain) % 2).toBe(0);
  });
});

describe("the query of Logs Insights", () => {
  it("reads a message by as many stars as the format has fields, and by their names", () => {
    for (const format of [recommendedFields, v2Fields]) {
      const [, stars = "", names = ""] =
        /^parse @message "([* ]+)" as ([a-z0-9_, ]+) \| /.exec(textOf({ format: format.join(" ") })) ?? [];
      expect(stars.split(" ")).toHaveLength(format.length);
      expect(names.split(", ")).toEqual(format.map((field) => `f_${field.replaceAll("-", "_")}`));
    }
  });

  it("counts each byte on the client's side, by addresses that it compares whole", () => {
    const list = '["10.0.0.220","10.0.0.221"]';
    expect(textOf()).toContain(
      `| filter (f_dstaddr in ${list} and f_pkt_dstaddr not in ${list}) or (f_srcaddr in ${list} and f_pkt_srcaddr not in ${list}) |`,
    );
    expect(textOf()).not.toContain("like");
    expect(textOf()).toMatch(/ \| sort bytes desc \| limit 10000$/);
  });

  it("takes clients' interfaces by the next hop of version 11", () => {
    expect(textOf({ byNextHop: true })).toContain(
      '| filter f_next_hop_interface_type in ["nat_gateway","regional_nat_gateway"] and f_action = "ACCEPT" |',
    );
  });

  it("comes with the commands for its days in UTC", () => {
    const query = insightsQuery(insights);
    if (!query.ok) expect.fail("no query");
    expect(query.value.commands[0]).toBe(
      "aws logs start-query --log-group-name '/vpc/flow' --start-time 1793491200 --end-time 1793577599 --query-string file://query.txt --query queryId --output text",
    );
  });
});

describe("the statement that makes a table", () => {
  const text = createTableSql({
    table: "logs.flow",
    files: "text",
    location: "s3://my-bucket/AWSLogs/111122223333/vpcflowlogs/",
    regions: ["eu-west-1", "us-east-1"],
  });

  it("has the fields in their order, and a partition that takes the place of none of them", () => {
    if (!text.ok) expect.fail("no statement");
    const columns = [...text.value.matchAll(/^ {2}`([a-z_]+)` (?:int|bigint|string)/gm)].map(([, name]) => name);
    expect(columns).toEqual(recommendedFields.map((field) => field.replaceAll("-", "_")));
    expect(text.value).toContain("PARTITIONED BY (`aws_region` string, `day` string)");
    expect(text.value).toContain(`'s3://my-bucket/AWSLogs/111122223333/vpcflowlogs/\${aws_region}/\${day}'`);
    expect(text.value).toContain("'projection.aws_region.values' = 'eu-west-1,us-east-1'");
    expect(text.value).toContain("'projection.day.format' = 'yyyy/MM/dd'");
  });

  it("has Parquet's partitions by Hive's names, by hour only where the log has hours", () => {
    const parquet = (isHourly: boolean) => {
      const sql = createTableSql({
        table: "flow",
        files: "parquet",
        location: "s3://my-bucket/AWSLogs/",
        regions: [],
        isHourly,
      });
      return sql.ok ? sql.value : expect.fail("no statement");
    };
    expect(parquet(false)).toContain("`aws-region` string, `year` string, `month` string, `day` string)");
    expect(parquet(true)).toContain("`day` string, `hour` string)");
    expect(parquet(true)).toContain("MSCK REPAIR TABLE `flow`;");
  });
});

describe("what a query costs", () => {
  it("is what it scans, at AWS's price, and with Athena at least 10 MB", () => {
    // 2 TB of 1,024 GB at $5; 10 MB are 10 / 1,024 / 1,024 TB.
    expect(scanUsd("athena", 2048)).toBe(10);
    expect(scanUsd("athena", 0)).toBeCloseTo((10 / 1024 / 1024) * 5, 12);
    expect(scanUsd("insights", 40)).toBeCloseTo(0.2, 12);
  });

  it("is said as an amount only where the GB are known", () => {
    expect(sqlOf()).not.toMatch(/cost \$|Estimate/);
    expect(sqlOf()).toContain("$5 a TB in us-east-1 (read 2026-11-27)");
    expect(sqlOf({ scan: { from: "entered", gb: 2048 } })).toContain("2,050 GB cost $10.00.");
  });

  it("is estimated by the connections: 2,000 open ones at 60 s make 2.1 GB a day with 29 fields", () => {
    // 4 * 2,000 / 60 s = 133.3 records a second; * 110 B * 86,400 s / 2^30 = 1.18 GB with 14 fields, 2.15 with 29 of 200 B.
    expect(flowLogGbPerDay({ open: 2000, newPerHour: 0 }, 14, 60)).toBeCloseTo(
      ((8000 / 60) * 110 * 86_400) / 2 ** 30,
      9,
    );
    expect(flowLogGbPerDay({ open: 2000, newPerHour: 0 }, 29, 60)).toBeCloseTo(2.1, 0);
    const scan = { from: "connections", gbPerDay: 2, dayCount: 7, intervalSeconds: 60 } as const;
    expect(sqlOf({ scan })).toContain("Estimate: 14 GB unpacked for 7 days, $0.07.");
  });
});
