import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextLayout } from "@/lib/files/kinds/textLayout";
import { utf8 } from "@/tests/files/bills";
import { readAs } from "@/tests/files/readAs";

describe("JSON lines", () => {
  const lines: TextLayout = { kind: "json-lines", columns: ["query_name", "bytes", "answers"] };

  test.each([
    ["as they stand", (text: string) => utf8(text)],
    ["packed", (text: string) => new Uint8Array(gzipSync(text))],
  ])("give a row a line, and a cell for each member that is a column, %s", async (_how, bytesOf) => {
    const text =
      '{"query_name":"a.","bytes":300,"other":{}}\r\n\n{"answers":[{"Rdata":"10.0.0.1"}],"bytes":null}\n{"bytes":true}';
    const { read, rows, rowCount, endCount } = await readAs(lines, bytesOf(text));
    expect({ read, rows, rowCount, endCount }).toEqual({
      read: { ok: true, value: null },
      rows: [
        ["a.", 300, undefined],
        [undefined, null, '[{"Rdata":"10.0.0.1"}]'],
        [undefined, true, undefined],
      ],
      rowCount: 3,
      endCount: 1,
    });
  });

  test("fill the needed columns alone, and take no member from an object's prototype", async () => {
    const of: TextLayout = { kind: "json-lines", columns: ["toString", "bytes"] };
    expect((await readAs(of, utf8('{"bytes":1}\n'))).rows).toEqual([[undefined, 1]]);
    expect((await readAs(lines, utf8('{"query_name":"a","bytes":1}\n'), { needed: ["bytes"] })).rows).toEqual([[1]]);
  });

  const good = '{"bytes":1}\n';
  test.each([
    ["is no JSON", `${good}\n{"bytes":\n${good}`, "something else in line 3"],
    ["is a list", `${good}[1]\n`, "something else in line 2"],
    ["is a number", `${good.repeat(1_233)}17\n${good}`, "something else in line 1,234"],
    ["holds two objects", `${good}{} {}`, "something else in line 2"],
    ["is cut off at the end", `${good}${good}{"byt`, "a file that breaks off in line 3"],
    ["is longer than 1 MiB", `${good}{"bytes":"${"x".repeat(1024 ** 2)}`, "found a longer one in line 2"],
  ])("are refused for a line that %s, by its number", async (_what, text, found) => {
    const { read, endCount } = await readAs(lines, utf8(text));
    expect(read).toMatchObject({ ok: false });
    expect(JSON.stringify(read)).toContain(found);
    expect(endCount).toBe(0);
  });

  test("are refused for a line that is not in UTF-8, by its number", async () => {
    const bytes = new Uint8Array([...utf8(`${good}{"query_name":"`), 0xff, ...utf8(`"}\n`)]);
    const { read } = await readAs(lines, bytes);
    expect(JSON.stringify(read)).toContain("another encoding in line 2");
  });

  test("are the same wherever the pieces of a file are cut", async () => {
    const record = fc.record({ query_name: fc.string({ unit: "grapheme", maxLength: 8 }), bytes: fc.nat() });
    const table = fc.array(record, { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (records, chunkBytes) => {
      const text = records.map((one) => JSON.stringify(one)).join("\n");
      const { rows } = await readAs(lines, utf8(text), { chunkBytes });
      expect(rows).toEqual(records.map((one) => [one.query_name, one.bytes, undefined]));
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test("are read no further than the sink wants", async () => {
    const { rows, endCount } = await readAs(lines, utf8(good.repeat(200_000)), { mostRows: 1 });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(100_000);
    expect(endCount).toBe(0);
  });
});
