import { monthInWords } from "@/lib/bills/period";
import type { DailyAmount } from "@/lib/bills/spendRows";
import { dayOnAxis, monthOnAxis } from "@/lib/draft/figures/spend/timeWords";
import type { SpendByMonth } from "@/lib/draft/spendViews";
import { type MeterId, meters } from "@/lib/meters/meters";
import { compareTexts } from "@/lib/text/compareTexts";
import { type Domain, linearTicks } from "@/lib/units/axis";
import { isZeroToTheCent } from "@/lib/units/usd";

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
      .sort(([a], [b]) => compareTexts(a, b))
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

/** The sum of the absolute amounts, in the bill's currency: no amount of a period, or of all together, is larger. */
export const widestAmount = ({ bars }: SpendBars): number =>
  bars.reduce((sum, { amount }) => sum + Math.abs(amount), 0);

/** The sum of a bar's positive amounts, in the bill's currency. Credits on usage are drawn below the axis. */
export const positiveAmount = ({ amounts }: SpendBar): number =>
  [...amounts.values()].reduce((sum, part) => sum + Math.max(0, part), 0);

/** The lowest and the highest end of the stacked bars. Credits on usage are drawn below the axis. */
function ends(bars: SpendBars["bars"]): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const { amounts } of bars) {
    const above = [...amounts.values()].filter((amount) => amount > 0).reduce((sum, amount) => sum + amount, 0);
    const below = [...amounts.values()].filter((amount) => amount < 0).reduce((sum, amount) => sum + amount, 0);
    low = Math.min(low, below);
    high = Math.max(high, above);
  }
  return { low, high };
}

/** The ends and the ticks of the axis of amounts, in the bill's currency. It goes below 0 only where a bar does. */
export function spendAxis(bars: SpendBars["bars"]): { readonly domain: Domain; readonly ticks: readonly number[] } {
  const { low, high } = ends(bars);
  const span = Math.max(high - low, 0.01);
  const above = linearTicks(Math.max(high, span / 4), 4);
  const below = isZeroToTheCent(low) ? [0] : linearTicks(-low, 2).map((tick) => -tick);
  return {
    domain: [Math.min(...below), above.at(-1) ?? span],
    ticks: [...new Set([...below, ...above])].sort((a, b) => a - b),
  };
}
