import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { utcDayOf } from "@/lib/bills/day";
import { maxCallsPerDay } from "@/lib/costExplorer/spendApi";
import { makeFolder } from "@/lib/server/makeFolder";

/**
 * How many days' counts are kept: the newest, however far the clock is from them. A clock that jumps ahead and back must
 * find the day's count again.
 */
const keptDayCount = 400;

const notSaved =
  "The count of today's paid calls cannot be saved in the state folder: it starts anew when this program does.";

/** Calls by day and folder that could not be counted on disk. */
const uncounted = new Map<string, number>();

/** Two digits, so that a folder lists its slots in order. */
const slots = Array.from({ length: maxCallsPerDay }, (_, index) => String(index + 1).padStart(2, "0"));

/**
 * The day's paid calls, counted in `calls/2026-11-21/01` and so on: an empty file for each call. A file that must not be
 * there yet can be made by one program alone, so two of them never take the same call, and a crash loses none.
 */
export function callBudget(folder: string, now: () => Date) {
  const all = join(folder, "calls");
  let notice: string | null = null;

  const today = () => join(all, utcDayOf(now()));

  const countOnDisk = async (day: string): Promise<number> => {
    const names = await readdir(day).catch(() => []);
    return names.filter((name) => slots.includes(name)).length;
  };

  const leftOf = async (day: string): Promise<number> =>
    Math.max(0, maxCallsPerDay - (await countOnDisk(day)) - (uncounted.get(day) ?? 0));

  const forgetOldDays = async (): Promise<void> => {
    const days = (await readdir(all)).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).sort();
    const old = days.slice(0, Math.max(0, days.length - keptDayCount));
    const goes = old.filter((name) => name !== utcDayOf(now()));
    await Promise.all(goes.map((name) => rm(join(all, name), { recursive: true, force: true })));
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
    /** How many calls may still leave today. */
    left: (): Promise<number> => leftOf(today()),
    /** Counts one call before it leaves; false where today's are spent. */
    take: async (): Promise<boolean> => {
      const day = today();
      if ((await leftOf(day)) === 0) return false;
      try {
        return await takeSlot(day);
      } catch {
        notice = notSaved;
        uncounted.set(day, (uncounted.get(day) ?? 0) + 1);
        return true;
      }
    },
    /** Set where a call could not be counted on disk. */
    notice: (): string | null => notice,
  };
}
