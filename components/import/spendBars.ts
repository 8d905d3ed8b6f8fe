import { dayOnAxis, monthOnAxis } from "@/components/import/words";
import { monthInWords } from "@/lib/bills/period";
import type { DailyAmount } from "@/lib/bills/spend";
import { type FamilyId, families } from "@/lib/bills/usageTypes/families";
import type { SpendByMonth } from "@/lib/draft/picture";

/** One bar: a month or a day. */
export type SpendBar = {
  /** `2026-10` or `2026-10-31`. */
  readonly time: string;
  readonly shortName: string;
  readonly name: string;
  readonly amount: number;
  readonly amounts: ReadonlyMap<FamilyId, number>;
  readonly note: string;
};

/** What the chart and its table draw, in the bill's currency. */
export type SpendBars = {
  readonly unit: "month" | "day";
  readonly currency: string;
  readonly families: readonly FamilyId[];
  readonly bars: readonly SpendBar[];
};

/** The height of the drawing in pixels: room for the bars under a key that has a line for each family at worst. */
export const spendHeight = ({ families: shown }: SpendBars): number => 290 + 12 * shown.length;

/** A bar for each month. */
export const monthBars = ({ currency, families: shown, months }: SpendByMonth): SpendBars => ({
  unit: "month",
  currency,
  families: shown,
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
  const days = new Map<string, Map<FamilyId, number>>();
  for (const { day, family, amount } of daily) {
    const amounts = days.get(day) ?? new Map<FamilyId, number>();
    days.set(day, amounts.set(family, (amounts.get(family) ?? 0) + amount));
  }
  return {
    unit: "day",
    currency,
    families: families
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
