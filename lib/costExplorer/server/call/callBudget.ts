import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { utcDayOf } from "@/lib/bills/day";
import { maxCallsPerDay } from "@/lib/costExplorer/spendApi";
import { makeFolder } from "@/lib/server/makeFolder";

/**
 * How many days' counts are kept: the newest ones, whatever the clock says. A clock that jumps ahead and back then
 * finds the day's count again.
 */
const keptDayCount = 400;

const notSaved =
  "The count of today's paid calls cannot be saved in the state folder: it starts anew when this program does.";

/** The number of calls that could not be counted on disk, by the day's folder. */
const uncountedCalls = new Map<string, number>();

/** File names, one for each call of a day. With two digits, a folder lists them in order. */
const slots = Array.from({ length: maxCallsPerDay }, (_, index) => String(index + 1).padStart(2, "0"));

/**
 * Counts the day's paid calls as empty files: `calls/2026-11-21/01` and so on. Only one program can create a file that
 * must not exist yet, so two programs never take the same call, and a crash loses no count.
 */
export function callBudget(folder: string, now: () => Date) {
  const callsFolder = join(folder, "calls");
  let notice: string | null = null;

  const today = () => join(callsFolder, utcDayOf(now()));

  const countOnDisk = async (day: string): Promise<number> => {
    const names = await readdir(day).catch(() => []);
    return names.filter((name) => slots.includes(name)).length;
  };

  const leftOf = async (day: string): Promise<number> =>
    Math.max(0, maxCallsPerDay - (await countOnDisk(day)) - (uncountedCalls.get(day) ?? 0));

  const forgetOldDays = async (): Promise<void> => {
    const days = (await readdir(callsFolder)).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).sort();
    const old = days.slice(0, Math.max(0, days.length - keptDayCount));
    const expiredDays = old.filter((name) => name !== utcDayOf(now()));
    await Promise.all(expiredDays.map((name) => rm(join(callsFolder, name), { recursive: true, force: true })));
  };

  const takeSlot = async (day: string): Promise<boolean> => {
    await makeFolder(day);
    await forgetOldDays();
    for (const slot of slots) {
      const file = await open(join(day, slot), "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") return null;
        throw error;
      });
      if (file !== null) {
        await file.close();
        return true;
      }
    }
    return false;
  };

  return {
    /** The number of calls that may still be sent today (UTC), 0 to 20. */
    left: (): Promise<number> => leftOf(today()),
    /** Counts one call before it is sent. False where today's calls are used up. */
    take: async (): Promise<boolean> => {
      const day = today();
      if ((await leftOf(day)) === 0) return false;
      try {
        return await takeSlot(day);
      } catch {
        notice = notSaved;
        uncountedCalls.set(day, (uncountedCalls.get(day) ?? 0) + 1);
        return true;
      }
    },
    /** A message for the reader where a call could not be counted on disk; null otherwise. */
    notice: (): string | null => notice,
  };
}
