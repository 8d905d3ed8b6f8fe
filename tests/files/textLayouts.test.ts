import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextLayout } from "@/lib/files/kinds/textLayout";
import { utf8 } from "@/tests/files/bills";
import { readAs } from "@/tests/files/readAs";

const blanks: TextLayout = { kind: "blanks", columns: null };
const flowColumns = ["account-id", "interface-id", "srcaddr", "bytes"];
const headerless: TextLayout = { kind: "blanks", columns: flowColumns };

describe("fields between blanks", () => {
  test("take the names of columns from the first line", async () => {
    const log = "srcaddr dstaddr bytes\n10.0.0.1 10.0.0.2 300\n10.0.0.3 10.0.0.4 40\n";
    expect(await readAs(blanks, utf8(log))).toEqual({
      read: { ok: true, value: null },
      rows: [
        ["10.0.0.1", "10.0.0.2", "300"],
        ["10.0.0.3", "10.0.0.4", "40"],
      ],
      firstLine: "srcaddr dstaddr bytes",
      header: ["srcaddr", "dstaddr", "bytes"],
      rowCount: 2,
      leftOutCount: 0,
      endCount: 1,
    });
  });

  test.each([
    ["runs of blanks and tabs part fields once", "a   b\t\tc\n1  \t 2    3\n"],
    ["blanks at the ends of a line part nothing", "  a b c \n\t1 2 3   \n"],
    ["lines may end as in Windows", "a b c\r\n1 2 3\r\n"],
    ["the last line may lack its end", "a b c\n1 2 3"],
    ["blanks may follow the last line", "a b c\n1 2 3\n   \n  "],
    ["lines of blanks are no rows", "a b c\n\n   \n1 2 3\n\n"],
    ["a byte order mark is no part of a name", "\uFEFFa b c\n1 2 3\n"],
  ])("%s", async (_rule, log) => {
    const { read, header, rows, rowCount, leftOutCount } = await readAs(blanks, utf8(log));
    expect({ read, header, rows, rowCount, leftOutCount }).toEqual({
      read: { ok: true, value: null },
      header: ["a", "b", "c"],
      rows: [["1", "2", "3"]],
      rowCount: 1,
      leftOutCount: 0,
    });
  });

  test("keep a cell of `-`, a comma and a quote as they stand", async () => {
    const { rows } = await readAs(blanks, utf8('a b c d\n- "x 1,5 -\n'));
    expect(rows).toEqual([["-", '"x', "1,5", "-"]]);
  });

  test("become text in the needed columns alone", async () => {
    const { rows } = await readAs(blanks, utf8("a b c d\n1 2 3 4\n5 6 7 8\n"), { needed: ["b", "d"] });
    expect(rows).toEqual([
      ["2", "4"],
      ["6", "8"],
    ]);
  });

  test("have rows with another count of fields left out and counted", async () => {
    const { rows, leftOutCount, rowCount } = await readAs(blanks, utf8("a b\n1\n1 2\n1 2 3\n4 5\n"));
    expect({ rows, leftOutCount, rowCount }).toEqual({
      rows: [
        ["1", "2"],
        ["4", "5"],
      ],
      leftOutCount: 2,
      rowCount: 4,
    });
  });

  test("are refused where the last row breaks off", async () => {
    const { read, endCount } = await readAs(blanks, utf8("a b c\n1 2 3\n4 5"));
    expect(read).toMatchObject({ ok: false });
    expect(JSON.stringify(read)).toContain("found a last row that breaks off after 2");
    expect(endCount).toBe(0);
  });

  test("are the same wherever the pieces of a file are cut", async () => {
    const field = fc.constantFrom("-", "10.0.0.1", "eni-0a", "Zürich", '"', "x".repeat(70), "0");
    const gap = fc.constantFrom(" ", "  ", "\t", " \t ");
    const table = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(
      table,
      gap,
      fc.integer({ min: 1, max: 30 }),
      async (rows, between, chunkBytes) => {
        const log = ["a", "b", "c"].join(between) + rows.map((row) => `\n${row.join(between)}`).join("");
        expect((await readAs(blanks, utf8(log), { chunkBytes })).rows).toEqual(rows);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });
});

describe("a table without a header", () => {
  const records = "123456789010 eni-0a 172.31.16.139 4249\n123456789010 eni-0b - -\n";

  test.each([
    ["as it stands", utf8(records)],
    ["packed", new Uint8Array(gzipSync(records))],
  ])("has its columns named, and its first line is a row, %s", async (_how, bytes) => {
    const { read, firstLine, header, rows, rowCount } = await readAs(headerless, bytes, {
      needed: ["interface-id", "bytes"],
    });
    expect({ read, firstLine, header, rows, rowCount }).toEqual({
      read: { ok: true, value: null },
      firstLine: "123456789010 eni-0a 172.31.16.139 4249",
      header: flowColumns,
      rows: [
        ["eni-0a", "4249"],
        ["eni-0b", "-"],
      ],
      rowCount: 2,
    });
  });

  test("may be a CSV, of commas or semicolons, after a byte order mark", async () => {
    const csv: TextLayout = { kind: "csv", columns: ["name", "bytes"] };
    for (const text of ['"a, b",300\nc,40\n', '\uFEFF"a, b";300\nc;40\n']) {
      const { header, rows } = await readAs(csv, utf8(text));
      expect({ header, rows }).toEqual({
        header: ["name", "bytes"],
        rows: [
          ["a, b", "300"],
          ["c", "40"],
        ],
      });
    }
  });

  test("has rows of another width left out, the first among them", async () => {
    const { rows, leftOutCount } = await readAs(headerless, utf8(`a b c\n${records}`));
    expect({ count: rows.length, leftOutCount }).toEqual({ count: 2, leftOutCount: 1 });
  });
});

test("a text without a layout of its own is a CSV with a header, blanks and all", async () => {
  const { header, rows } = await readAs(null, utf8("a b,c\n1 2,3\n"));
  expect({ header, rows }).toEqual({ header: ["a b", "c"], rows: [["1 2", "3"]] });
});
