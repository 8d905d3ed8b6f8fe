import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { responseCacheHours } from "@/lib/costExplorer/spendApi";
import { makeFolder } from "@/lib/server/makeFolder";

const cacheMs = responseCacheHours * 60 * 60 * 1000;
const responseFileName = /^[0-9a-f]{64}\.json$/;

const cachedSchema = z.object({ readAt: z.iso.datetime(), pages: z.array(z.unknown()) });

/** The stored pages of the answer to one request. `readAt` is when AWS answered, ISO 8601. */
export type CachedResponse = { readonly readAt: string; readonly pages: readonly unknown[] };

/** The key of a stored answer: a hash of the request and its credentials, so that a file's name reveals neither. */
export const responseKey = (...parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/**
 * Stores answers for 8 hours, a file each, readable by this user alone. A file that cannot be read counts as missing.
 */
export function responseCache(stateFolder: string, now: () => Date) {
  const folder = join(stateFolder, "answers");
  const fileOf = (key: string): string => join(folder, `${key}.json`);

  /** An answer from the future is not fresh: after the clock was set back, it would be used for longer than 8 hours. */
  const isFresh = (readAt: number): boolean => readAt <= now().getTime() && now().getTime() - readAt < cacheMs;

  const deleteExpired = async (): Promise<void> => {
    for (const name of await readdir(folder)) {
      const file = join(folder, name);
      const isOurs = responseFileName.test(name) || name.endsWith(".part");
      if (isOurs && now().getTime() - (await stat(file)).mtimeMs >= cacheMs) await rm(file, { force: true });
    }
  };

  return {
    read: async (key: string): Promise<CachedResponse | null> => {
      try {
        const read = cachedSchema.safeParse(JSON.parse(await readFile(fileOf(key), "utf8")));
        return read.success && isFresh(Date.parse(read.data.readAt)) ? read.data : null;
      } catch {
        return null;
      }
    },
    forget: (key: string): Promise<void> => rm(fileOf(key), { force: true }).catch(() => undefined),
    /**
     * Writes another file and renames it, so that nobody reads half an answer. Null, or a message for the reader where
     * the answer could not be stored.
     */
    write: async (key: string, answer: CachedResponse): Promise<string | null> => {
      const part = join(folder, `${randomUUID()}.part`);
      try {
        await makeFolder(folder);
        await writeFile(part, JSON.stringify(answer), { mode: 0o600, flag: "wx" });
        await rename(part, fileOf(key));
        await deleteExpired();
        return null;
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
        return "The answer cannot be kept in the state folder: asking again is paid for again.";
      }
    },
  };
}
