import { answerPages } from "@/lib/costExplorer/server/answer/answerPages";

/**
 * The unblended cost of all rows of each period, other usage included, in the bill's currency, by the period's first
 * day (`YYYY-MM-DD`).
 */
export type PeriodSums = ReadonlyMap<string, number>;

/** Adds up the rows of pages as AWS sent them, period by period. */
export function periodSums(pages: readonly unknown[]): PeriodSums {
  const sums = new Map<string, number>();
  for (const { TimePeriod, Groups } of answerPages(pages).flatMap((page) => page.ResultsByTime)) {
    const start = TimePeriod.Start.slice(0, 10);
    const amounts = (Groups ?? []).map(({ Metrics }) => Number(Metrics.UnblendedCost?.Amount ?? 0));
    sums.set(
      start,
      amounts.reduce((sum, amount) => sum + amount, sums.get(start) ?? 0),
    );
  }
  return sums;
}

const maxRememberedCount = 50;
const sumsByKey = new Map<string, PeriodSums>();

/**
 * Keeps an answer's sums in memory, for an answer that cannot be stored on disk. Above 50 answers the oldest sums are
 * dropped.
 */
export function rememberSums(key: string, pages: readonly unknown[]): void {
  const [oldest] = sumsByKey.keys();
  if (sumsByKey.size >= maxRememberedCount && oldest !== undefined) sumsByKey.delete(oldest);
  sumsByKey.set(key, periodSums(pages));
}

/** The sums in memory for an answer's key; null where there are none. */
export const rememberedSums = (key: string): PeriodSums | null => sumsByKey.get(key) ?? null;

/** Drops the sums in memory for an answer's key. */
export const forgetSums = (key: string): void => void sumsByKey.delete(key);
