import { createReadStream, type Stats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { blobFile } from "@/lib/files/blobFile";
import type { InputFile } from "@/lib/files/inputFile";

/** Bytes of one read: as much as the reader of bills takes at once. Fewer, larger pieces read a large file faster. */
const bytesPerRead = 256 * 1024;

/** The most MiB of a bill from standard input or a pipe, which is kept in memory. A larger bill has to be a file. */
export const maxStreamedMib = 256;
const mib = 1024 * 1024;

/** A text that changes when somebody writes to a file or puts another in its place. */
const fingerprint = ({ size, mtimeMs, ino, dev }: Stats): string => [size, mtimeMs, ino, dev].join(" ");

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
    return filled === bytes.length ? bytes.buffer : bytes.buffer.slice(0, filled);
  } finally {
    await file.close();
  }
}

/**
 * Reads a file's bytes on demand. It does not use `Readable.toWeb`, which may throw where nobody can catch it when a
 * reader stops early: the end of the file then closes a stream that is closed already.
 */
function streamOf(path: string): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null;
  let isStopped = false;
  const stop = async (): Promise<void> => {
    isStopped = true;
    const opened = file;
    file = null;
    await opened?.close();
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        file ??= await open(path);
        if (isStopped) return await stop();
        const { bytesRead, buffer } = await file.read(new Uint8Array(bytesPerRead), 0, bytesPerRead);
        if (isStopped) return;
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await stop();
        controller.close();
      } catch (error) {
        await stop();
        throw error;
      }
    },
    cancel: stop,
  });
}

async function fileFromStream(name: string, stream: AsyncIterable<Uint8Array>): Promise<InputFile> {
  const parts: BlobPart[] = [];
  let byteCount = 0;
  for await (const part of stream) {
    byteCount += part.byteLength;
    if (byteCount > maxStreamedMib * mib) {
      const message = `it has more than ${maxStreamedMib} MiB and is no file; give the bill as a file`;
      throw Object.assign(new Error(message), { path: name });
    }
    parts.push(new Uint8Array(part));
  }
  return blobFile(name, new Blob(parts));
}

/**
 * The file at a path. Rejects where there is none, or this user may not read it. A pipe, such as `<(zcat bill.gz)`, is
 * read into memory.
 */
async function fileOnDisk(path: string): Promise<InputFile> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR", path });
  if (!found.isFile()) return fileFromStream(path, createReadStream(path));
  // Opening the file now gives a missing permission an error with the file's path.
  await (await open(path)).close();
  return {
    name: basename(path),
    sizeBytes: found.size,
    stream: () => streamOf(path),
    slice: (fromByte, toByte) => sliceOf(path, fromByte, Math.min(toByte, found.size)),
    isUnchanged: async () => fingerprint(await stat(path)) === fingerprint(found),
  };
}

/** The files of a bill by their paths, `-` for standard input. Rejects where one cannot be read. */
export const billFiles = (paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<readonly InputFile[]> =>
  Promise.all(paths.map((path) => (path === "-" ? fileFromStream("standard input", stdin) : fileOnDisk(path))));
