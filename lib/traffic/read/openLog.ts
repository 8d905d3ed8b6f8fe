import { type ByteSource, fileBytes } from "@/lib/files/byteSource";
import type { Refusal } from "@/lib/files/fileProblem";
import { gunzip } from "@/lib/files/gzip/gunzip";
import type { InputFile } from "@/lib/files/inputFile";
import { peekSource } from "@/lib/files/pieces/peekSource";
import { readAhead } from "@/lib/files/pieces/readAhead";
import type { ReadTask } from "@/lib/files/readTask";
import { sniff } from "@/lib/files/sniff";
import { changedFile, unreadableFile } from "@/lib/files/unreadableFile";
import { failure, type Result, success } from "@/lib/text/result";
import { type ContentKind, contentKind } from "./contentKind";
import type { TrafficRefusal } from "./trafficProblems";
import { trafficWords } from "./trafficWords";

/** A file that was begun: what is in it, and its unpacked bytes. Parquet is read from the file itself. */
export type OpenedLog =
  | { readonly kind: "parquet" | "empty" }
  | { readonly kind: ContentKind; readonly source: ByteSource; readonly close: () => Promise<unknown> };

/** So much tells a text's kind: events of CloudWatch Logs have their first message in it. */
const peekedLength = 16 * 1024;
const sniffedLength = 4096;
/** Twice as long as for bills: twice as few turns of the platform's unpacking, and flow logs shrink tenfold only. */
const maxGzipPieceBytes = 64 * 1024;
/** A `.gz` that was packed once more, by a download or a backup. */
const maxGzipLayers = 2;
/** A small file is read in one go: thousands of streams cost more than their bytes. */
const smallFile = 1024 ** 2;

/** A file's bytes in one piece after another, small files from one read. */
function bytesOf(file: InputFile, task: ReadTask): ByteSource {
  if (file.sizeBytes > smallFile) return fileBytes(file, task, maxGzipPieceBytes);
  let problem: Refusal | null = null;
  return {
    refusal: () => problem,
    async *pieces() {
      try {
        const bytes = new Uint8Array(await file.slice(0, file.sizeBytes));
        task.advance(bytes.length);
        for (let from = 0; from < bytes.length; from += maxGzipPieceBytes)
          yield bytes.subarray(from, from + maxGzipPieceBytes);
        if (bytes.length !== file.sizeBytes) problem = changedFile;
      } catch (error) {
        problem = unreadableFile(error);
      }
    },
  };
}

const inGzip = (found: string): TrafficRefusal => ({
  code: "other-kind",
  message: `Expected a flow log in the gzip file; found ${found}. Unpack it and give what is in it.`,
});

/** Begins to read a file, by what it is and not by what it is called. */
export async function openLog(file: InputFile, task: ReadTask): Promise<Result<OpenedLog, TrafficRefusal>> {
  if (file.sizeBytes === 0) return success({ kind: "empty" });
  let source = bytesOf(file, task);
  for (let layer = 0; ; layer++) {
    const { head, source: again, close } = await peekSource(source, peekedLength);
    const stopped = again.refusal();
    if (stopped !== null && head.length === 0) return failure(stopped);
    if (task.isCancelled() || head.length === 0) {
      await close();
      return success({ kind: "empty" });
    }
    const sniffed = sniff(head.subarray(0, sniffedLength), trafficWords);
    if (sniffed === "gzip" && layer < maxGzipLayers) {
      source = readAhead(gunzip(again, task, trafficWords));
      continue;
    }
    if (sniffed === "csv" || sniffed === "json") {
      const kind = contentKind(new TextDecoder().decode(head));
      return success({ kind, source: again, close });
    }
    await close();
    if (sniffed === "parquet") return layer === 0 ? success({ kind: sniffed }) : failure(inGzip("a Parquet file"));
    if (sniffed === "gzip") return failure(inGzip("gzip within gzip within gzip"));
    if (sniffed.code === "empty") return success({ kind: "empty" });
    return failure(sniffed.code === "other-kind" && layer > 0 ? inGzip("something else") : sniffed);
  }
}
