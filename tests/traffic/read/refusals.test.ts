import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { duckFile } from "@/tests/files/duckFile";
import { log, nat } from "@/tests/traffic/flows/trapCases";
import { s3Text } from "@/tests/traffic/generator/containers";
import { filesOf, optionsOf, problemIn, trafficIn } from "./readAll";

const header =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";
const record =
  "2 111122223333 eni-0aaaaaaaaaaaaaaa1 10.0.0.220 52.216.10.20 1024 443 6 10 1000 1793491200 1793491259 ACCEPT OK";
const changed = (field: number, value: string): string =>
  record
    .split(" ")
    .map((was, at) => (at === field ? value : was))
    .join(" ");
const [bytesField, dstField, actionField] = [9, 4, 12];
const problem = (content: string | Uint8Array, options = optionsOf(nat)) =>
  problemIn(filesOf({ "a log": content }), options);
const read = (content: string | Uint8Array, options = optionsOf(nat)) =>
  trafficIn(filesOf({ "a log": content }), options);

describe("a file that is no flow log of a VPC", () => {
  it.each([
    [
      "transit-gateway",
      "version resource-type account-id tgw-id srcaddr dstaddr bytes\n6 TransitGateway 1 tgw-1 10.0.0.1 10.0.0.2 5\n",
    ],
    ["fields-missing", "version interface-id srcaddr dstaddr start end\n2 eni-1 10.0.0.1 10.0.0.2 1 2\n"],
    ["fields-missing", "version interface-id bytes start end\n2 eni-1 5 1 2\n"],
    ["fields-missing", '"interface_id","bytes","start"\n"eni-1","5","1"\n'],
    ["fields-repeated", `${header} bytes\n${record} 7\n`],
    ["fields-repeated", '"bytes","srcaddr","dstaddr","src_addr"\n"5","10.0.0.1","10.0.0.2","10.0.0.3"\n'],
    ["other-cloud", '{"records":[{"category":"NetworkSecurityGroupFlowEvent","properties":{"flows":[]}}]}'],
    ["other-cloud", '[{"jsonPayload":{"connection":{"src_ip":"10.0.0.1"},"bytes_sent":"5"}}]'],
    ["other-cloud", '{"type":"com.oraclecloud.vcn.flowlogs.DataEvent","data":{"sourceAddress":"10.0.0.1"}}'],
    ["format-unknown", "10.0.0.1 5\n10.0.0.2 6\n"],
    ["format-unknown", `${record} extra\n`],
    ["rejected-only", `${header}\n${changed(actionField, "REJECT")}\n`],
    ["too-many-bytes", `${header}\n${changed(bytesField, "9007199254740993")}\n`],
    ["mixed-formats", `${header}\n${record}\n${header.split(" ").reverse().join(" ")}\n`],
    ["no-record-fits", `${header}\n${`${changed(bytesField, "many")}\n`.repeat(5)}`],
    ["query-not-complete", '{"status":"Running","results":[]}'],
    ["other-kind", '{"Reservations":[]}'],
    ["other-kind", '{"results":[5]}'],
    ["zip", "PK\u0003\u0004"],
    ["truncated", `${header}\n${record}\n2 111122223333 eni-0aa`],
    ["truncated", '{"events":[{"message":"2 1'],
    ["no-log", ""],
    ["no-log", gzipSync("")],
  ])("is refused as %s: %j", async (code, content) => {
    const refused = await problem(content);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/^Expected .+; found .+\. .+\.$/s);
    expect(refused.message).not.toMatch(/\d+\.\d+\.\d+\.\d+|eni-|111122223333/);
  });

  it("is refused where its NAT gateways cannot be told: the words say what to bring", async () => {
    const own = `${header}\n${record}\n`;
    expect(await problem(own, optionsOf({ cidrs: ["10.0.0.0/16"] }))).toMatchObject({
      code: "no-nat",
      message: expect.stringContaining("describe-nat-gateways"),
    });
  });

  it("is refused in Parquet without bytes", async () => {
    const parquet = await duckFile(
      "SELECT 'eni-1' AS interface_id, '10.0.0.1' AS srcaddr, '10.0.0.2' AS dstaddr",
      "COMPRESSION gzip",
    );
    expect(await problem(parquet)).toMatchObject({ code: "fields-missing" });
    expect(await problem(gzipSync(parquet))).toMatchObject({ code: "other-kind" });
  });

  it("is refused for a word of the reader that is none", async () => {
    for (const options of [
      { clientRanges: ["10.0.0.0/99"] },
      { natHints: { interfaces: [], addresses: ["300.1.1.1"] } },
      { logFormat: "nothing of a flow log" },
    ])
      expect(await problem(record, options)).toMatchObject({ code: "wrong-option", file: null });
  });
});

describe("lines that do not fit", () => {
  it("are left out and counted, three shown by number and field, without what they hold", async () => {
    const bad = [changed(dstField, "52.216.10"), changed(bytesField, "-5"), `${record} 7`];
    const lines = [...Array.from({ length: 400 }, (_, at) => changed(bytesField, String(at))), ...bad];
    const { settled, warnings } = await read(`${header}\n${lines.join("\n")}\n`);
    expect(settled.controls.clientLegBytes).toBe(BigInt((399 * 400) / 2));
    expect(warnings).toEqual([
      {
        code: "lines-left-out",
        message:
          "3 lines do not have the fields of the log and were left out (line 401: no dstaddr in field 5; line 402: no bytes in field 10; line 403: 15 fields of 14). The bytes are a lower bound.",
        lines: [
          { file: "a log", line: 401, found: "no dstaddr in field 5" },
          { file: "a log", line: 402, found: "no bytes in field 10" },
          { file: "a log", line: 403, found: "15 fields of 14" },
        ],
      },
    ]);
  });

  it("of a header that comes again, as in joined files, are no records and no fault", async () => {
    const { settled, warnings } = await read(`${header}\n${record}\n${header}\n${changed(bytesField, "24")}\n`);
    expect([settled.controls.clientLegBytes, warnings]).toEqual([1024n, []]);
  });

  it("tell a given format from one that does not fit", async () => {
    const logFormat = header
      .split(" ")
      .reverse()
      .map((name) => `\${${name}}`)
      .join(" ");
    expect(await problem(record, { ...optionsOf(nat), logFormat })).toMatchObject({ code: "format-does-not-fit" });
    const reversed = record.split(" ").reverse().join(" ");
    expect((await read(reversed, { ...optionsOf(nat), logFormat })).settled.controls.clientLegBytes).toBe(1000n);
  });
});

describe("bytes", () => {
  it("are exact up to 2^53, in text and in Parquet", async () => {
    const most = String(2 ** 53);
    expect((await read(`${header}\n${changed(bytesField, most)}\n`)).settled.controls.clientLegBytes).toBe(2n ** 53n);
    const parquet = await duckFile(
      `SELECT 'eni-0aaaaaaaaaaaaaaa1' AS interface_id, '10.0.0.220' AS srcaddr, '52.216.10.20' AS dstaddr, ${most}::bigint AS bytes, 1793491200::bigint AS start, 1793491259::bigint AS "end"`,
      "COMPRESSION gzip",
    );
    expect((await read(parquet)).settled.controls.clientLegBytes).toBe(2n ** 53n);
  });
});

describe("hostile files give a message and never throw", () => {
  const packed = gzipSync(log("four-records-of-one-exchange"));
  const long = "x".repeat(10 * 1024 ** 2);
  const wide = Array.from({ length: 54 }, (_, at) => `field-${at}`);

  it.each([
    ["a cut gzip", packed.subarray(0, packed.length - 20), "truncated"],
    ["a damaged gzip", packed.map((byte, at) => (at > 20 && at < 40 ? 255 - byte : byte)), "damaged"],
    ["a line of 10 MB without an end", long, "field-too-long"],
    ["a line of 10 MB behind a header", `${header}\n${long}\n${record}\n`, "field-too-long"],
    ["a message of 10 MB", `{"events":[{"message":"${long}"}]}`, "field-too-long"],
    ["an object of 10 MB", `{"query_name":"${long}"}`, "field-too-long"],
    ["a record with NUL", `${header}\n${record.replace("443", "4\u00003")}\n`, "no-record-fits"],
    ["numbers without an end", `${header}\n${changed(bytesField, "9".repeat(900_000))}\n`, "too-many-bytes"],
    ["UTF-16", new Uint8Array(Buffer.from(`\uFEFF${header}\n${record}\n`, "utf16le")), "utf-16"],
  ])("%s", async (_, content, code) => {
    expect(
      (await problemIn(filesOf({ a: new Uint8Array(Buffer.from(content as string)) }, 60_000), optionsOf(nat))).code,
    ).toBe(code);
  });

  it("54 fields of other names beside those that count", async () => {
    const text = `${header} ${wide.join(" ")}\r\n${record} ${wide.map(() => "-").join(" ")}\r\n`;
    expect((await read(text)).settled.controls.clientLegBytes).toBe(1000n);
    expect((await read(`\uFEFF\n\n  ${text}\n\n`)).settled.controls.clientLegBytes).toBe(1000n);
  });

  it("a header without records", async () => {
    expect(await problem(s3Text([], header.split(" ")))).toMatchObject({ code: "no-records" });
  });
});

describe("a reading", () => {
  it("that is cancelled ends so", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await problem(record, { ...optionsOf(nat), signal: controller.signal })).toMatchObject({
      code: "cancelled",
    });
  });

  it.each(["text", "gzip"])("that is cancelled in the midst of %s takes no further byte of its files", async (kind) => {
    const text = `${header}\n${`${record}\n`.repeat(200_000)}`;
    const controller = new AbortController();
    let bytesAtAbort: number | null = null;
    let bytesTaken = 0;
    const onProgress = () => {
      bytesAtAbort ??= bytesTaken;
      controller.abort();
    };
    const content = kind === "gzip" ? gzipSync(text, { level: 0 }) : text;
    const pieceBytes = 64 * 1024;
    const files = filesOf({ a: content, b: content }, pieceBytes).map((file) => ({
      ...file,
      stream: () =>
        file.stream().pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(piece, out) {
              bytesTaken += piece.length;
              out.enqueue(piece);
            },
          }),
        ),
    }));
    expect(await problemIn(files, { ...optionsOf(nat), signal: controller.signal, onProgress })).toMatchObject({
      code: "cancelled",
    });
    // A piece or two of each of the files may be on their way already.
    const onTheWay = 2 * 4 * pieceBytes;
    expect(bytesAtAbort).not.toBeNull();
    expect(bytesTaken - (bytesAtAbort ?? 0)).toBeLessThanOrEqual(onTheWay);
    expect(bytesTaken).toBeLessThan(2 * content.length - onTheWay);
  });

  it("names the file that is refused, of many", async () => {
    const files = filesOf({ a: record, b: '{"Reservations":[]}', c: record });
    expect(await problemIn(files, optionsOf(nat))).toMatchObject({ code: "other-kind", file: "b" });
  });
});
