import { type ByteSource, fileBytes } from "@/lib/files/byteSource";
import type { FileWords } from "@/lib/files/fileWords";
import { gunzip } from "@/lib/files/gzip/gunzip";
import type { InputFile } from "@/lib/files/inputFile";
import { readFooter } from "@/lib/files/parquet/readFooter";
import { peekSource } from "@/lib/files/pieces/peekSource";
import { createReadTask } from "@/lib/files/readTask";
import { sniff } from "@/lib/files/sniff";

/** What a file begins with, unpacked: a text's first characters, or a table's columns. */
export type FileHead =
  | { readonly form: "text"; readonly text: string }
  | { readonly form: "table"; readonly columns: readonly string[] }
  | { readonly form: "empty" }
  /** Neither text nor a table: a picture, an archive, a damaged file. */
  | { readonly form: "unknown" };

const peekedLength = 16 * 1024;
const sniffedLength = 4096;
/** A `.gz` that was packed once more, by a download or a backup. */
const maxGzipLayers = 2;

const unknown: FileHead = { form: "unknown" };

const wideText = (bytes: Uint8Array): FileHead => {
  const order = bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] !== 0) ? "utf-16be" : "utf-16le";
  return { form: "text", text: new TextDecoder(order).decode(bytes.subarray(0, bytes.length & ~1)) };
};

/** A file's beginning, by its bytes and not by its name. Rejects where the file cannot be read. */
export async function fileHead(file: InputFile, words: FileWords, signal?: AbortSignal): Promise<FileHead> {
  if (file.sizeBytes === 0) return { form: "empty" };
  // A read that fails rejects here; a stream would keep the reason to itself.
  const first = new Uint8Array(await file.slice(0, Math.min(peekedLength, file.sizeBytes)));
  let head: Uint8Array = first;
  const task = createReadTask([file], signal === undefined ? {} : { signal }, () => 0);
  for (let layer = 0; ; layer++) {
    if (head.length === 0) return { form: "empty" };
    const sniffed = sniff(head.subarray(0, sniffedLength), words);
    if (sniffed === "csv" || sniffed === "json") return { form: "text", text: new TextDecoder().decode(head) };
    if (sniffed === "parquet") {
      const footer = layer === 0 ? await readFooter(file, words) : null;
      return footer?.ok ? { form: "table", columns: footer.value.header } : unknown;
    }
    if (sniffed !== "gzip") return sniffed.code === "utf-16" ? wideText(head) : emptyOr(sniffed.code);
    if (layer === maxGzipLayers) return unknown;
    let source: ByteSource = fileBytes(file, task);
    for (let outer = 0; outer <= layer; outer++) source = gunzip(source, task, words);
    const peeked = await peekSource(source, peekedLength);
    await peeked.close();
    if (peeked.head.length === 0 && peeked.source.refusal() !== null) return unknown;
    head = peeked.head;
  }
}

const emptyOr = (code: string): FileHead => (code === "empty" ? { form: "empty" } : unknown);
