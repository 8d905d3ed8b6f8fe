import { cellTexts } from "@/lib/files/cellTexts";
import type { CsvDialect } from "@/lib/files/csv/csvScanner";
import { blankDialect, rowScanner } from "@/lib/files/csv/rowScanner";
import type { Refusal } from "@/lib/files/fileProblem";
import { truncatedFile } from "@/lib/files/fileRefusals";
import type { FileWords } from "@/lib/files/fileWords";
import type { TableLayout } from "@/lib/files/kinds/textLayout";
import { hasByteOrderMark } from "@/lib/files/sniff";
import { failure, type Result, success } from "@/lib/text/result";

const mostColumns = 2_000;
/** Bytes of the longest header: 1 MiB. One of 2,000 columns has some 80 KB. */
export const longestHeader = 1024 ** 2;

const quote = 34;
const [tab, comma, semicolon] = [9, 44, 59];
const [lineFeed, carriageReturn] = [10, 13];

/**
 * The delimiter that the first line has most of outside quotes, and its line end. Spreadsheets of many countries write
 * `;`.
 */
function dialectOf(bytes: Uint8Array): CsvDialect {
  const counts = new Map([comma, semicolon, tab].map((byte) => [byte, 0]));
  let isQuoted = false;
  let rowEnd = lineFeed;
  for (const [at, byte] of bytes.entries()) {
    if (byte === quote) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (byte === lineFeed) break;
    if (byte === carriageReturn && bytes[at + 1] !== lineFeed && at + 1 < bytes.length) {
      rowEnd = carriageReturn;
      break;
    }
    const count = counts.get(byte);
    if (count !== undefined) counts.set(byte, count + 1);
  }
  const [[delimiter] = [comma]] = [...counts].sort((a, b) => b[1] - a[1]);
  return { delimiter, rowEnd };
}

type HeaderRead = Result<
  { readonly header: readonly string[]; readonly dialect: CsvDialect; readonly length: number },
  Refusal
>;

const tooManyColumns = ({ manyColumns }: FileWords): Refusal => ({
  code: "too-many-columns",
  message: `Expected a table of at most ${mostColumns.toLocaleString("en-US")} columns; found one with more. ${manyColumns}`,
});

const headerTooLong: Refusal = {
  code: "field-too-long",
  message: "Expected a first line with the names of columns; found one that goes on for more than 1 MiB.",
};

const notUtf8 = ({ asDelivered }: FileWords): Refusal => ({
  code: "not-utf-8",
  message: `Expected text in UTF-8; found a first line in another encoding. Save the file as "CSV UTF-8", or give it ${asDelivered}.`,
});

/**
 * The columns' names, from `layout` or else the first row, and the separators of the file. `bytes` is the beginning of
 * the file: at least `longestHeader` bytes, or the whole file. The header ends `length` bytes into it. A header that is
 * not UTF-8 is refused, because a currency's sign in it would be lost; in a cell such bytes only spoil a name.
 */
export function readHeader(bytes: Uint8Array, words: FileWords, layout: TableLayout | null = null): HeaderRead {
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  const text = bytes.subarray(start);
  const dialect = layout?.kind === "blanks" ? blankDialect : dialectOf(text);
  const given = layout?.columns ?? null;
  if (given !== null) return success({ header: given, dialect, length: start });
  const texts = cellTexts();
  let header: readonly string[] | null = null;
  let columnCount = 0;
  const scanner = rowScanner(
    dialect,
    {
      needed: Array.from({ length: mostColumns }, (_, i) => i),
      row(cells, count) {
        columnCount = count;
        header = cells.slice(0, count);
        return false;
      },
    },
    texts,
  );
  const isWhole = bytes.length < longestHeader;
  let length = scanner.scan(text, text.length);
  if (header === null && isWhole) {
    // The only row of a file may lack its line end, so a second scan adds one.
    const closed = new Uint8Array(text.length - length + 1);
    closed.set(text.subarray(length));
    closed[closed.length - 1] = dialect.rowEnd;
    const used = scanner.scan(closed, closed.length);
    length = Math.min(text.length, length + used);
  }
  if (columnCount > mostColumns || scanner.columnCount() > mostColumns) return failure(tooManyColumns(words));
  if (header === null) {
    return failure(isWhole ? truncatedFile("the names of columns", "quotes that are never closed") : headerTooLong);
  }
  return texts.sawInvalid() ? failure(notUtf8(words)) : success({ header, dialect, length: start + length });
}
