import { type ByteSource, fileBytes } from "@/lib/files/byteSource";
import { readCsv } from "@/lib/files/csv/readCsv";
import type { Refusal } from "@/lib/files/fileProblem";
import { gunzip, longestGzipPiece } from "@/lib/files/gzip/gunzip";
import type { InputFile } from "@/lib/files/inputFile";
import { readJson } from "@/lib/files/json/readJson";
import { readJsonLines } from "@/lib/files/json/readJsonLines";
import { readParquet } from "@/lib/files/parquet/readParquet";
import { peekSource } from "@/lib/files/pieces/peekSource";
import { cancelledRead, type FileRead, type ReadContext, refusedFile } from "@/lib/files/readContext";
import { sniff } from "@/lib/files/sniff";

const sniffedLength = 4096;

const emptyFile: Refusal = {
  code: "empty",
  message: "Expected a CSV, Parquet or JSON file, or a gzip file of one; found an empty file. Download it once more.",
};

const nestedFile = (kind: string): Refusal => ({
  code: "other-kind",
  message: `Expected a CSV or JSON file within the gzip file; found ${kind}. Unpack the outer file and give the inner one.`,
});

/** The first line of a text, as far as `head` goes. */
function firstLineOf(head: Uint8Array): string {
  const text = new TextDecoder().decode(head);
  return (/^[^\r\n]*/.exec(text.trimStart()) ?? [""])[0];
}

async function readText<Code extends string>(
  kind: "csv" | "json",
  head: Uint8Array,
  source: ByteSource,
  context: ReadContext<Code>,
): Promise<FileRead<Code>> {
  const layout = context.layoutOf(firstLineOf(head));
  if (layout?.kind === "json-lines") return readJsonLines(source, context, layout);
  if (kind === "csv" || layout !== null) return readCsv(source, context, layout);
  const read = await readJson(source, context);
  return read.ok ? read : refusedFile(context.name, read.error);
}

async function readGzip<Code extends string>(file: InputFile, context: ReadContext<Code>): Promise<FileRead<Code>> {
  const { name, task, words } = context;
  const { head, source, close } = await peekSource(
    gunzip(fileBytes(file, task, longestGzipPiece), task, words),
    sniffedLength,
  );
  if (task.isCancelled()) return cancelledRead;
  const failed = source.refusal();
  if (failed !== null && head.length === 0) return refusedFile(name, failed);
  if (head.length === 0) return refusedFile(name, emptyFile);
  const kind = sniff(head, words);
  if (kind === "csv" || kind === "json") return readText(kind, head, source, context);
  await close();
  if (kind === "gzip") return refusedFile(name, nestedFile("another gzip file"));
  return refusedFile(name, kind === "parquet" ? nestedFile("a Parquet file") : kind);
}

/**
 * Reads one file by its content, not by its name. A table's rows go to the sink. JSON documents are returned, because
 * the pages of an answer may come as one file each. Rejects where the file cannot be read.
 */
export async function readFile<Code extends string>(
  file: InputFile,
  context: ReadContext<Code>,
): Promise<FileRead<Code>> {
  const { name, task, words } = context;
  if (file.sizeBytes === 0) return refusedFile(name, emptyFile);
  const head = new Uint8Array(await file.slice(0, Math.min(sniffedLength, file.sizeBytes)));
  const kind = sniff(head, words);
  if (kind === "gzip") return readGzip(file, context);
  if (kind === "parquet") return readParquet(file, context);
  return typeof kind === "string" ? readText(kind, head, fileBytes(file, task), context) : refusedFile(name, kind);
}
