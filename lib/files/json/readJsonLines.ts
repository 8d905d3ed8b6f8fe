import type { ByteSource } from "@/lib/files/byteSource";
import type { Refusal } from "@/lib/files/fileProblem";
import { damagedFile, truncatedFile } from "@/lib/files/fileRefusals";
import type { JsonLinesLayout } from "@/lib/files/kinds/textLayout";
import { cancelledRead, type FileRead, type ReadContext, refusedFile } from "@/lib/files/readContext";
import type { Cell } from "@/lib/files/rowSink";
import { hasByteOrderMark } from "@/lib/files/sniff";
import { isRecord } from "@/lib/text/isRecord";
import { failure, success } from "@/lib/text/result";

const longestLine = 1024 ** 2;
const lineFeed = 10;

const inLine = (lineNumber: number): string => `in line ${lineNumber.toLocaleString("en-US")}`;

const lineTooLong = (lineNumber: number): Refusal => ({
  code: "field-too-long",
  message: `Expected lines of at most 1 MiB; found a longer one ${inLine(lineNumber)}. Download the file once more.`,
});

const brokenLine = (lineNumber: number): Refusal =>
  damagedFile("a JSON object in each line", `something else ${inLine(lineNumber)}`);

const notUtf8 = (lineNumber: number): Refusal => ({
  code: "not-utf-8",
  message: `Expected JSON in UTF-8; found bytes in another encoding ${inLine(lineNumber)}.`,
});

const cutOff = (lineNumber: number): Refusal =>
  truncatedFile("a JSON object in each line", `a file that breaks off ${inLine(lineNumber)}`);

/** The cell of a record's member. A list or an object becomes its JSON, so that its column does not look empty. */
const cellOf = (value: unknown): Cell =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null
    ? value
    : value === undefined
      ? undefined
      : JSON.stringify(value);

function recordOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Reads JSON lines, one object each: every member named in `columns` is a cell. Memory does not grow with the file.
 * Empty lines are skipped. A line that is not an object refuses the file; the problem gives the line's number, from 1.
 */
export async function readJsonLines<Code extends string>(
  source: ByteSource,
  { name, task, openTable }: ReadContext<Code>,
  { columns }: JsonLinesLayout,
): Promise<FileRead<Code>> {
  const opened = openTable(columns, name);
  if (!opened.ok) return opened;
  const { value: sink } = opened;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const cells: Cell[] = new Array(columns.length).fill(undefined);
  let lineNumber = 0;
  let rowCount = 0;
  let pending = new Uint8Array(0);

  function takeLine(bytes: Uint8Array, isLast: boolean): Refusal | null {
    lineNumber++;
    let line: string;
    try {
      line = decoder.decode(lineNumber === 1 && hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes);
    } catch {
      return isLast ? cutOff(lineNumber) : notUtf8(lineNumber);
    }
    if (line.trim() === "") return null;
    const record = recordOf(line);
    if (record === null) return isLast && !line.trimEnd().endsWith("}") ? cutOff(lineNumber) : brokenLine(lineNumber);
    for (const place of sink.needed) {
      const column = columns[place] ?? "";
      cells[place] = Object.hasOwn(record, column) ? cellOf(record[column]) : undefined;
    }
    sink.read(cells);
    rowCount++;
    return null;
  }

  /** Reads the complete lines of a piece, and keeps the beginning of the next line. */
  function take(piece: Uint8Array): Refusal | null {
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
      const rest = piece.subarray(start, end);
      const problem = takeLine(pending.length === 0 ? rest : concatBytes(pending, rest), false);
      if (problem !== null) return problem;
      pending = new Uint8Array(0);
      start = end + 1;
    }
    pending = concatBytes(pending, piece.subarray(start));
    return pending.length > longestLine ? lineTooLong(lineNumber + 1) : null;
  }

  for await (const piece of source.pieces()) {
    const problem = take(piece);
    sink.count(rowCount);
    rowCount = 0;
    if (problem !== null) return refusedFile(name, problem);
    if (sink.isFull()) return success(null);
  }
  if (task.isCancelled()) return cancelledRead;
  const stopped = source.refusal();
  if (stopped !== null) return refusedFile(name, stopped);
  const problem = pending.length === 0 ? null : takeLine(pending, true);
  if (problem !== null) return refusedFile(name, problem);
  sink.count(rowCount);
  const atEnd = sink.end();
  return atEnd === null ? success(null) : failure(atEnd);
}

function concatBytes(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(before.length + after.length);
  bytes.set(before);
  bytes.set(after, before.length);
  return bytes;
}
