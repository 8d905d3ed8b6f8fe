import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBill } from "@/lib/imports/readBill";
import { problemOf, sampleText, spendOf } from "@/tests/bills-read/formats/reading";
import { endlessSlice, fileOf } from "@/tests/bills-read/generator/files";
import { readBytes, smallBill, utf8, withColumn } from "@/tests/files/bills";

const gzip = (text: string) => new Uint8Array(gzipSync(text));
const gzipParts = (count: number) => {
  const part = gzipSync("a");
  const bytes = new Uint8Array(count * part.length);
  for (let i = 0; i < count; i++) bytes.set(part, i * part.length);
  return bytes;
};
const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), !isBigEndian);
  return bytes;
};
const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array(64).fill(7)]);
const header = smallBill.slice(0, smallBill.indexOf("\n"));

// Each message says what was expected and what was found, so a part of the latter is named beside the code.
const corpus: readonly (readonly [string, Uint8Array, string, string])[] = [
  ["no byte", new Uint8Array(0), "empty", "an empty file"],
  ["blanks", utf8(" \n\n"), "empty", "nothing but blanks"],
  ["an empty gzip file", gzip(""), "empty", "an empty file"],
  ["a row that breaks off", utf8(smallBill.slice(0, -30)), "truncated", "a last row that breaks off after 5"],
  ["quotes never closed", utf8(`${header}\n"USE2-NatGateway-Hours,Usage\n`), "truncated", "ends within quotes"],
  ["a header's quotes never closed", utf8('"lineItem/UsageType,b\nc,d\n'), "truncated", "quotes that are never closed"],
  ["half a gzip file", gzip(smallBill.repeat(9)).slice(0, 90), "truncated", "one that ends too early"],
  ["a gzip file with wrong bytes", gzip(smallBill).fill(255, 40, 60), "damaged", "bytes that cannot be unpacked"],
  ["Parquet without its end", bytesOf(0x50, 0x41, 0x52, 0x31), "truncated", "none at its end"],
  ["JSON that ends early", utf8('{"ResultsByTime": [{"Groups": ['), "truncated", "JSON that ends too early"],
  ["JSON that is none", utf8('{"ResultsByTime": [,]}'), "damaged", "text that begins like JSON and is none"],
  ["what Python prints", utf8("{'ResultsByTime': []}"), "not-a-bill", "the answer as what a program prints"],
  ["JSON above 32 MiB", utf8(`[${" ".repeat(34_000_000)}]`), "too-large", "found more"],
  ["JSON of millions of objects", utf8(`[${"{},".repeat(1_000_000)}{}]`), "too-large", "found more"],
  [
    "an answer that is wrong in 200,000 places",
    utf8(`{"ResultsByTime": [${"{},".repeat(200_000)}{}]}`),
    "damaged",
    "ResultsByTime",
  ],
  ["a gzip file of 2,000 parts of one byte", gzipParts(2_000), "damaged", "parts of less than 16 KiB"],
  ["gzip in gzip", new Uint8Array(gzipSync(gzip(smallBill))), "not-a-bill", "another gzip file"],
  ["Parquet in gzip", new Uint8Array(gzipSync(utf8("PAR1....PAR1"))), "not-a-bill", "a Parquet file"],
  ["a picture in gzip", new Uint8Array(gzipSync(bytesOf(0x89, 0x50, 0x4e, 0x47))), "picture", "a PNG picture"],
  ["a ZIP", bytesOf(0x50, 0x4b, 3, 4), "zip", "a ZIP archive or a spreadsheet"],
  ["a PNG", bytesOf(0x89, 0x50, 0x4e, 0x47), "picture", "a PNG picture"],
  ["a JPEG", bytesOf(0xff, 0xd8, 0xff, 0xe0), "picture", "a JPEG picture"],
  ["a GIF", utf8("GIF89a~~"), "picture", "a GIF picture"],
  ["a WebP", utf8("RIFF....WEBPVP8 "), "picture", "a WebP picture"],
  ["a PDF", utf8("%PDF-1.7\n"), "not-a-bill", "a PDF"],
  ["bytes of a program", bytesOf(0x7f, 0x45, 0x4c, 0x46), "not-a-bill", "bytes that are no text"],
  ["UTF-16 with a mark", utf16(`\uFEFF${smallBill}`, false), "utf-16", "UTF-16 (little endian)"],
  ["UTF-16 without one", utf16(smallBill, true), "utf-16", "UTF-16 (big endian)"],
  [
    "a header in Windows-1252",
    Uint8Array.of(...utf8('"Usage type","NatGateway-Bytes('), 0x80, ...utf8(')"\n')),
    "not-utf-8",
    "another encoding",
  ],
  ["JSON in Latin-1", Uint8Array.of(...utf8('{"a": "'), 0xe9, ...utf8('"}')), "not-utf-8", "another encoding"],
  ["2,001 columns", utf8(`${"a,".repeat(2_000)}a\nb\n`), "too-many-columns", "one with more"],
  ["10^6 columns", utf8(`${"column,".repeat(1_000_000)}\n`), "too-many-columns", "one with more"],
  ["no line end in 2 MB", utf8("a".repeat(2_000_000)), "field-too-long", "more than 1 MiB"],
  ["a VPC flow log", utf8(sampleText("flow-v2-default.log")), "flow-log", "a VPC flow log"],
  [
    "a Transit Gateway flow log",
    utf8(
      "version resource-type account-id tgw-id tgw-attachment-id srcaddr dstaddr\n6 TransitGateway 123456789012 tgw-0 tgw-attach-0 10.0.0.1 10.0.0.2\n",
    ),
    "flow-log",
    "a Transit Gateway flow log",
  ],
  [
    "ip-ranges.json",
    utf8('{"syncToken": "1787411825", "prefixes": [{"ip_prefix": "3.5.140.0/22", "service": "S3"}]}'),
    "not-a-bill",
    "syncToken",
  ],
  ["a table of something else", utf8("name,colour\nfox,red\n"), "not-a-bill", "name, colour"],
  [
    "currencies as long as a page",
    utf8(smallBill + smallBill.slice(header.length + 1).replace("USD", "x".repeat(900))),
    "mixed-currencies",
    "found USD and xxxx",
  ],
  ["a header alone", utf8(`${header}\n`), "nothing-found", "no rows"],
];

test.each(corpus)("%s is refused in words", async (_, bytes, code, found) => {
  const problem = problemOf(await readBytes(bytes, "costs.csv", 60_000));
  expect(problem.code).toBe(code);
  expect(problem.message).toMatch(/^Expected .+; found .+\.$/);
  expect(problem.message).toContain(found);
  expect(problem.message.length).toBeLessThan(400);
});

test("a name is shown without what could turn a line around or fill a page", async () => {
  const problem = problemOf(await readBytes(new Uint8Array(0), `a\u202Egpj.\u0007${"x".repeat(500)}`));
  expect(problem.file).toBe(`agpj.${"x".repeat(35)}…`);
});

describe("limits", () => {
  test("a field of 100 MB is refused after a megabyte or two, wherever it stands", async () => {
    let pulled = 0;
    const piece = new Uint8Array(65_536).fill(97);
    const start = utf8(`${header},tag\nUSE2-NatGateway-Hours,Usage,AmazonEC2,2026-10-01,2026-10-02,24,1.08,USD,1,`);
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(start),
        pull(controller) {
          pulled += piece.length;
          if (pulled > 100_000_000) controller.close();
          else controller.enqueue(piece);
        },
      });
    const file = { name: "long.csv", sizeBytes: 100_000_000, stream, slice: endlessSlice(start) };
    const problem = problemOf(await readBill([file]));
    expect(problem.code).toBe("field-too-long");
    expect(pulled).toBeLessThan(4_000_000);
  });

  test("a gzip bomb is put down before it has made a page of it", async () => {
    const bomb = gzip(`${header}\n${"a,b\n".repeat(10_000_000)}`);
    expect(bomb.length).toBeLessThan(60_000);
    expect(problemOf(await readBytes(bomb, "bomb.csv.gz")).code).toBe("expands-too-much");
  });

  test("a bill that shrinks by a lot is no bomb", async () => {
    const [first = "", row] = withColumn("id", "row").split("\n");
    const rows = Array.from({ length: 20_000 }, (_, i) => `${row}${i}\n`);
    const csv = `${first}\n${rows.join("")}`;
    const packed = gzip(csv);
    expect(csv.length / packed.length).toBeGreaterThan(20);
    const spend = spendOf(await readBytes(packed, "same.csv.gz"));
    expect(spend.rows[0]?.quantity).toBe(24 * 20_000);
  });
});

test("a long field that comes byte by byte is read in the time of one that comes at once", async () => {
  const csv = utf8(withColumn("tag", `"${"long ".repeat(40_000)}"`));
  expect(spendOf(await readBytes(csv, "bill.csv", 1)).rows).toHaveLength(1);
});

describe("what is odd is read all the same", () => {
  test.each([
    ["a byte order mark", `\uFEFF${smallBill}`],
    ["CRLF", smallBill.replaceAll("\n", "\r\n")],
    ["CR alone", smallBill.replaceAll("\n", "\r")],
    ["no line end at the end", smallBill.trimEnd()],
    ["semicolons", smallBill.replaceAll(",", ";")],
    ["tabs", smallBill.replaceAll(",", "\t")],
    ["a newline within quotes", withColumn("tag", '"two\nlines"')],
    ["a NUL in a tag", withColumn("tag", "a\0b")],
    [
      "names of Object's own",
      withColumn("__proto__,constructor,a.__proto__.b,toString", "polluted,polluted,polluted,1"),
    ],
  ])("%s", async (_, csv) => {
    const spend = spendOf(await readBytes(utf8(csv), "bill.csv", 7));
    expect(spend.rows).toMatchObject([{ region: "us-east-2", quantity: 24, amount: 1.08, account: "111122223333" }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("a row with too few or too many columns is counted and left out", async () => {
    const spend = spendOf(await readBytes(utf8(`${smallBill}a,b\n${"x,".repeat(40)}\n`)));
    expect(spend.rowCount).toBe(3);
    expect(spend.skipped).toEqual([{ reason: "unreadable", rowCount: 2 }]);
    expect(spend.rows).toHaveLength(1);
  });

  test("a name that is not UTF-8 changes no amount, and is told", async () => {
    const [first = "", second = ""] = smallBill.split("USE2-NatGateway-Hours");
    const bytes = Uint8Array.of(
      ...utf8(first),
      ...utf8("USE2-NatGateway-Hours"),
      ...utf8(second),
      ...utf8("NatGateway-"),
      0xe9,
      ...utf8(second),
    );
    const spend = spendOf(await readBytes(bytes));
    expect(spend.rows).toHaveLength(1);
    expect(spend.unrecognised).toMatchObject([{ usageType: "NatGateway-\uFFFD", amount: 1.08 }]);
    expect(spend.warnings.map(({ code }) => code)).toContain("not-utf-8");
  });

  test("a file of another name is read by what it holds", async () => {
    expect(spendOf(await readBytes(gzip(smallBill), "report.txt")).rows).toHaveLength(1);
  });
});

describe("a file that cannot be read", () => {
  const bill = fileOf("bill.csv", utf8(smallBill));

  test("is told where its stream fails", async () => {
    const stream = () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("gone")) });
    expect(problemOf(await readBill([{ ...bill, stream }])).code).toBe("not-readable");
  });

  test("is told where it is gone before the first byte, alone or beside another", async () => {
    const slice = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    expect(problemOf(await readBill([{ ...bill, slice }])).code).toBe("not-readable");
    expect(problemOf(await readBill([bill, { ...bill, slice }])).code).toBe("not-readable");
  });
});

describe("a stream is let go of", () => {
  /** A file that never ends after its first bytes, and whether its reader is done with it. */
  function watched(name: string, first: Uint8Array) {
    const seen = { wasCancelled: false };
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(first),
        pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)),
        cancel: () => {
          seen.wasCancelled = true;
        },
      });
    return { seen, file: { name, sizeBytes: 1e9, stream, slice: endlessSlice(first) } };
  }

  test.each([
    ["a table of something else", utf8("name,colour\nfox,red\n")],
    ["a first line that never ends", utf8("name,colour")],
    ["a field that never ends", utf8(`${header}\n"`)],
    ["JSON that never ends", utf8("[1,")],
    ["a picture in gzip", gzip("GIF89a".repeat(2_000))],
    ["a table of something else in gzip", gzip("name,colour\nfox,red\n".repeat(500))],
  ])("by %s", async (name, first) => {
    const { seen, file } = watched(name, first);
    expect((await readBill([file])).ok).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen.wasCancelled).toBe(true);
  });
});
