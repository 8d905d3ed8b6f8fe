import fc from "fast-check";
import { inferSchema, initParser } from "udsv";
import { describe, expect, test } from "vitest";
import { billFileWords } from "@/lib/bills/billFileWords";
import { cellTexts } from "@/lib/files/cellTexts";
import { csvScanner } from "@/lib/files/csv/csvScanner";
import { readHeader } from "@/lib/files/csv/readHeader";
import { success } from "@/lib/text/result";
import { utf8 } from "@/tests/files/bills";

const shape = { delimiter: 44, rowEnd: 10 };

/** All rows of a text, of which the scanner gets `pieceLength` bytes at a time and what it left over before. */
function rowsOf(csv: string, columns: readonly number[], pieceLength = 1_000, of = shape): string[][] {
  const rows: string[][] = [];
  const row = (cells: readonly string[], count: number) => {
    rows.push(columns.filter((column) => column < count).map((column) => cells[column] ?? ""));
    return true;
  };
  const scanner = csvScanner(of, { needed: columns, row }, cellTexts());
  const bytes = utf8(csv);
  let held = new Uint8Array(0);
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const piece = new Uint8Array([...held, ...bytes.subarray(at, at + pieceLength)]);
    held = piece.slice(scanner.scan(piece, piece.length));
  }
  return rows;
}

describe("rows of a CSV", () => {
  test("quotes hold delimiters, line ends and doubled quotes", () => {
    const csv = '"a,b","line 1\nline 2","say ""hi"""\r\nplain,,"",\n';
    expect(rowsOf(csv, [0, 1, 2, 3])).toEqual([
      ["a,b", "line 1\nline 2", 'say "hi"'],
      ["plain", "", "", ""],
    ]);
  });

  test("a quote within a bare field is itself, and what follows a closing quote is kept", () => {
    expect(rowsOf('5" disk,"a"b,""""\n', [0, 1, 2])).toEqual([['5" disk', "ab", '"']]);
  });

  test("lines without a character are no rows, and a bare CR within a line is a character", () => {
    expect(rowsOf("a,b\n\n\r\nc\rd,e\n", [0, 1])).toEqual([
      ["a", "b"],
      ["c\rd", "e"],
    ]);
  });

  test("only the needed columns become text, in whatever row", () => {
    expect(rowsOf('a,"b\n,",c,d\ne,f,g,"h"\n', [1, 3])).toEqual([
      ["b\n,", "d"],
      ["f", "h"],
    ]);
  });

  test("a text of bytes is not one of characters that look like them", () => {
    // "Ã©" is U+00C3 U+00A9; the bytes C3 A9 are "é".
    expect(rowsOf("Ã©\né\nÃ©\n", [0])).toEqual([["Ã©"], ["é"], ["Ã©"]]);
  });

  const field = fc.oneof(
    fc.constantFrom("", "0", "NatGateway-Hours", "0.045", 'a"b', "Zürich, Süd", "🦊\n", "x\r\ny", "x".repeat(80)),
    fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("\uFEFF", "")),
  );
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
    );

  test("say what the library says, wherever the pieces are cut", () => {
    const property = fc.property(table, fc.integer({ min: 1, max: 40 }), fc.boolean(), (rows, pieceLength, isCrLf) => {
      const rowEnd = isCrLf ? "\r\n" : "\n";
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const csv = rows.map((cells) => cells.map(quoted).join(",") + rowEnd).join("");
      const columns = [...(rows[0] ?? []).keys()];
      const withHeader = columns.map((column) => `"${column}"`).join(",") + rowEnd + csv;
      const byLibrary = initParser(inferSchema(withHeader, { col: ",", row: rowEnd })).stringArrs(withHeader);
      expect(rowsOf(csv, columns, pieceLength)).toEqual(byLibrary);
      expect(rowsOf(csv, columns, pieceLength)).toEqual(rows);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe("the first row", () => {
  const headerOf = (text: string) => readHeader(utf8(text), billFileWords);

  test.each([
    ["a,b;c\n", ["a", "b;c"]],
    ["a;b;c\n", ["a", "b", "c"]],
    ["a\tb,c\td\n", ["a", "b,c", "d"]],
    ['"a;b;c",d\n', ["a;b;c", "d"]],
    ['"a\nb",c\r\n', ["a\nb", "c"]],
    ["\uFEFFa,b\n", ["a", "b"]],
    ["a,b", ["a", "b"]],
    ["a,b\rc,d\r", ["a", "b"]],
    ["alone\n", ["alone"]],
  ])("%j", (text, header) => expect(headerOf(text)).toMatchObject(success({ header })));

  test("ends where the second row begins", () => {
    const text = "\uFEFFa,b\r\nc,d\n";
    const read = headerOf(text);
    expect(read.ok && new TextDecoder().decode(utf8(text).subarray(read.value.length))).toBe("c,d\n");
  });
});
