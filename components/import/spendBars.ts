import { dayOnAxis, monthOnAxis } from "@/components/import/words";
import { monthInWords } from "@/lib/bills/period";
import type { DailyAmount } from "@/lib/bills/spend";
import type { SpendByMonth } from "@/lib/draft/picture";
import { type MeterId, meters } from "@/lib/meters/meters";

/** One bar: a month or a day. */
export type SpendBar = {
  /** `2026-10` or `2026-10-31`. */
  readonly time: string;
  readonly shortName: string;
  readonly name: string;
  readonly amount: number;
  readonly amounts: ReadonlyMap<MeterId, number>;
  readonly note: string;
};

/** What the chart and its table draw, in the bill's currency. */
export type SpendBars = {
  readonly unit: "month" | "day";
  readonly currency: string;
  readonly meters: readonly MeterId[];
  readonly bars: readonly SpendBar[];
};

/** The height of the drawing in pixels: room for the bars under a key that has a line for each meter at worst. */
export const spendHeight = ({ meters: shown }: SpendBars): number => 290 + 12 * shown.length;

/** A bar for each month. */
export const monthBars = ({ currency, meters: shown, months }: SpendByMonth): SpendBars => ({
  unit: "month",
  currency,
  meters: shown,
  bars: months.map(({ month, amount, amounts, isEstimated, isPartial }) => ({
    time: month,
    shortName: monthOnAxis(month),
    name: monthInWords(month),
    amount,
    amounts,
    note: [...(isEstimated ? ["estimated"] : []), ...(isPartial ? ["in part"] : [])].join(", "),
  })),
});

/** A bar for each day that has an amount, in the order of days. */
export function dayBars(daily: readonly DailyAmount[], currency: string): SpendBars {
  const days = new Map<string, Map<MeterId, number>>();
  for (const { day, family, amount } of daily) {
    const amounts = days.get(day) ?? new Map<MeterId, number>();
    days.set(day, amounts.set(family, (amounts.get(family) ?? 0) + amount));
  }
  return {
    unit: "day",
    currency,
    meters: meters
      .map(({ id }) => id)
      .filter((id) => daily.some(({ family, amount }) => family === id && amount !== 0)),
    bars: [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, amounts]) => ({
        time: day,
        shortName: dayOnAxis(day),
        name: day,
        amount: [...amounts.values()].reduce((sum, amount) => sum + amount, 0),
        amounts,
        note: "",
      })),
  };
}
