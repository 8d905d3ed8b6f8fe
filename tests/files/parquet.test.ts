import { gunzipSync } from "node:zlib";
import { decompress } from "fzstd";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { billFileWords } from "@/lib/bills/billFileWords";
import { cellTexts } from "@/lib/files/cellTexts";
import { columnReader, pageRoom } from "@/lib/files/parquet/columnReader";
import { decompressSnappy } from "@/lib/files/parquet/decompressSnappy";
import { isSoundThrift } from "@/lib/files/parquet/isSoundThrift";
import { readFooter } from "@/lib/files/parquet/readFooter";
import { rleNumbers } from "@/lib/files/parquet/rleNumbers";
import { createReadTask } from "@/lib/files/readTask";
import type { Cell } from "@/lib/files/rowSink";
import { problemOf, spendOf } from "@/tests/bills-read/formats/reading";
import { fileOf } from "@/tests/bills-read/generator/files";
import { readBytes, utf8 } from "@/tests/files/bills";
import { duckFile } from "@/tests/files/duckFile";

/** Every type that a bill's needed column was seen with, with and without nulls, in few and in many different values. */
const everyType = `SELECT
  CASE WHEN i % 7 = 0 THEN NULL ELSE 'USE2-Type' || i % 5 END AS repeated,
  'Zürich ' || i AS different,
  'USD' AS constant,
  NULL::varchar AS nothing,
  i * 0.045::double AS doubles,
  (i % 3)::double AS few_doubles,
  (i / 8)::float AS floats,
  (i - 100)::integer AS integers,
  (i * 3000000)::bigint AS longs,
  i % 3 = 0 AS flags,
  CASE WHEN i % 5 > 0 THEN i % 2 = 0 END AS some_flags,
  (i * 0.25 - 3)::decimal(9, 2) AS short_decimals,
  (i * 0.25 - 3)::decimal(18, 4) AS decimals,
  (i * 0.25 - 3)::decimal(38, 4) AS long_decimals,
  DATE '2026-10-01' + (i % 31)::integer AS days,
  TIMESTAMP '2026-10-01' + to_hours(i::integer) AS hours,
  CASE WHEN i % 2 = 0 THEN TIMESTAMP_MS '2026-10-01 01:00:00' END AS milliseconds,
  TIMESTAMP_NS '2026-10-01 23:59:59.999999999' AS nanoseconds,
  MAP {'region': 'us-east-2'} AS product
FROM range(5000) t(i)`;

async function columnsOf(bytes: Uint8Array): Promise<Map<string, Cell[]>> {
  const file = fileOf("a.parquet", bytes);
  const footer = await readFooter(file, billFileWords);
  if (!footer.ok) throw new Error(footer.error.message);
  const columns = new Map<string, Cell[]>();
  const pace = createReadTask([file], {}, () => 0);
  for (const group of footer.value.groups) {
    for (const [place, name] of footer.value.header.entries()) {
      const chunk = group.columns.get(place);
      if (chunk === undefined) continue;
      const reader = columnReader(file, chunk, pageRoom(), cellTexts().text);
      const cells = columns.get(name) ?? [];
      columns.set(name, cells);
      for (let left = group.rowCount; left > 0; ) {
        const ready = await reader.ready(pace);
        if (typeof ready !== "number") throw new Error(`${name}: ${ready.message}`);
        const count = Math.min(left, ready);
        const batch: Cell[] = [];
        if (count === 0 || !reader.take(batch, count)) throw new Error(`${name}: pages that are not read`);
        cells.push(...batch.slice(0, count));
        left -= count;
      }
    }
  }
  return columns;
}

describe("columns of Parquet", () => {
  test.each(["uncompressed", "snappy", "gzip", "zstd"])("say what the library says: %s", async (codec) => {
    const bytes = await duckFile(everyType, `COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`);
    const rows = await parquetReadObjects({
      file: { byteLength: bytes.length, slice: (from, to) => bytes.slice(from, to).buffer },
      compressors: {
        GZIP: (input) => new Uint8Array(gunzipSync(input)),
        ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
      },
    });
    const columns = await columnsOf(bytes);
    expect(columns.has("product")).toBe(false);
    expect(columns.size).toBe(18);
    for (const [name, cells] of columns) {
      const expected = rows.map((row) => row[name]);
      // The library gives whole numbers of 64 bits as bigint, and decimals with the error of a multiplication.
      const numbers = expected.map((cell) => (typeof cell === "bigint" ? Number(cell) : cell));
      if (name.endsWith("decimals")) {
        for (const [i, cell] of cells.entries()) expect(cell).toBe(i * 0.25 - 3);
      } else expect(cells, name).toEqual(numbers);
    }
  });

  test("of a codec that is not read are refused by its name", async () => {
    const bytes = await duckFile(bill, "COMPRESSION brotli");
    const problem = problemOf(await readBytes(bytes, "a.parquet"));
    expect(problem.message).toContain("found BROTLI. Export it with one of those");
  });

  test("of pages of the second version with other encodings are refused or read, never read wrongly", async () => {
    const bytes = await duckFile(bill, "COMPRESSION snappy, PARQUET_VERSION v2");
    const result = await readBytes(bytes, "a.parquet");
    if (result.ok) expect(spendOf(result).rows).toMatchObject(billed);
    else expect(result.error.message).toContain("Expected a Parquet file with plain or dictionary pages; found DELTA_");
  });
});

const bill = `SELECT
  'USE2-NatGateway-Hours' AS line_item_usage_type, 'Usage' AS line_item_line_item_type,
  'AmazonEC2' AS line_item_product_code, TIMESTAMP '2026-10-01' + to_hours(i::integer) AS line_item_usage_start_date,
  1.0::double AS line_item_usage_amount, 0.045::double AS line_item_unblended_cost,
  'USD' AS line_item_currency_code, '111122223333' AS line_item_usage_account_id
  FROM range(24) t(i)`;
// 24 hours at $0.045.
const billed = [{ quantity: 24, amount: expect.closeTo(1.08, 9), account: "111122223333" }];

/** A file of nothing but a footer, in Thrift. */
const ofFooter = (...footer: readonly number[]): Uint8Array =>
  Uint8Array.of(...utf8("PAR1"), ...footer, footer.length & 255, footer.length >> 8, 0, 0, ...utf8("PAR1"));

describe("a Parquet footer that lies", () => {
  // Field 2 is the schema, a list (9) of structs (12); a size above 14 follows as a varint.
  test.each([
    ["a list of 33,554,431 that ends at once", [0x29, 0xfc, 0xff, 0xff, 0xff, 0x0f]],
    ["lists within lists of 33,554,431", new Array(200).fill([0x29, 0xf9, 0xff, 0xff, 0xff, 0x0f]).flat()],
    ["a text longer than the file", [0x28, 0xff, 0xff, 0x03, 97]],
    ["a number of ten thousand bytes", [0x26, ...new Array(10_000).fill(0x80), 0]],
    ["a field's number of ten thousand bytes", [0x06, ...new Array(10_000).fill(0x80), 0, 0]],
    ["structs within structs, 10,000 deep", new Array(10_000).fill(0x1c)],
    ["no field at all", [0]],
  ])("by %s, is refused at once and in words", async (_, footer) => {
    const problem = problemOf(await readBytes(ofFooter(...footer), "a.parquet"));
    expect(problem.message).toContain("found a footer that cannot be read");
  });

  test("by a length above 4 MiB is too large", async () => {
    const bytes = new Uint8Array(5 * 1024 ** 2);
    bytes.set(utf8("PAR1"));
    bytes.set(Uint8Array.of(0, 0, 0x48, 0, ...utf8("PAR1")), bytes.length - 8);
    expect(problemOf(await readBytes(bytes, "a.parquet"))).toMatchObject({
      code: "too-large",
      message: expect.stringContaining("Athena query"),
    });
  });

  test("is none as DuckDB writes it", async () => {
    const bytes = await duckFile(bill, "COMPRESSION snappy");
    const length = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    const footer = bytes.subarray(bytes.length - 8 - length, -8);
    expect(isSoundThrift(footer, 1_000)).toBe(true);
    expect(isSoundThrift(footer, 50)).toBe(false);
    expect(isSoundThrift(footer.subarray(0, -1), 1_000)).toBe(false);
  });
});

describe("a Parquet file that lies", () => {
  test("by a dictionary above 4 MiB, or pages above what a tab can hold, is too large", async () => {
    const texts = bill.replace("'AmazonEC2'", "'AmazonEC2' || repeat('x', 5_000_000)");
    const large = await readBytes(await duckFile(texts, "COMPRESSION zstd"), "a.parquet");
    expect(problemOf(large)).toMatchObject({
      code: "too-large",
      message: expect.stringContaining("row groups of fewer rows"),
    });
  });

  test("is a bill, before it lies", async () => {
    const bytes = await duckFile(bill, "COMPRESSION snappy");
    expect(spendOf(await readBytes(bytes, "a.parquet")).rows).toMatchObject(billed);
  });

  /** A file of this size in all, with what is added where no page and no footer is. */
  function padded(bytes: Uint8Array, size: number): Uint8Array {
    const footerAt = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    const larger = new Uint8Array(size);
    larger.set(bytes.subarray(0, footerAt));
    larger.set(bytes.subarray(footerAt), size - (bytes.length - footerAt));
    return larger;
  }
  const rowsOf = (usageType: string, rowCount: number) =>
    duckFile(
      `SELECT ${usageType} AS line_item_usage_type, NULL::varchar AS line_item_line_item_type,
        NULL::varchar AS line_item_product_code, NULL::timestamp AS line_item_usage_start_date,
        NULL::double AS line_item_usage_amount, NULL::double AS line_item_unblended_cost,
        NULL::varchar AS line_item_currency_code FROM range(${rowCount})`,
      `COMPRESSION zstd, ROW_GROUP_SIZE ${rowCount}`,
    );

  test("by rows that take no byte is refused, or read with little work", async () => {
    // 2 million, and 20 for each byte of 40 KB: 2.8 million. Of 300 KB it would be 8 million, in less than two seconds.
    for (const usageType of ["NULL::varchar", "'BoxUsage'"]) {
      const bytes = padded(await rowsOf(usageType, 2_700_000), 40_000);
      const seconds: number[] = [];
      // The least of four: what else the machine does makes the processor's caches slower.
      for (let run = 0; run < 4; run++) {
        const before = process.cpuUsage();
        expect(problemOf(await readBytes(bytes, "a.parquet", 40_000)).code).toBe("nothing-found");
        const { user, system } = process.cpuUsage(before);
        seconds.push((user + system) / 1e6);
      }
      expect(Math.min(...seconds) * (8 / 2.7)).toBeLessThan(2);
    }
    const more = await readBytes(padded(await rowsOf("NULL::varchar", 2_900_000), 40_000), "a.parquet");
    expect(problemOf(more).message).toContain("claims more rows than the file can hold");
  }, 30_000);

  test("in any single byte is read or refused, and neither hangs nor throws", async () => {
    const bytes = await duckFile(bill, "COMPRESSION snappy");
    let refusedCount = 0;
    const flips = [0x01, 0x80, 0xff];
    for (let at = 4; at < bytes.length; at += 2) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (flips[at % flips.length] ?? 0);
      if (!(await readBytes(changed, "a.parquet")).ok) refusedCount++;
    }
    expect(refusedCount).toBeGreaterThan(100);
  });

  test("in its length is truncated", async () => {
    const bytes = await duckFile(bill, "COMPRESSION snappy");
    expect(problemOf(await readBytes(bytes.slice(0, -9), "a.parquet")).code).toBe("truncated");
  });

  test("with a run of a billion values costs no more than was asked for", () => {
    // Header 2 × 10^9 as a varint, then the value 5 in one byte.
    const run = Uint8Array.of(0x80, 0xa8, 0xd6, 0xb9, 0x07, 5);
    const out = new Int32Array(4);
    expect(rleNumbers(run, 0, run.length, 3).fill(out, 4)).toBe(true);
    expect([...out]).toEqual([5, 5, 5, 5]);
  });

  test("with packed bits that go on behind the end is refused", () => {
    // One group of eight values of three bits: 0 to 7, as in the format's own example.
    const packed = Uint8Array.of(3, 0b10001000, 0b11000110, 0b11111010);
    const out = new Int32Array(8);
    expect(rleNumbers(packed, 0, 4, 3).fill(out, 8)).toBe(true);
    expect([...out]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(rleNumbers(packed, 0, 2, 3).fill(out, 8)).toBe(false);
  });

  test.each([
    ["a literal that claims 2 GiB", [4, 0xfc, 0x00, 0x00, 0x00, 0x80, 1, 2]],
    ["a copy from before the beginning", [4, 0x00, 9, 0x0e, 5, 0]],
    ["a copy from nowhere", [4, 0x00, 9, 0x0e, 0, 0]],
    ["more than the header tells", [4, 0x14, 1, 2, 3, 4, 5, 6]],
    ["less than the header tells", [4, 0x00, 1]],
  ])("in Snappy, by %s, is refused", (_, bytes) => {
    expect(decompressSnappy(Uint8Array.from(bytes), new Uint8Array(4))).toBe(false);
  });

  test("Snappy's copies may overlap", () => {
    // Literal "ab", then seven bytes copied from two back.
    const output = new Uint8Array(9);
    expect(decompressSnappy(Uint8Array.of(9, 0x04, 97, 98, 0x0d, 2), output)).toBe(true);
    expect(new TextDecoder().decode(output)).toBe("ababababa");
  });
});
