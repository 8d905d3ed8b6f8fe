import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputFile } from "@/lib/files/inputFile";
import type { ImportedKind } from "@/lib/imports/sort/importedKinds";
import { sortFiles } from "@/lib/imports/sort/sortFiles";
import { consoleCsv, costExplorerPages } from "@/tests/bills-read/generator/costExplorer";
import { csvText } from "@/tests/bills-read/generator/csv";
import { curHeader, curRows } from "@/tests/bills-read/generator/cur";
import { parquetType } from "@/tests/bills-read/generator/curColumns";
import { exampleSpend } from "@/tests/bills-read/generator/exampleSpend";
import { fileOf } from "@/tests/bills-read/generator/files";
import { focusHeader, focusRows } from "@/tests/bills-read/generator/focus";
import { lineItems } from "@/tests/bills-read/generator/lineItems";
import { parquetBytes } from "@/tests/bills-read/generator/parquet";
import { collected, gatewaysOf, logOf, metricsOf, natA, remotes } from "@/tests/cli/trafficFiles";
import { athenaPages, day, start } from "@/tests/traffic/queries/athenaAnswers";
import { insightsCsv } from "@/tests/traffic/queries/insightsEngine";

type Sample = { readonly name: string; readonly kind: ImportedKind; readonly bytes: Uint8Array };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample = (name: string, kind: ImportedKind, content: string | Uint8Array): Sample => ({
  name,
  kind,
  bytes: typeof content === "string" ? encode(content) : content,
});

const ofFolder = (folder: string, kind: ImportedKind): readonly Sample[] =>
  readdirSync(folder)
    .filter((name) => !["SOURCES.md", "formats.json"].includes(name))
    .map((name) => sample(name, kind, readFileSync(`${folder}/${name}`)));

const items = lineItems(exampleSpend, { linesPerRow: 2, noiseLines: 5, seed: 1 });
const curOptions = { kind: "slash", hasNet: false } as const;
const focusOptions = { version: "1.0", hasUsageType: true } as const;
const plain = { lineEnd: "\n", quoteAll: false } as const;
const oneLog = logOf([{ [remotes.s3]: [1, 1] }]);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

const insightsRows = JSON.stringify({
  queryLanguage: "CWLI",
  results: [
    Object.entries({
      f_interface_id: "eni-0a",
      f_srcaddr: "10.0.1.5",
      f_dstaddr: "10.0.0.220",
      bytes: "1.07E9",
      records: "2",
      first_start: String(start),
      last_end: String(start + 3600),
    }).map(([field, value]) => ({ field, value })),
  ],
  status: "Complete",
});

const samples: readonly Sample[] = [
  ...ofFolder("tests/traffic/fixtures/traps", "traffic"),
  ...ofFolder("tests/traffic/fixtures/dns", "traffic"),
  ...ofFolder("tests/traffic/fixtures/flow", "traffic"),
  ...ofFolder("tests/fixtures/account", "account"),
  ...ofFolder("tests/fixtures/metrics", "account"),
  sample("script.ndjson", "account", collected([["ec2 describe-nat-gateways", gatewaysOf(natA)]])),
  sample("with-costs.ndjson", "account", collected([["ce get-cost-and-usage", { ResultsByTime: [] }]])),
  sample("pretty.json", "account", JSON.stringify(metricsOf([natA, 1, 2]), null, 2)),
  sample("wide.json", "account", utf16(JSON.stringify(gatewaysOf(natA)))),
  sample("part.json", "account", JSON.stringify([{ NatGatewayId: "nat-0a", State: "available" }])),
  sample("answer.yaml", "account", "NatGateways:\n- NatGatewayId: nat-0a\n"),
  sample("plan.txt", "account", "Terraform will perform the following actions:\n"),
  sample("log.gz", "traffic", gzipSync(oneLog)),
  sample("twice.gz", "traffic", gzipSync(gzipSync(oneLog))),
  sample("tgw.log", "traffic", "version resource-type account-id tgw-id srcaddr dstaddr bytes\n"),
  sample("azure.json", "traffic", '{"records":[{"category":"NetworkSecurityGroupFlowEvent"}]}'),
  sample("own.log", "traffic", "eni-0a 10.0.0.1 10.0.0.2 5 OK\neni-0a 10.0.0.1 10.0.0.2 6 OK\n"),
  sample("athena.csv", "traffic", day(start)),
  sample("athena-quoted.csv", "traffic", day(start).replaceAll(/[^,\n]+/g, '"$&"')),
  sample("athena.json", "traffic", athenaPages(day(start), 1000)),
  sample("athena-pages.json", "traffic", athenaPages(day(start), 2)),
  sample("athena-compact.json", "traffic", JSON.stringify(JSON.parse(athenaPages(day(start), 1000)))),
  sample("insights.json", "traffic", insightsRows),
  sample("insights-pretty.json", "traffic", JSON.stringify(JSON.parse(insightsRows), null, 2)),
  sample("insights.csv", "traffic", insightsCsv(insightsRows)),
  sample("athena-page-2.json", "traffic", athenaPages(day(start), 2).split("\n{")[1]?.replace(/^/, "{") ?? ""),
  sample("athena-times.json", "bill", athenaPages("usage_type,start\nNatGateway-Bytes,2026-11-01 00:00:00\n", 9)),
  sample("athena-other.json", "bill", athenaPages("line_item_usage_type,cost\nNatGateway-Bytes,1\n", 9)),
  sample("console.csv", "bill", consoleCsv(exampleSpend, "cost")),
  sample("answer.json", "bill", JSON.stringify(costExplorerPages(exampleSpend)[0])),
  sample("cur.csv", "bill", [...csvText(curHeader(curOptions), curRows(items, curOptions), plain)].join("")),
  sample("focus.csv", "bill", [...csvText(focusHeader(focusOptions), focusRows(items, focusOptions), plain)].join("")),
  // What nobody knows is refused in a bill's words.
  sample("people.csv", "bill", "name,age\nAnn,41\n"),
  sample("other.json", "bill", '{"hello":1}'),
  sample("page.html", "bill", "<!doctype html><html></html>"),
  sample("picture.png", "bill", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  sample("cut.gz", "bill", gzipSync(oneLog).subarray(0, 5)),
];

const inputOf = ({ name, bytes }: Sample, chunkBytes = 97): InputFile =>
  fileOf(name, new Uint8Array(bytes), chunkBytes);

describe("files are sorted by what is in them", () => {
  it.each(samples.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    expect(await sortFiles([inputOf(one)], false)).toEqual([one.kind]);
    // Any name, and the name of another kind, changes nothing.
    expect(await sortFiles([inputOf({ ...one, name: "export (1).txt" })], true)).toEqual([one.kind]);
  });

  it("a bill in Parquet is told from a flow log in Parquet", async () => {
    const options = { kind: "cur2", hasNet: false } as const;
    const rows = curRows(items, options);
    const bill = await parquetBytes({ header: curHeader(options), rows, typeOf: parquetType, compression: "snappy" });
    expect(await sortFiles([inputOf(sample("a.parquet", "bill", bill))], false)).toEqual(["bill"]);
  });

  it("in any order and any mix", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...samples], { minLength: 1 }), async (mixed) => {
        expect(
          await sortFiles(
            mixed.map((one) => inputOf(one)),
            true,
          ),
        ).toEqual(mixed.map(({ kind }) => kind));
      }),
      { numRuns: 100 },
    );
  });

  it("an empty file goes with the logs, where there are some", async () => {
    const empty = sample("empty.log", "bill", "");
    expect(await sortFiles([inputOf(empty)], false)).toEqual(["bill"]);
    expect(await sortFiles([inputOf(empty), inputOf(sample("a.log", "traffic", oneLog))], false)).toEqual([
      "traffic",
      "traffic",
    ]);
  });

  it("a file with AWS's name of a flow log is not looked at, unless content has to decide", async () => {
    const name = "111122223333_vpcflowlogs_us-east-1_fl-0a_20261101T0000Z_0a.log.gz";
    const bill = inputOf(sample(name, "bill", gzipSync(consoleCsv(exampleSpend, "cost"))));
    expect(await sortFiles([bill], true)).toEqual(["traffic"]);
    expect(await sortFiles([bill], false)).toEqual(["bill"]);
  });
});
