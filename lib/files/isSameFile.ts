import type { InputFile } from "@/lib/files/inputFile";

const comparedBytes = 64 * 1024;

function isSame(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.every((byte, i) => byte === right[i]);
}

/**
 * Whether two files have the same content, by their sizes and the 64 KiB at either end. Names do not count: a browser
 * names a second download `export (1).csv`.
 */
export async function isSameFile(a: InputFile, b: InputFile): Promise<boolean> {
  if (a.sizeBytes !== b.sizeBytes) return false;
  const end = a.sizeBytes;
  if (!isSame(await a.slice(0, Math.min(comparedBytes, end)), await b.slice(0, Math.min(comparedBytes, end))))
    return false;
  const from = Math.max(0, end - comparedBytes);
  return isSame(await a.slice(from, end), await b.slice(from, end));
}
