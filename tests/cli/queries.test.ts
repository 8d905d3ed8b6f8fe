import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pathsIn, run } from "@/tests/cli/running";

const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return join(folder, name);
}

const gateways = fileOf("nat.json", {
  NatGateways: [
    {
      NatGatewayId: "nat-0a",
      State: "available",
      VpcId: "vpc-0a",
      NatGatewayAddresses: [
        { NetworkInterfaceId: "eni-0a", PrivateIp: "10.0.0.220", IsPrimary: true },
        { NetworkInterfaceId: "eni-0a", PrivateIp: "10.0.0.221", IsPrimary: false },
      ],
    },
  ],
});
const vpcs = fileOf("vpcs.json", {
  Vpcs: [{ VpcId: "vpc-0a", CidrBlock: "10.0.0.0/16", CidrBlockAssociationSet: [{ CidrBlock: "198.18.0.0/15" }] }],
});
const logFormat = "version interface-id srcaddr dstaddr bytes start end action log-status"
  .split(" ")
  .map((field) => `\${${field}}`)
  .join(" ");
const flowLogs = fileOf("flow-logs.json", {
  FlowLogs: [
    { FlowLogId: "fl-1", LogFormat: logFormat, LogDestinationType: "cloud-watch-logs", LogGroupName: "/vpc/flow" },
    { FlowLogId: "fl-2", LogFormat: `${logFormat} \${az-id}`, LogDestinationType: "s3" },
  ],
});
/** A day of the gateway: 2,000 open connections on average, and 86,400 new ones. */
const metrics = fileOf("metrics.json", {
  MetricDataResults: Object.entries({
    BytesInFromSource: 1000,
    BytesInFromDestination: 1000,
    ActiveConnectionCount: 2000,
    ConnectionEstablishedCount: 86_400,
  }).map(([name, value], at) => ({
    Id: `m${at}`,
    Label: `nat-0a ${name}`,
    Timestamps: ["2026-11-01T00:00:00Z"],
    Values: [value],
    StatusCode: "Complete",
  })),
});
const account = ["--account", gateways, vpcs, flowLogs, metrics];

describe("athena-sql flow-logs", () => {
  it("prints the query for a table and its days, with its price and no amount that nobody knows", async () => {
    const { code, out, err } = await run(["athena-sql", "flow-logs", "--table", "logs.flow", "--day", "2026-11-01"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain('FROM "logs"."flow"');
    expect(out).toContain("$5 a TB in us-east-1 (read 2026-11-27)");
    expect(out).not.toMatch(/Estimate| cost \$/);
  });

  it("takes gateways, clients' ranges, the format of the log in S3 and the estimate from the account's files", async () => {
    const args = ["athena-sql", "flow-logs", "--table", "flow", "--day", "2026-11-01..2026-11-02", ...account];
    const { code, out, err } = await run(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("WHEN 'eni-0a' THEN 'nat-0a'");
    expect(out).toContain("IN ('10.0.0.220', '10.0.0.221')");
    // 198.18.0.0/15 is 198 * 2^24 + 18 * 2^16 and the 131,072 addresses from there.
    expect(out).toContain("BETWEEN 3323068416 AND 3323199487");
    expect(out).toContain('"az_id"');
    expect(out).not.toContain('"pkt_srcaddr"');
    // 86,400 a day are 600 in 600 s: 4 * 2,600 / 600 = 17.3 records a second of 80 B with 10 fields; two days are 0.24 GB.
    expect(out).toMatch(/Estimate: 0\.2\d+ GB unpacked for 2 days/);
  });

  it.each([
    [["--table", "flow"], "--day"],
    [["--day", "2026-11-01"], "--table"],
    [["--table", "flow; DROP TABLE x", "--day", "2026-11-01"], "--table"],
    [["--table", "flow", "--day", "2026-11-01' OR '1'='1"], "--day"],
    [["--table", "flow", "--day", "2026-11-01", "--nat", "10.0.0.1'"], "--nat"],
    [["--table", "flow", "--day", "2026-11-01", "--partitions", "week"], "--partitions"],
    [["--table", "flow", "--day", "2026-11-01", "--gb-scanned", "much"], "--gb-scanned"],
    [["--table", "flow", "--day", "2026-11-01", "--month", "2026-11"], "--month"],
    [["--table", "flow", "--create", "csv"], "--create"],
    [["--table", "flow", "--create", "text", "--location", "s3://bucket/x/"], "--regions"],
    [["--table", "flow", "--create", "parquet", "--location", "bucket"], "--location"],
    [["--table", "flow", "--create", "parquet", "--day", "2026-11-01"], "--day"],
  ])("%j ends with 2 and names %s", async (options, path) => {
    const { code, out, err } = await run(["athena-sql", "flow-logs", ...options]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it("keeps the options of one kind from the other", async () => {
    const { code, err } = await run([
      "athena-sql",
      "cur2",
      "--table",
      "x",
      "--month",
      "2026-10",
      "--day",
      "2026-10-01",
    ]);
    expect({ code, paths: pathsIn(err) }).toEqual({ code: 2, paths: ["--day"] });
  });

  it("prints the statement that makes a table", async () => {
    const { code, out } = await run([
      "athena-sql",
      "flow-logs",
      "--create",
      "parquet",
      "--table",
      "flow",
      "--location",
      "s3://bucket/AWSLogs/",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("CREATE EXTERNAL TABLE IF NOT EXISTS `flow` (");
  });
});

describe("insights-query", () => {
  it("prints the query for a log group in the format that the account's files say", async () => {
    const { code, out, err } = await run([
      "insights-query",
      "--log-group",
      "/vpc/flow",
      "--day",
      "2026-11-01",
      ...account,
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const text = out.split("\n").filter((line) => !line.startsWith("#"));
    expect(text[0]).toMatch(/^parse @message "\* \* \* \* \* \* \* \* \*" as f_version, f_interface_id, /);
    expect(text[0]).toContain('f_interface_id in ["eni-0a"]');
    expect(out).toContain("$0.005 a GB in us-east-1 (read 2026-11-27)");
  });

  it("says what a scan costs that the reader knows the size of", async () => {
    const { out } = await run([
      "insights-query",
      "--log-group",
      "g",
      "--day",
      "2026-11-01",
      "--nat",
      "eni-0a",
      "--gb-scanned",
      "40",
    ]);
    expect(out).toContain("40 GB cost $0.20.");
  });

  it.each([
    [["--day", "2026-11-01"], "--log-group"],
    [["--log-group", "$(ls)", "--day", "2026-11-01", "--nat", "eni-0a"], "--log-group"],
    [["--log-group", "g", "--day", "2026-11-01"], "--nat"],
    [["--log-group", "g", "--day", "2026-11-01..", "--nat", "eni-0a"], "--day"],
    [["file", "--log-group", "g", "--day", "2026-11-01"], "input"],
  ])("%j ends with 2 and names %s", async (options, path) => {
    const { code, out, err } = await run(["insights-query", ...options]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });
});

describe("traffic, of an answer of Athena", () => {
  it("is GB by service and direction, with the hours that the query counted and no range", async () => {
    const header = "nat,az_id,dir,tag,remote,bytes,records,first_start,last_start,hours_covered";
    const row = "nat-0a,use1-az1,up,S3,52.216.10.20,1073741824,1440,1793491200,1793577540,24";
    const { out } = await run(["traffic", fileOf("athena.csv", `${header}\n${row}\n`), "--region", "us-east-1"]);
    expect(JSON.parse(out)).toMatchObject({
      rows: [
        {
          service: "s3",
          label: "S3",
          direction: "up",
          nat: "nat-0a",
          azId: "use1-az1",
          gb: { low: 1, high: 1 },
          gbPerMonth: { low: expect.closeTo(730 / 24, 9), likely: expect.closeTo(730 / 24, 9) },
        },
      ],
      warnings: expect.arrayContaining([expect.objectContaining({ code: "hours-of-sums" })]),
    });
  });
});
