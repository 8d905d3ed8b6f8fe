import type { InputFile } from "@/lib/files/inputFile";
import { changedFile, UnreadableFile } from "@/lib/files/unreadable";

/** So many bytes of both ends are compared before and after: what is written on and on changes at its end. */
const compared = 64 * 1024;

/** FNV-1a, over bytes. */
function hashed(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

export type SteadyFile = InputFile & {
  /** Whether the file is another than it was at first: by what the system says of it, its length, and its ends. */
  readonly hasChanged: () => Promise<boolean>;
};

/**
 * A file that is read under the eye: `slice` fails where bytes are missing that were there, and `hasChanged` tells at the
 * end of a reading whether it was one file throughout. Half an old file and half a new one look like a whole one.
 */
export async function steadyFile(file: InputFile): Promise<SteadyFile> {
  const { sizeBytes } = file;

  async function slice(fromByte: number, toByte: number): Promise<ArrayBuffer> {
    const bytes = await file.slice(fromByte, toByte);
    if (bytes.byteLength < Math.min(toByte, sizeBytes) - fromByte) throw new UnreadableFile(changedFile);
    return bytes;
  }

  const endsOf = async (): Promise<string> => {
    const head = new Uint8Array(await slice(0, Math.min(compared, sizeBytes)));
    const tail = new Uint8Array(await slice(Math.max(0, sizeBytes - compared), sizeBytes));
    return `${hashed(head)} ${hashed(tail)}`;
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
        if (error instanceof UnreadableFile) return true;
        throw error;
      }
    },
  };
}
