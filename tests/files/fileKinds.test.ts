import { describe, expect, test } from "vitest";
import type { FileKind } from "@/lib/files/kinds/fileKind";
import { readFiles } from "@/lib/files/kinds/readFiles";
import type { Cells, RowSink } from "@/lib/files/rowSink";
import { fileOf } from "@/tests/bills-read/generator/files";
import { utf8 } from "@/tests/files/bills";
import { flowWords } from "@/tests/files/flowWords";

type Sum = { readonly ok: true; readonly kind: string; readonly bytes: number };

/** A kind of file that sums one column. */
function kindOf(kind: string, column: string, rest: Pick<FileKind<Sum>, "layoutOf"> = {}): FileKind<Sum> {
  return {
    ...rest,
    begin() {
      let bytes = 0;
      let rowCount = 0;
      let format = "";
      const sinkAt = (place: number): RowSink => ({
        needed: [place],
        read: (cells: Cells) => {
          bytes += Number(cells[place]);
        },
        count: (rows) => {
          rowCount += rows;
        },
        leaveOut: () => undefined,
        noteInvalidText: () => undefined,
        isFull: () => false,
        end: () => null,
      });
      return {
        open(header) {
          const place = header.indexOf(column);
          if (place < 0) return null;
          format = `${kind} of ${header.length}`;
          return { ok: true, value: sinkAt(place) };
        },
        format: () => format,
        rowCount: () => rowCount,
        finish: () => ({ ok: true, kind, bytes }),
      };
    },
  };
}

const transfers = kindOf("transfers", "transferred");
const flows = kindOf("flows", "bytes", {
  layoutOf: (firstLine) =>
    firstLine.startsWith("2 ") ? { kind: "blanks", columns: ["version", "srcaddr", "bytes"] } : null,
});
const queries = kindOf("queries", "size", {
  layoutOf: (firstLine) => (firstLine.startsWith('{"size"') ? { kind: "json-lines", columns: ["size"] } : null),
});

const flowFile = fileOf("flows.log", utf8("2 10.0.0.1 300\n2 10.0.0.2 40\n"));
const queryFile = fileOf("queries.jsonl", utf8('{"size":5}\n{"size":6}\n'));
const transferFile = fileOf("transfers.csv", utf8("name,transferred\na,7\n"));

const readAny = (...files: ReturnType<typeof fileOf>[]) =>
  readFiles(
    files,
    {
      kinds: [flows, queries, transfers],
      words: flowWords,
      notJson: () => null,
      unknownTable: (header) => ({ code: "other-kind", message: `no kind has ${header.join(" and ")}` }),
    },
    {},
  );

describe("the kinds of file", () => {
  test.each([
    ["rows between blanks without a header", flowFile, { ok: true, kind: "flows", bytes: 340 }],
    ["JSON lines", queryFile, { ok: true, kind: "queries", bytes: 11 }],
    ["CSV", transferFile, { ok: true, kind: "transfers", bytes: 7 }],
  ])("are told by what a file holds: %s", async (_what, file, sum) => {
    expect(await readAny(file)).toEqual(sum);
  });

  test("add up several files of one kind", async () => {
    const more = fileOf("more.log", utf8("2 10.0.0.3 1000\n"));
    expect(await readAny(flowFile, more)).toEqual({ ok: true, kind: "flows", bytes: 1_340 });
  });

  test.each([
    ["files of two kinds", [flowFile, transferFile], "mixed-sources", "transfers.csv"],
    ["files of two formats", [transferFile, fileOf("t.csv", utf8("transferred\n1\n"))], "mixed-sources", "t.csv"],
    ["the same file twice", [transferFile, transferFile], "same-file-twice", "transfers.csv"],
    ["no file", [], "empty", null],
    ["a table of no kind", [fileOf("x.csv", utf8("a,b\n1,2\n"))], "other-kind", "x.csv"],
    ["JSON that no kind takes", [fileOf("x.json", utf8('{"a":1}'))], "other-kind", "x.json"],
  ])("refuse %s", async (_what, files, code, file) => {
    const read = await readAny(...files);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).toContain(`"code":"${code}","file":${JSON.stringify(file)}`);
  });
});
