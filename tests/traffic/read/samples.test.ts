import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { trafficShares } from "@/lib/traffic/settle/shares";
import { byLabel } from "@/tests/traffic/flows/measure";
import { cases, gib, log, nat, vpc } from "@/tests/traffic/flows/trapCases";
import { filesOf, optionsOf, problemIn, trafficIn } from "./readAll";

const folder = fileURLToPath(new URL("../fixtures", import.meta.url));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${name}`));

const in64ths = (amount: bigint): number => Number((amount * 64n) / gib);

describe("a flow log as it lies on disk", () => {
  it.each(cases)("$log: $rule", async ({ log: name, supplied, eighths }) => {
    const home = supplied.region ?? "";
    const expected = Object.entries(eighths).map(([what, amount]) => [what, (BigInt(amount) * gib) / 8n]);
    expected.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
    const text = log(name);
    for (const content of [
      text,
      gzipSync(text),
      gzipSync(gzipSync(text)),
      text.replaceAll("\n", "\r\n"),
      `\uFEFF${text}`,
    ]) {
      const { settled } = await trafficIn(filesOf({ "some name": content }), optionsOf(supplied));
      expect(byLabel(settled, home)).toEqual(expected);
    }
  });

  it("has no header in the format that the product recommends, with traffic and without", async () => {
    const fieldsOf = (addresses: string, data: string, rest: string) =>
      `11 111122223333 eni-0aaaaaaaaaaaaaaa1 ${addresses} ${data} vpc-0a subnet-0a ${rest}`;
    const up = fieldsOf(
      "10.0.1.5 10.0.0.220 2000 443 6 10",
      `${gib} 1793491200 1793491259 ACCEPT OK`,
      "10.0.1.5 52.216.10.20 us-east-1 use1-az1 - S3 ingress - - nat_gateway eni-0bbbbbbbbbbbbbbb2 use1-az1 -",
    );
    const down = fieldsOf(
      "10.0.0.220 10.0.1.5 443 2000 6 10",
      `${2n * gib} 1793491200 1793491259 ACCEPT OK`,
      "52.216.10.20 10.0.1.5 us-east-1 use1-az1 S3 - egress 1 - nat_gateway - - -",
    );
    const nothing = fieldsOf(
      "- - - - - -",
      "- 1793491200 1793491259 - NODATA",
      "- - us-east-1 use1-az1 - - - - - - - - -",
    );
    const read = await trafficIn(filesOf({ a: `${up}\n${down}\n`, b: `${nothing}\n` }), optionsOf(nat));
    expect(byLabel(read.settled, "us-east-1")).toEqual([
      ["down S3 same", 2n * gib],
      ["up S3 same", gib],
    ]);
    expect(await problemIn(filesOf({ b: `${nothing}\n` }), optionsOf(nat))).toMatchObject({ code: "no-records" });
  });

  it("is version 5 in Parquet, with names that have underscores", async () => {
    const read = await trafficIn(filesOf({ a: fixture("flow/nat-version-5.parquet") }), optionsOf(nat));
    expect(byLabel(read.settled, "us-east-1")).toEqual([
      ["down S3 same", 2n * gib],
      ["up S3 same", gib],
    ]);
    expect(read.sources).toEqual([{ kind: "flow-log", container: "parquet", fileCount: 1, recordCount: 5 }]);
    expect(read.warnings).toEqual([]);
  });

  it("is events of CloudWatch Logs, whose answer has more pages", async () => {
    const read = await trafficIn(filesOf({ a: fixture("flow/filter-log-events.json") }), optionsOf(nat));
    expect(byLabel(read.settled, "us-east-1")).toEqual([
      ["down S3 same", 2n * gib],
      ["up S3 same", gib],
    ]);
    expect(read.warnings.map(({ code }) => code)).toEqual(["more-pages"]);
  });

  it("is rows that Logs Insights summed, with bytes as 5.36870912E8", async () => {
    const read = await trafficIn(
      filesOf({ a: fixture("flow/get-query-results.json") }),
      optionsOf({ ...vpc, natAddresses: ["10.0.0.220"] }),
    );
    expect(byLabel(read.settled, "us-east-1")).toEqual([
      ["up AMAZON same", gib / 2n],
      ["up S3 same", gib],
    ]);
  });

  it.each([
    "srcAddr,dstAddr,sum(bytes)\n10.0.0.220,52.216.10.20,4096\n52.216.10.20,10.0.0.220,8192\n",
    '"f_srcaddr";"f_dstaddr";"b"\n"10.0.0.220";"52.216.10.20";"4.096E3"\n"52.216.10.20";"10.0.0.220";"8192"\n',
  ])("is the CSV of a query that summed: %j", async (csv) => {
    const read = await trafficIn(filesOf({ a: csv }), optionsOf({ ...vpc, natAddresses: ["10.0.0.220"] }));
    expect(byLabel(read.settled, "us-east-1")).toEqual([
      ["down S3 same", 8192n],
      ["up S3 same", 4096n],
    ]);
  });

  it("is an export of a log group, with a time before each record", async () => {
    // Of the interface 10.155.108.192 as if it were a NAT gateway's: four records of 40 bytes from the internet.
    const read = await trafficIn(
      filesOf({ a: fixture("flow/export-with-times.log") }),
      optionsOf({ natInterfaces: ["eni-d68830d4"], natAddresses: ["10.155.108.192"] }),
    );
    expect(read.settled.controls.clientLegBytes).toBe(160n);
    expect(read.settled.rows.every(({ direction }) => direction === "down")).toBe(true);
  });
});

describe("a sample without traffic", () => {
  it.each([
    ["flow/alphabetical-skipdata.log", "no-records"],
    ["flow/console-download.csv", "no-records"],
    ["flow/default-with-header.log", "no-records"],
    ["flow/strings-with-none.parquet", "no-nat"],
  ])("%s is refused as %s", async (name, code) => {
    expect(await problemIn(filesOf({ a: fixture(name) }), optionsOf({}))).toMatchObject({ code, file: null });
  });
});

describe("every documented format", () => {
  const formats: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(fixture("flow/formats.json")));
  const known: ReadonlyMap<string, string> = new Map(
    Object.entries({
      version: "5",
      "account-id": "111122223333",
      "interface-id": "eni-0aaaaaaaaaaaaaaa1",
      srcaddr: "10.0.1.5",
      dstaddr: "10.0.0.220",
      srcport: "40000",
      dstport: "443",
      protocol: "6",
      packets: "10",
      bytes: "4096",
      start: "1793491200",
      end: "1793491259",
      action: "ACCEPT",
      "log-status": "OK",
      "pkt-srcaddr": "10.0.1.5",
      "pkt-dstaddr": "52.216.10.20",
      region: "us-east-1",
      type: "IPv4",
      "flow-direction": "ingress",
    }),
  );
  const fieldsOf = (format: string) => [...format.matchAll(/\$\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const record = (fields: readonly string[]) => fields.map((name) => known.get(name) ?? "-").join(" ");
  const usable = Object.entries(formats).filter(([name]) => !name.includes("refuse"));
  /** In the default format the record is of a client's leg, which has no public side. */
  const bytesOf = (format: string) => (format.includes("pkt-dstaddr") ? 4096n : 0n);

  it.each(usable)("%s is read by its header", async (_, format) => {
    const fields = fieldsOf(format);
    const text = `${fields.join(" ")}\n${record(fields)}\n`;
    const read = await trafficIn(filesOf({ a: text }), optionsOf(nat));
    expect(read.settled.controls.clientLegBytes).toBe(bytesOf(format));
  });

  it.each(usable)("%s is read without a header, by its LogFormat", async (_, format) => {
    const text = `${record(fieldsOf(format))}\n`;
    const read = await trafficIn(filesOf({ a: text }), { ...optionsOf(nat), logFormat: format });
    expect(read.settled.controls.clientLegBytes).toBe(bytesOf(format));
  });

  it("of a transit gateway is refused, with a header and without", async () => {
    const format = formats["transit-gateway (refuse)"] ?? expect.fail();
    const fields = fieldsOf(format);
    for (const text of [`${fields.join(" ")}\n`, `${record(fields).replace("-", "TransitGateway")}\n`])
      expect(await problemIn(filesOf({ a: text }), optionsOf(nat))).toMatchObject({
        code: "transit-gateway",
        file: "a",
      });
  });
});

describe("a Resolver query log", () => {
  it.each([
    ["one-name", { "up logs": 64, "down logs": 16 }],
    ["asked-by-another-client", { "up kms": 32, "down kms": 32 }],
    ["ecr-layers", { "up s3": 4, "down s3": 512 }],
    ["asked-after-the-flow", { "up AMAZON": 64, "down AMAZON": 64 }],
    ["global-and-other-region", { "up sqs": 32, "down sqs": 32, "up sts": 16, "down sts": 16 }],
    ["names-nothing", { "up INTERNET": 64, "down INTERNET": 64 }],
    ["two-names-on-one-address", { "up logs": 64, "up monitoring": 64, "down logs": 0, "down monitoring": 0 }],
  ])("%s names the same records before them, behind them, and under a flow log's name", async (name, expected) => {
    const [flows, queries] = [fixture(`dns/${name}.log`), fixture(`dns/${name}.jsonl`)];
    const orders = [
      { a: queries, b: flows },
      { a: flows, b: queries },
      { "1_vpcflowlogs_us-east-1_fl-0.log": flows, "1_vpcflowlogs_us-east-1_fl-1.log": gzipSync(queries) },
    ];
    for (const files of orders) {
      const { settled } = await trafficIn(filesOf(files), optionsOf(nat));
      const shares = trafficShares(settled.rows).map(({ row, meaning, bytes }) => {
        const what = meaning === null ? row.name.label : "service" in meaning ? meaning.service : meaning.kind;
        return [`${row.direction} ${what}`, in64ths(bytes.high)];
      });
      expect(Object.fromEntries(shares)).toEqual(expected);
    }
  });

  it("that was answered with a private address says that an endpoint serves the name", async () => {
    const read = await trafficIn(
      filesOf({ a: fixture("dns/private-answer.jsonl"), b: log("four-records-of-one-exchange") }),
      optionsOf(nat),
    );
    expect(read.alreadyPrivate).toEqual(["secretsmanager"]);
    expect(read.queries).toEqual({ queryCount: 1, namingCount: 1, unreadableCount: 0 });
  });

  it.each(["dns/documented-example.json", "dns/vendor-sample.jsonl"])("%s alone is no flow log", async (name) => {
    expect(await problemIn(filesOf({ a: fixture(name) }), optionsOf({}))).toMatchObject({ code: "no-log" });
  });
});
