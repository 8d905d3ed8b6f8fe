import { headOf, type InputFile } from "@/lib/files/inputFile";
import { isSameFile } from "@/lib/files/repeatedFiles/isSameFile";

/** FNV-1a of some bytes, a whole number below 2^32. Different bytes rarely share one. */
function hashOf(buffer: ArrayBuffer): number {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * The first file whose content an earlier one has, as `isSameFile` compares it; null where each is there once. Empty files
 * do not count. Each file of a size that others have is read once, and only those that begin alike are compared, so that
 * thousands of small files take as many reads and not the square of it. Rejects where a file cannot be read.
 */
export async function firstRepeatedFile(
  files: readonly InputFile[],
  isCancelled: () => boolean = () => false,
): Promise<InputFile | null> {
  const countBySize = new Map<number, number>();
  for (const { sizeBytes } of files) countBySize.set(sizeBytes, (countBySize.get(sizeBytes) ?? 0) + 1);
  const earlier = new Map<string, InputFile[]>();
  for (const file of files) {
    const { sizeBytes } = file;
    if (sizeBytes === 0 || countBySize.get(sizeBytes) === 1) continue;
    if (isCancelled()) return null;
    const key = `${sizeBytes} ${hashOf(await headOf(file))}`;
    const alike = earlier.get(key) ?? [];
    for (const other of alike) if (await isSameFile(file, other)) return file;
    earlier.set(key, [...alike, file]);
  }
  return null;
}
