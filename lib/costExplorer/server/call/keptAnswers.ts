import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { answerKeptHours } from "@/lib/costExplorer/spendApi";
import { makeFolder } from "@/lib/server/makeFolder";

const keptMs = answerKeptHours * 60 * 60 * 1000;
const hexName = /^[0-9a-f]{64}\.json$/;

const keptSchema = z.object({ readAt: z.iso.datetime(), pages: z.array(z.unknown()) });

/** Pages of one question, as AWS answered it. `readAt` is ISO 8601. */
export type KeptAnswer = { readonly readAt: string; readonly pages: readonly unknown[] };

/** One name for a question of one account: whoever sees the name learns neither. */
export const answerKey = (...parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/** Answers of the last 8 hours, a file each, for this user's eyes alone. A file that cannot be read is as good as none. */
export function keptAnswers(stateFolder: string, now: () => Date) {
  const folder = join(stateFolder, "answers");
  const fileOf = (key: string): string => join(folder, `${key}.json`);

  /** An answer of the future, after the clock was set back, would never grow old. */
  const isFresh = (readAt: number): boolean => readAt <= now().getTime() && now().getTime() - readAt < keptMs;

  const forgetOldOnes = async (): Promise<void> => {
    for (const name of await readdir(folder)) {
      const file = join(folder, name);
      const isOurs = hexName.test(name) || name.endsWith(".part");
      if (isOurs && now().getTime() - (await stat(file)).mtimeMs >= keptMs) await rm(file, { force: true });
    }
  };

  return {
    read: async (key: string): Promise<KeptAnswer | null> => {
      try {
        const read = keptSchema.safeParse(JSON.parse(await readFile(fileOf(key), "utf8")));
        return read.success && isFresh(Date.parse(read.data.readAt)) ? read.data : null;
      } catch {
        return null;
      }
    },
    forget: (key: string): Promise<void> => rm(fileOf(key), { force: true }).catch(() => undefined),
    /** Written beside and renamed, so that no one reads half of it. Null, or what the reader should know. */
    write: async (key: string, answer: KeptAnswer): Promise<string | null> => {
      const part = join(folder, `${randomUUID()}.part`);
      try {
        await makeFolder(folder);
        await writeFile(part, JSON.stringify(answer), { mode: 0o600, flag: "wx" });
        await rename(part, fileOf(key));
        await forgetOldOnes();
        return null;
      } catch {
        await rm(part, { force: true }).catch(() => undefined);
        return "The answer cannot be kept in the state folder: asking again is paid for again.";
      }
    },
  };
}
