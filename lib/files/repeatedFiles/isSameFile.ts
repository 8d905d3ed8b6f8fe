import { headOf, type InputFile, tailOf } from "@/lib/files/inputFile";

function isSame(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.every((byte, i) => byte === right[i]);
}

/**
 * Whether two files have the same content, by their sizes and the 64 KiB at either end. Names do not count: a browser
 * names a second download `export (1).csv`.
 */
export async function isSameFile(a: InputFile, b: InputFile): Promise<boolean> {
  if (a.sizeBytes !== b.sizeBytes || !isSame(await headOf(a), await headOf(b))) return false;
  return isSame(await tailOf(a), await tailOf(b));
}
