import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { BillFile } from "@/lib/spend/billFile";
import { blobFile } from "@/lib/spend/files/blobFile";

/** Fewer and larger pieces read a large file faster; these are what the reader takes at once. */
const bytesAtOnce = 256 * 1024;

/** A bill on standard input is kept in memory as it comes; a larger one has to be a file. */
const maxStdinBytes = 256 * 1024 * 1024;

async function sliceOf(path: string, fromByte: number, toByte: number): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(toByte - fromByte);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, fromByte + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.buffer.slice(0, filled);
  } finally {
    await file.close();
  }
}

/** Rejects where there is no such file, as reading it would. */
async function fileOnDisk(path: string): Promise<BillFile> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR", path });
  return {
    name: basename(path),
    sizeBytes: found.size,
    stream: () => Readable.toWeb(createReadStream(path, { highWaterMark: bytesAtOnce })) as ReadableStream<Uint8Array>,
    slice: (fromByte, toByte) => sliceOf(path, fromByte, Math.min(toByte, found.size)),
  };
}

async function fromStdin(stdin: AsyncIterable<Uint8Array>): Promise<BillFile> {
  const parts: BlobPart[] = [];
  let byteCount = 0;
  for await (const part of stdin) {
    byteCount += part.byteLength;
    if (byteCount > maxStdinBytes) {
      const message = `it has more than ${maxStdinBytes / 1024 / 1024} MiB; give the bill as a file`;
      throw Object.assign(new Error(message), { path: "standard input" });
    }
    parts.push(new Uint8Array(part));
  }
  return blobFile("standard input", new Blob(parts));
}

/** The files of a bill by their paths, `-` for standard input. */
export const billFiles = (paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<readonly BillFile[]> =>
  Promise.all(paths.map((path) => (path === "-" ? fromStdin(stdin) : fileOnDisk(path))));
