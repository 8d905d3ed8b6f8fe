import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { billFiles } from "@/cli/billFiles";
import type { InputFile } from "@/lib/files/inputFile";
import { readBill } from "@/lib/imports/readBill";
import { problemOf, spendOf } from "@/tests/bills-read/formats/reading";
import { fileOf } from "@/tests/bills-read/generator/files";
import { smallBill, utf8 } from "@/tests/files/bills";
import { duckFile } from "@/tests/files/duckFile";

const [header = "", row = ""] = smallBill.split("\n");
const bill = utf8(`${header}\n${`${row}\n`.repeat(5_000)}`);

/** A file that is `before` up to a read, and `after` from then on, as its path on disk would give it. */
function changing(before: Uint8Array, after: Uint8Array, readCount: number, chunkBytes = 60_000): InputFile {
  let reads = 0;
  const now = () => (reads++ < readCount ? before : after);
  return {
    name: "bill.csv",
    sizeBytes: before.length,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          const bytes = now();
          if (at >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(at, at + chunkBytes));
          at += chunkBytes;
        },
      });
    },
    slice: async (fromByte, toByte) => now().slice(fromByte, toByte).buffer,
  };
}

describe("a file that changes while it is read gives no total", () => {
  test("is a bill where it does not", async () => {
    expect(spendOf(await readBill([changing(bill, bill, 0)])).rows[0]?.quantity).toBe(24 * 5_000);
  });

  test.each([
    ["shrinks", bill.slice(0, bill.length / 2)],
    ["shrinks by its last row", bill.slice(0, bill.length - row.length - 1)],
    ["is emptied", new Uint8Array(0)],
    ["grows", utf8(`${new TextDecoder().decode(bill)}${row}\n`)],
    ["is written anew at the same length", bill.map((byte) => (byte === 0x32 ? 0x33 : byte))],
  ])("where it %s", async (_, after) => {
    // Its first bytes are looked at, then it comes in pieces, and its ends are looked at again.
    for (const readCount of [3, 4, 6, 9]) {
      const problem = problemOf(await readBill([changing(bill, after, readCount)]));
      expect([readCount, problem.code]).toEqual([readCount, "file-changed"]);
      expect(problem.message).toContain("there is no total");
      expect(problem.file).toBe("bill.csv");
    }
  });

  test.each([
    ["gzip", new Uint8Array(gzipSync(bill)), "a.csv.gz"],
    ["JSON", utf8(`{"ResultsByTime": []${" ".repeat(200_000)}}`), "a.json"],
  ])("as %s", async (_, before) => {
    const file = changing(before, before.slice(0, before.length - 60), 4, 20);
    expect(problemOf(await readBill([file])).code).toBe("file-changed");
  });

  test("as Parquet, whichever read meets it", async () => {
    const bytes = await duckFile(
      `SELECT 'USE2-NatGateway-Hours' AS line_item_usage_type, 'Usage' AS line_item_line_item_type,
        'AmazonEC2' AS line_item_product_code, TIMESTAMP '2026-10-01' + to_hours(i::integer) AS line_item_usage_start_date,
        (i % 7)::double AS line_item_usage_amount, i * 0.045::double AS line_item_unblended_cost,
        'USD' AS line_item_currency_code FROM range(700) t(i)`,
      "COMPRESSION snappy",
    );
    let reads = 0;
    const counted = fileOf("a.parquet", bytes);
    const slice: InputFile["slice"] = (from, to) => {
      reads += 1;
      return counted.slice(from, to);
    };
    expect((await readBill([{ ...counted, slice }])).ok).toBe(true);
    // Half of it: what is missing was at the end, where the footer is, or in the columns.
    for (let readCount = 2; readCount < reads; readCount++) {
      const file = changing(bytes, bytes.slice(0, bytes.length / 2), readCount);
      expect([readCount, problemOf(await readBill([file])).code]).toEqual([readCount, "file-changed"]);
    }
  });

  test("and none of several does, where one of them does", async () => {
    const other = fileOf("other.csv", utf8(smallBill.replace("24,1.08", "12,0.54")));
    const problem = problemOf(await readBill([other, changing(bill, bill.slice(0, 9_000), 5)]));
    expect([problem.code, problem.file]).toEqual(["file-changed", "bill.csv"]);
  });

  test("at any read and to any length, there is no total but the whole one", async () => {
    let refusedCount = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(14), fc.integer({ min: 0, max: bill.length - 1 }), async (readCount, length) => {
        const result = await readBill([changing(bill, bill.slice(0, length), readCount, 100_000)]);
        if (result.ok) {
          expect(result.value.rows[0]?.quantity).toBe(24 * 5_000);
        } else {
          refusedCount++;
          expect(result.error.code).toBe("file-changed");
        }
      }),
      { numRuns: 60 },
    );
    expect(refusedCount).toBeGreaterThanOrEqual(20);
  });
});

describe("a file on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-changing-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "bill.csv");
  const nobody = (async function* () {})();

  /** Reads it, with a change once the reading has begun. */
  async function readWith(change: () => void) {
    writeFileSync(path, bill);
    utimesSync(path, 1_790_000_000, 1_790_000_000);
    const [file] = await billFiles([path], nobody);
    if (file === undefined) throw new Error("no file");
    const stream = () => {
      change();
      return file.stream();
    };
    return readBill([{ ...file, stream }]);
  }

  test.each([
    ["is cut off", () => truncateSync(path, 40_000)],
    ["is written on", () => appendFileSync(path, `${row}\n`)],
    [
      "is replaced by another of the same bytes",
      () => {
        writeFileSync(`${path}.new`, bill);
        renameSync(`${path}.new`, path);
      },
    ],
    ["is touched", () => utimesSync(path, 1_790_000_001, 1_790_000_001)],
  ])("gives no total where it %s", async (_, change) => {
    expect(problemOf(await readWith(change)).code).toBe("file-changed");
  });

  test("that is deleted while it is read is called so", async () => {
    const problem = problemOf(await readWith(() => rmSync(path)));
    expect(problem.message).toContain("It may have been moved, renamed or deleted.");
  });

  test("that stays gives its total", async () => {
    expect((await readWith(() => undefined)).ok).toBe(true);
  });
});

describe("a file that cannot be read says why", () => {
  const system = (code: string) => Object.assign(new Error("words of the system"), { code });

  test.each([
    [system("EACCES"), "one that this user may not read. Change its permissions"],
    [system("EPERM"), "one that this user may not read"],
    [system("EISDIR"), "a folder. Give the files in it."],
    [system("ENOENT"), "none of that name"],
    [system("EIO"), "one that its disk or drive cannot read"],
    [system("EMFILE"), "too many files open"],
    [system("EWHAT"), "one that could not be read to its end"],
    [new DOMException("", "NotFoundError"), "moved or deleted after it was chosen, or a folder"],
    [new DOMException("", "NotReadableError"), "It was changed after it was chosen, this user may not read it"],
    [new DOMException("", "NotAllowedError"), "one that this browser may not read"],
  ])("%s", async (error, words) => {
    const whole = fileOf("secret.csv", bill);
    const bySlice = { ...whole, slice: () => Promise.reject(error) };
    const byStream = {
      ...whole,
      stream: () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(error) }),
    };
    for (const file of [bySlice, byStream]) {
      const problem = problemOf(await readBill([file]));
      expect([problem.code, problem.file]).toEqual(["not-readable", "secret.csv"]);
      expect(problem.message).toContain(words);
    }
  });

  test("a mistake of the program is not laid on the file", async () => {
    const slice = () => Promise.reject(new TypeError("a mistake"));
    await expect(readBill([{ ...fileOf("a.csv", bill), slice }])).rejects.toThrow("a mistake");
  });
});
