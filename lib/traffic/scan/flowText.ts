import { hasByteOrderMark } from "@/lib/files/sniff";
import { type Result, success } from "@/lib/text/result";
import { type LineCounts, lineCounts } from "./lineCounts";
import { type LineFeeder, lineFeeder, longestLine } from "./lineFeeder";
import { sharedScanner } from "./lineScanner";
import { checkFormat, type FormatProblem, headerOf, headlessFormat, type LogFormat } from "./logFormat";
import type { RecordReader } from "./recordReader";

/** Formats that lines without a header may have. */
export type KnownFormats = {
  /** The reader's own word. */
  readonly given: LogFormat | null;
  /** Those of the account's flow logs. */
  readonly ofAccount: readonly LogFormat[];
};

export type TextProblem =
  | FormatProblem
  | "line-too-long"
  | "cut-off"
  | "too-many-bytes"
  | "mixed-formats"
  | "no-record-fits";

/** Why a text is not read; `format` is what was found of its fields. */
export type TextRefusal = { readonly problem: TextProblem; readonly format: LogFormat | null };

/** Takes the bytes of one file's lines. */
export type FlowText = {
  readonly take: (piece: Uint8Array) => TextRefusal | null;
  readonly end: () => TextRefusal | null;
  readonly counts: LineCounts;
};

const sampledRows = 200;
const sampledBytes = 256 * 1024;
/** Of a file's lines at most so many may be left out. */
const mostMisfits = 0.01;
const shownMisfits = 3;
const lineFeed = 10;
const decoder = new TextDecoder();

/** The time that an export of a log group to S3 puts before each record. */
const exportTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/**
 * Reads flow log lines: the first of them say what fields they have, by a header or by what the rows hold; they then go
 * through the scanner with all others.
 */
export function flowText(reader: RecordReader, { given, ofAccount }: KnownFormats): FlowText {
  const counts = lineCounts();
  const held: Uint8Array[] = [];
  let heldLength = 0;
  let heldLines = 0;
  let feeder: LineFeeder | null = null;
  let format: LogFormat | null = null;

  const refusal = (problem: TextProblem): TextRefusal => ({ problem, format });

  /** Begins to scan what is held, by its header or its first rows. */
  function begin(bytes: Uint8Array, isEnd: boolean): TextRefusal | null {
    const start = hasByteOrderMark(bytes) ? 3 : 0;
    const afterFirst = afterLine(bytes, start);
    const header = headerOf(decoder.decode(bytes.subarray(start, afterFirst)));
    const found = header === null ? formatOf(rowsIn(bytes.subarray(start), isEnd)) : success(header);
    if (!found.ok) return refusal(found.error);
    format = found.value;
    const problem = checkFormat(format);
    if (problem !== null) return refusal(problem);
    feeder = lineFeeder(sharedScanner(format, reader), counts);
    return feeder.take(bytes.subarray(header === null ? start : afterFirst)) ? null : refusal("line-too-long");
  }

  function formatOf(rows: readonly (readonly string[])[]): Result<LogFormat, FormatProblem> {
    const isExport = exportTime.test(rows[0]?.[0] ?? "");
    const headless = headlessFormat(isExport ? rows.map((row) => row.slice(1)) : rows, given, ofAccount);
    return headless.ok && isExport ? success(["export-time", ...headless.value]) : headless;
  }

  /** Whether the first line is there, and is a header: nothing else need be waited for. */
  function beginsWithHeader(bytes: Uint8Array): boolean {
    const end = afterLine(bytes, 0);
    return bytes[end - 1] === lineFeed && headerOf(decoder.decode(bytes.subarray(0, end))) !== null;
  }

  return {
    counts,
    take(piece) {
      if (feeder !== null) return feeder.take(piece) ? null : refusal("line-too-long");
      if (heldLength === 0 && beginsWithHeader(piece)) return begin(piece, false);
      held.push(piece.slice());
      heldLength += piece.length;
      for (let at = piece.indexOf(lineFeed); at >= 0 && heldLines <= sampledRows; at = piece.indexOf(lineFeed, at + 1))
        heldLines += 1;
      if (heldLines <= sampledRows && (heldLength < sampledBytes || heldLines === 0))
        return heldLength > longestLine ? refusal("line-too-long") : null;
      return begin(joined(held, heldLength), false);
    },
    end() {
      const refused = feeder === null && heldLength > 0 ? begin(joined(held, heldLength), true) : null;
      if (refused !== null) return refused;
      const misfitsBefore = counts.misfitCount;
      const endedWithin = feeder?.end() ?? false;
      if (endedWithin && counts.misfitCount > misfitsBefore && counts.lineCount > 1) return refusal("cut-off");
      if (counts.hasTooManyBytes) return refusal("too-many-bytes");
      if (counts.hasOtherHeader) return refusal("mixed-formats");
      const tooMany = counts.misfitCount > Math.max(shownMisfits, mostMisfits * counts.lineCount);
      if (tooMany || (counts.lineCount > 0 && counts.misfitCount === counts.lineCount))
        return refusal("no-record-fits");
      return null;
    },
  };
}

/** The fields of the first rows. The last line may still go on, where it is not the end. */
function rowsIn(bytes: Uint8Array, isEnd: boolean): readonly (readonly string[])[] {
  const lines = decoder.decode(bytes).split("\n");
  const rows = lines
    .slice(0, isEnd ? lines.length : -1)
    .map((line) => line.split(/\s+/).filter((field) => field !== ""));
  return rows.filter((row) => row.length > 0).slice(0, sampledRows);
}

/** Where the line behind the first one that has something begins. */
function afterLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) <= 32) at++;
  const end = bytes.indexOf(lineFeed, at);
  return end < 0 ? bytes.length : end + 1;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
