import { linearTicks, thinned } from "@/components/charts/axis";
import { keyLineHeight, keyLines } from "@/components/charts/keyLines";
import { type Plot, textWidth, xAt, yAt } from "@/components/charts/plot";
import type { SpendBars } from "@/components/import/spendBars";
import { money, moneyOnAxis } from "@/components/import/words";
import { meterOf } from "@/lib/meters/meterOf";
import type { MeterId } from "@/lib/meters/meters";

/** Where the bars stand, in pixels of the drawing. */
export type SpendLayout = {
  readonly plot: Plot;
  readonly domain: readonly [from: number, to: number];
  readonly barWidth: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly bars: readonly {
    readonly time: string;
    readonly x: number;
    readonly label: string | null;
    /** The total above the bar; null where there is no room for it. */
    readonly total: { readonly y: number; readonly text: string } | null;
  }[];
  readonly key: readonly {
    readonly family: MeterId;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  }[];
};

const keyGap = 16;
const axisHeight = 28;
const mostBarPx = 72;
/** Between an amount of the axis and the plot. */
const labelGap = 8;
/** What the M of `$600M` takes more than the letters that widths are reckoned by. */
const wideLetterPx = 6;
const halfACent = 0.005;

/** The lowest and the highest end of the stacked bars; credits on usage hang below the axis. */
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

/** Lays out the bars, the key above them and the amounts on the axis. */
export function spendLayout({ currency, meters, bars }: SpendBars, width: number, height: number): SpendLayout {
  const key = keyLines(
    meters.map((family) => ({ family, label: meterOf(family).label })),
    width,
    keyGap,
  );
  const top = (key.at(-1)?.y ?? 0) + keyLineHeight + 30;
  const { low, high } = ends(bars);
  const span = Math.max(high - low, 0.01);
  const ticks = linearTicks(Math.max(high, span / 4), 4);
  const below = low < -halfACent ? linearTicks(-low, 2).map((tick) => -tick) : [0];
  const domain = [Math.min(...below), ticks.at(-1) ?? span] as const;
  const axis = [...new Set([...below, ...ticks])].sort((a, b) => a - b);
  const labels = axis.map((tick) => moneyOnAxis(tick, currency));
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label)))) + labelGap + wideLetterPx;
  const plot: Plot = { left, right: width, top, bottom: height - axisHeight };
  const step = (plot.right - plot.left) / Math.max(1, bars.length);
  const names = bars.map(({ shortName }) => shortName);
  const nameWidth = Math.max(...names.map((name) => textWidth(name))) + 8;
  const shown = new Set(thinned([...bars.keys()], Math.max(1, Math.floor((plot.right - plot.left) / nameWidth))));
  return {
    plot,
    domain,
    barWidth: Math.max(2, Math.min(mostBarPx, step * 0.72)),
    yTicks: axis.map((tick, i) => ({ y: yAt(plot, domain, "linear", tick), label: labels[i] ?? "" })),
    bars: bars.map(({ time, amount, amounts }, i) => {
      const text = money(amount, currency);
      const above = [...amounts.values()].reduce((sum, part) => sum + Math.max(0, part), 0);
      return {
        time,
        x: xAt(plot, [0, Math.max(1, bars.length)], "linear", i + 0.5),
        label: shown.has(i) ? (names[i] ?? null) : null,
        total: textWidth(text) + 6 <= step ? { y: yAt(plot, domain, "linear", above) - 7, text } : null,
      };
    }),
    key,
  };
}
