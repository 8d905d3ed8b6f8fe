import { type ByteSource, type Bytes, fileBytes, longestPiece } from "@/lib/files/byteSource";
import { readCsv } from "@/lib/files/csv/readCsv";
import type { Refusal } from "@/lib/files/fileProblem";
import { gunzipped, longestGzipPiece } from "@/lib/files/gzip/gunzipped";
import type { InputFile } from "@/lib/files/inputFile";
import { readJson } from "@/lib/files/json/readJson";
import { readJsonLines } from "@/lib/files/json/readJsonLines";
import { readParquet } from "@/lib/files/parquet/readParquet";
import { cancelledRead, type FileRead, type Reading, refusedFile } from "@/lib/files/reading";
import { sniff } from "@/lib/files/sniff";

const sniffedLength = 4096;

const empty: Refusal = {
  code: "empty",
  message: "Expected a CSV, Parquet or JSON file, or a gzip file of one; found an empty file. Download it once more.",
};

const within = (kind: string): Refusal => ({
  code: "other-kind",
  message: `Expected a CSV or JSON file within the gzip file; found ${kind}. Unpack the outer file and give the inner one.`,
});

type Peeked = { readonly head: Bytes; readonly source: ByteSource; readonly close: () => Promise<unknown> };

/** What a source begins with; it still gives that first, or is closed if nobody wants it. */
async function peeked(source: ByteSource): Promise<Peeked> {
  const pieces = source.pieces();
  let head: Bytes = new Uint8Array(0);
  while (head.length < sniffedLength) {
    const { done, value } = await pieces.next();
    if (done) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  async function* again(): AsyncGenerator<Bytes, void> {
    try {
      // A piece is at most so long, and what was peeked may be a little more.
      for (let from = 0; from < head.length; from += longestPiece) yield head.subarray(from, from + longestPiece);
      yield* pieces;
    } finally {
      await pieces.return();
    }
  }
  return {
    head: head.subarray(0, sniffedLength),
    source: { pieces: again, stopped: source.stopped },
    close: () => pieces.return(),
  };
}

/** The first line of a text, or as much of it as `head` has. */
function firstLineOf(head: Uint8Array): string {
  const text = new TextDecoder().decode(head);
  return (/^[^\r\n]*/.exec(text.trimStart()) ?? [""])[0];
}

async function readText<Code extends string>(
  kind: "csv" | "json",
  head: Uint8Array,
  source: ByteSource,
  reading: Reading<Code>,
): Promise<FileRead<Code>> {
  const layout = reading.layoutOf(firstLineOf(head));
  if (layout?.kind === "json-lines") return readJsonLines(source, reading, layout);
  if (kind === "csv" || layout !== null) return readCsv(source, reading, layout);
  const read = await readJson(source, reading);
  return read.ok ? read : refusedFile(reading.name, read.error);
}

async function readGzip<Code extends string>(file: InputFile, reading: Reading<Code>): Promise<FileRead<Code>> {
  const { name, pace, words } = reading;
  const { head, source, close } = await peeked(gunzipped(fileBytes(file, pace, longestGzipPiece), pace, words));
  if (pace.isCancelled()) return cancelledRead;
  const failed = source.stopped();
  if (failed !== null && head.length === 0) return refusedFile(name, failed);
  if (head.length === 0) return refusedFile(name, empty);
  const kind = sniff(head, words);
  if (kind === "csv" || kind === "json") return readText(kind, head, source, reading);
  await close();
  if (kind === "gzip") return refusedFile(name, within("another gzip file"));
  return refusedFile(name, kind === "parquet" ? within("a Parquet file") : kind);
}

/**
 * Reads one file by what it is and not by what it is called: a table's rows go to the sink, documents of JSON are handed
 * on, since an answer's pages may come as one file each and are only whole together. Rejects where the file cannot be read.
 */
export async function readFile<Code extends string>(file: InputFile, reading: Reading<Code>): Promise<FileRead<Code>> {
  const { name, pace, words } = reading;
  if (file.sizeBytes === 0) return refusedFile(name, empty);
  const head = new Uint8Array(await file.slice(0, Math.min(sniffedLength, file.sizeBytes)));
  const kind = sniff(head, words);
  if (kind === "gzip") return readGzip(file, reading);
  if (kind === "parquet") return readParquet(file, reading);
  return typeof kind === "string" ? readText(kind, head, fileBytes(file, pace), reading) : refusedFile(name, kind);
}
