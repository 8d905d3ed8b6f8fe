import { describe, expect, test } from "vitest";
import type { FileProblemCode } from "@/lib/files/fileProblem";
import type { FileKind } from "@/lib/files/kinds/fileKind";
import { readFiles } from "@/lib/files/kinds/readFiles";
import type { Cells, RowSink } from "@/lib/files/rowSink";
import { failure, success } from "@/lib/text/result";
import { fileOf } from "@/tests/bills-read/generator/files";
import { utf8 } from "@/tests/files/bills";
import { flowWords } from "@/tests/files/flowWords";

type Sum<Kind extends string> = { readonly kind: Kind; readonly bytes: number };

/** A kind of file that sums one column. */
function kindOf<const Kind extends string>(
  kind: Kind,
  column: string,
  rest: Pick<FileKind<Sum<Kind>>, "layoutOf" | "notJson" | "unknownTable"> = {},
): FileKind<Sum<Kind>> {
  return {
    ...rest,
    words: { ...flowWords, kind: `a file of ${kind}` },
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
        finish: () => success({ kind, bytes }),
      };
    },
  };
}

const transfers = kindOf("transfers", "transferred", {
  notJson: (start) =>
    start.startsWith("[transfers")
      ? { code: "damaged", message: "Expected transfers; found their printed form." }
      : null,
  unknownTable: (header) =>
    header.includes("moved")
      ? { code: "other-kind", message: "Expected the column transferred; found its old name, moved." }
      : null,
});
const flows = kindOf("flows", "bytes", {
  layoutOf: (firstLine) =>
    firstLine.startsWith("2 ") ? { kind: "blanks", columns: ["version", "srcaddr", "bytes"] } : null,
});
const queries = kindOf("queries", "size", {
  layoutOf: (firstLine) => (firstLine.startsWith('{"size"') ? { kind: "json-lines", columns: ["size"] } : null),
});

type Places = { readonly kind: "places"; readonly count: number };

/** A kind of file in JSON that counts places. It knows them by their member `place`, and refuses one without a name. */
const places: FileKind<Places> = {
  words: { ...flowWords, kind: "a list of places" },
  begin() {
    let count = 0;
    return {
      open: () => null,
      takeDocuments(documents, file) {
        const names = documents.map((document) => Reflect.get(Object(document), "place"));
        if (names.every((name) => name === undefined)) return null;
        if (names.includes(""))
          return failure({ code: "damaged", file, message: "Expected names; found a place without." });
        count += names.length;
        return success(null);
      },
      format: () => "places",
      rowCount: () => count,
      finish: () => success({ kind: "places", count }),
    };
  },
};

const flowFile = fileOf("flows.log", utf8("2 10.0.0.1 300\n2 10.0.0.2 40\n"));
const queryFile = fileOf("queries.jsonl", utf8('{"size":5}\n{"size":6}\n'));
const transferFile = fileOf("transfers.csv", utf8("name,transferred\na,7\n"));
const placeFile = fileOf("places.json", utf8('{"place":"a"} {"place":"b"}'));

type AnyRead = Sum<"flows"> | Sum<"queries"> | Sum<"transfers"> | Places;

const known = [flows, queries, places, transfers];

const readAny = (...files: ReturnType<typeof fileOf>[]) =>
  readFiles<AnyRead, FileProblemCode>(files, { wanted: [flows, queries, places, transfers], known }, {});

describe("the kinds of file", () => {
  test.each([
    ["rows between blanks without a header", flowFile, { kind: "flows", bytes: 340 }],
    ["JSON lines", queryFile, { kind: "queries", bytes: 11 }],
    ["JSON documents", placeFile, { kind: "places", count: 2 }],
    ["CSV", transferFile, { kind: "transfers", bytes: 7 }],
  ])("are told by what a file holds: %s", async (_what, file, sum) => {
    expect(await readAny(file)).toEqual(success(sum));
  });

  test("are told apart in what a reader of several gives", async () => {
    const read = await readAny(placeFile);
    if (!read.ok || read.value.kind !== "places") throw new Error("no places");
    expect(read.value.count).toBe(2);
  });

  test("add up several files of one kind", async () => {
    const more = fileOf("more.log", utf8("2 10.0.0.3 1000\n"));
    expect(await readAny(flowFile, more)).toEqual(success({ kind: "flows", bytes: 1_340 }));
  });

  test.each([
    ["files of two kinds", [flowFile, transferFile], "mixed-sources", "transfers.csv"],
    ["files of two formats", [transferFile, fileOf("t.csv", utf8("transferred\n1\n"))], "mixed-sources", "t.csv"],
    ["the same file twice", [transferFile, transferFile], "same-file-twice", "transfers.csv"],
    ["no file", [], "empty", null],
    ["a table of no kind", [fileOf("x.csv", utf8("a,b\n1,2\n"))], "other-kind", "x.csv"],
    ["JSON that its kind does not accept", [fileOf("p.json", utf8('{"place":""}'))], "damaged", "p.json"],
    ["files of two kinds, one in JSON", [flowFile, placeFile], "mixed-sources", "places.json"],
    ["JSON that no kind takes", [fileOf("x.json", utf8('{"a":1}'))], "other-kind", "x.json"],
  ])("refuse %s", async (_what, files, code, file) => {
    const read = await readAny(...files);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).toContain(`"code":"${code}","file":${JSON.stringify(file)}`);
  });

  const readTransfers = (...files: ReturnType<typeof fileOf>[]) => readFiles(files, { wanted: [transfers], known }, {});

  test.each([
    ["a table", flowFile, "Expected a file of transfers; found a file of flows."],
    ["JSON lines", queryFile, "Expected a file of transfers; found a file of queries."],
    ["JSON documents", placeFile, "Expected a file of transfers; found a list of places."],
  ])("that a reader does not want are refused by their name: %s", async (_what, file, message) => {
    const problem = { code: "other-kind", file: file.name, message };
    expect(await readTransfers(file)).toEqual(failure(problem));
    expect(await readTransfers(transferFile, file)).toEqual(failure(problem));
  });

  test("that a reader does not want are refused before their rows are read", async () => {
    const line = "2 10.0.0.1 300\n";
    const long = fileOf("long.log", utf8(line.repeat(200_000)), 64_000);
    const bytesRead: number[] = [];
    const onProgress = (progress: { readonly bytesRead: number }) => void bytesRead.push(progress.bytesRead);
    const read = await readFiles([long], { wanted: [transfers], known }, { onProgress });
    expect(read.ok).toBe(false);
    expect(Math.max(0, ...bytesRead)).toBeLessThan(long.sizeBytes / 2);
  });

  test.each([
    [
      "a table that a wanted kind almost recognises",
      "t.csv",
      "moved\n7\n",
      "Expected the column transferred; found its old name, moved.",
    ],
    ["a text that it has a reason for", "t.txt", "[transfers 7]", "Expected transfers; found their printed form."],
    [
      "any other table",
      "x.csv",
      "a,b\n1,2\n",
      "Expected a file of transfers; found a table that none of the kinds of file has.",
    ],
  ])("speak of what is wanted: %s", async (_what, name, text, message) => {
    const read = await readTransfers(fileOf(name, utf8(text)));
    expect(read.ok ? null : read.error.message).toBe(message);
  });
});
