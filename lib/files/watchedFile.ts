import { headOf, type InputFile, tailOf } from "@/lib/files/inputFile";
import { changedFile, UnreadableFileError } from "@/lib/files/unreadableFile";

/** FNV-1a, over bytes. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

export type WatchedFile = InputFile & {
  /** Whether the file changed since the beginning, by the system's facts about it, its length and its ends. */
  readonly hasChanged: () => Promise<boolean>;
};

/**
 * A file whose changes are noticed: `slice` throws `UnreadableFileError` where bytes are missing now, and `hasChanged` says
 * after the reading whether the file changed meanwhile. Otherwise half an old file and half a new one would pass for a
 * whole.
 */
export async function watchedFile(file: InputFile): Promise<WatchedFile> {
  const { sizeBytes } = file;

  async function slice(fromByte: number, toByte: number): Promise<ArrayBuffer> {
    const bytes = await file.slice(fromByte, toByte);
    if (bytes.byteLength < Math.min(toByte, sizeBytes) - fromByte) throw new UnreadableFileError(changedFile);
    return bytes;
  }

  // A file that is still being written changes at its end.
  const endsOf = async (): Promise<string> => {
    const [head, tail] = [await headOf({ sizeBytes, slice }), await tailOf({ sizeBytes, slice })];
    return `${hashOf(new Uint8Array(head))} ${hashOf(new Uint8Array(tail))}`;
  };

  const before = await endsOf();
  return {
    ...file,
    slice,
    async hasChanged() {
      if (file.isUnchanged !== undefined && !(await file.isUnchanged())) return true;
      try {
        return (await endsOf()) !== before;
      } catch (error) {
        if (error instanceof UnreadableFileError) return true;
        throw error;
      }
    },
  };
}
