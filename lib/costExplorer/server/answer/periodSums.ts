import { answerPages } from "@/lib/costExplorer/server/answer/answerPages";

/** The sum of all rows of each period, by its first day, other usage included. */
export type PeriodSums = ReadonlyMap<string, number>;

/** Adds up pages as AWS sent them. */
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

const mostRemembered = 50;
const remembered = new Map<string, PeriodSums>();

/** For where the answer itself cannot be kept. */
export function rememberSums(key: string, pages: readonly unknown[]): void {
  const [oldest] = remembered.keys();
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, periodSums(pages));
}

export const rememberedSums = (key: string): PeriodSums | null => remembered.get(key) ?? null;

export const forgetSums = (key: string): void => void remembered.delete(key);
