import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST" || !(await stat(folder)).isDirectory()) throw error;
  }
}

/**
 * Creates a folder that only this user can access, and missing folders above it. Node's own `recursive` retries
 * endlessly where an existing folder accepts no new one, as `/proc/1` does. Rejects with Node's error.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await makeOne(folder);
  }
}

/** Whether a folder exists or can be created, and is writable. Creates it. */
export const isWritable = (folder: string): Promise<boolean> =>
  makeFolder(folder)
    .then(() => access(folder, constants.W_OK))
    .then(
      () => true,
      () => false,
    );
