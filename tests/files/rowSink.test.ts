import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { jsonRoom } from "@/lib/files/json/jsonRoom";
import type { FileRead } from "@/lib/files/readContext";
import { readFile } from "@/lib/files/readFile";
import { createReadTask } from "@/lib/files/readTask";
import type { Cell, RowSink } from "@/lib/files/rowSink";
import { failure, success } from "@/lib/text/result";
import { fileOf } from "@/tests/bills-read/generator/files";
import { utf8 } from "@/tests/files/bills";
import { duckFile } from "@/tests/files/duckFile";
import { flowWords } from "@/tests/files/flowWords";

/** The values that a sink was called with, in order. */
type Told = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rowCount: number;
  readonly leftOutCount: number;
  readonly hasInvalidText: boolean;
  readonly endCount: number;
};

type Wish = { readonly column?: string; readonly mostRows?: number; readonly problem?: "no-flow" };

/** Reads a file into a sink that knows no bill: records of traffic, of which it wants one column. */
async function toldOf(bytes: Uint8Array, { column = "bytes", mostRows = Infinity, problem }: Wish = {}) {
  const told = { header: [] as readonly string[], rows: [] as Cell[][], rowCount: 0, leftOutCount: 0 };
  const ends = { hasInvalidText: false, endCount: 0 };
  const file = fileOf("flows", bytes);
  const read: FileRead<"no-flow"> = await readFile<"no-flow">(file, {
    name: "flows",
    task: createReadTask([file], {}, () => told.rowCount),
    jsonRoom: jsonRoom(),
    words: flowWords,
    notJson: () => null,
    layoutOf: () => null,
    openTable(header) {
      told.header = header;
      const place = header.indexOf(column);
      if (place < 0) return failure({ code: "no-flow", file: "flows", message: "no such column" });
      const sink: RowSink<"no-flow"> = {
        needed: [place],
        read: (cells) => told.rows.push([cells[place]]),
        count: (rows) => {
          told.rowCount += rows;
        },
        leaveOut: (rows) => {
          told.leftOutCount += rows;
        },
        noteInvalidText: () => {
          ends.hasInvalidText = true;
        },
        isFull: () => told.rows.length >= mostRows,
        end: () => {
          ends.endCount += 1;
          return problem === undefined ? null : { code: problem, file: "flows", message: "no flow in it" };
        },
      };
      return success(sink);
    },
  });
  return { read, told: { ...told, ...ends } satisfies Told };
}

const csv = "srcaddr,bytes\n10.0.0.1,300\n10.0.0.2,40\n10.0.0.3\n";

describe("a table of something else than a bill", () => {
  test.each([
    ["as it stands", utf8(csv)],
    ["packed", new Uint8Array(gzipSync(csv))],
  ])("hands the needed column of a CSV to its sink, %s, and tells what it left out", async (_how, bytes) => {
    const cut = await toldOf(bytes);
    // The third row has one cell, where the header has two.
    expect(cut.read).toEqual(success(null));
    expect(cut.told).toEqual({
      header: ["srcaddr", "bytes"],
      rows: [["300"], ["40"]],
      rowCount: 3,
      leftOutCount: 1,
      hasInvalidText: false,
      endCount: 1,
    });
  });

  test("hands the needed column of a Parquet file on as numbers", async () => {
    const bytes = await duckFile(
      "SELECT '10.0.0.1' AS srcaddr, 300::BIGINT AS bytes UNION ALL SELECT '10.0.0.2', 40",
      "COMPRESSION snappy",
    );
    const { read, told } = await toldOf(bytes);
    expect(read).toEqual(success(null));
    expect(told.rows.map(([cell]) => Number(cell)).sort((a, b) => b - a)).toEqual([300, 40]);
    expect(told).toMatchObject({ rowCount: 2, leftOutCount: 0, endCount: 1 });
  });

  test("tells of text that is not UTF-8", async () => {
    const bytes = new Uint8Array([...utf8("bytes,name\n300,a\n"), 0x31, 0x2c, 0xff, 0x0a]);
    expect((await toldOf(bytes, { column: "name" })).told).toMatchObject({ hasInvalidText: true, rowCount: 2 });
  });

  test("is refused for a reason of the sink's own, at its header and at its end", async () => {
    const noColumn = await toldOf(utf8(csv), { column: "packets" });
    expect(noColumn.read).toMatchObject(failure({ code: "no-flow", message: "no such column" }));
    const noFlow = await toldOf(utf8(csv), { problem: "no-flow" });
    expect(noFlow.read).toMatchObject(failure({ code: "no-flow", message: "no flow in it" }));
  });

  test("is asked for in the sink's own words", async () => {
    const { read } = await toldOf(utf8("%PDF-1.7"));
    const message =
      "Expected a CSV, Parquet or JSON file, or a gzip file of one; found a PDF. Give the flow log itself.";
    expect(read).toEqual(failure({ code: "other-kind", file: "flows", message }));
  });

  test.each([
    ["a CSV", () => Promise.resolve(utf8(`bytes\n${"1\n".repeat(2_000_000)}`))],
    ["a Parquet file", () => duckFile("SELECT range AS bytes FROM range(2_000_000)", "COMPRESSION snappy")],
  ])("is read no further than the sink wants, and has no end then: %s", async (_what, bytes) => {
    const { read, told } = await toldOf(await bytes(), { mostRows: 1 });
    expect(read).toEqual(success(null));
    expect(told.rows.length).toBeGreaterThan(0);
    expect(told.rows.length).toBeLessThan(1_000_000);
    expect(told.endCount).toBe(0);
  });
});
