import { billFileWords } from "@/lib/bills/billFileWords";
import type { InputFile } from "@/lib/files/inputFile";
import { isFileError } from "@/lib/files/unreadableFile";
import { isNamedAsFlowLog } from "@/lib/traffic/read/flowLogFileName";
import { inPool } from "@/lib/traffic/read/pool";
import { fileHead } from "./fileHead";
import { type ImportedKind, kindOfHead } from "./importedKinds";

const filesAtOnce = 6;

/** The kind of each file, in their order. */
export type SortedFiles = readonly ImportedKind[];

/**
 * Sorts files by what is in them. `trustsNames`: a file with a name that AWS gives to flow logs is not looked at. A file
 * that cannot be read stays with the bills, whose reader says why. An empty one goes with the logs where there are some:
 * AWS delivers such files.
 */
export async function sortFiles(
  files: readonly InputFile[],
  trustsNames: boolean,
  signal?: AbortSignal,
): Promise<SortedFiles> {
  const kinds: (ImportedKind | null)[] = files.map((file) =>
    trustsNames && isNamedAsFlowLog(file) ? "traffic" : null,
  );
  const unknown = files.flatMap((file, index) => (kinds[index] === null ? [{ file, index }] : []));
  await inPool(unknown, filesAtOnce, async ({ file, index }) => {
    if (signal?.aborted) return true;
    try {
      kinds[index] = kindOfHead(await fileHead(file, billFileWords, signal));
    } catch (error) {
      if (!isFileError(error)) throw error;
      kinds[index] = "bill";
    }
    return null;
  });
  const ofEmpty: ImportedKind = kinds.includes("traffic") ? "traffic" : "bill";
  return kinds.map((kind) => kind ?? ofEmpty);
}
