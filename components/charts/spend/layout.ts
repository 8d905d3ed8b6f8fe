import { legendItems, legendLineHeight } from "@/components/charts/legendItems";
import { type Plot, textWidth, xAt, yAt } from "@/components/charts/plot";
import { positiveAmount, type SpendBars, spendAxis, widestAmount } from "@/lib/draft/figures/spend/points";
import { meterOf } from "@/lib/meters/meterOf";
import type { MeterId } from "@/lib/meters/meters";
import { thinTicks } from "@/lib/units/axis";
import { formatMoney, formatMoneyCompact } from "@/lib/units/money";

/** Positions of the bars, in pixels of the drawing. */
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
  readonly legend: readonly {
    readonly meter: MeterId;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  }[];
};

const legendGap = 16;
const axisHeight = 28;
const mostBarPx = 72;
/** The gap between the axis's amounts and the plot, in pixels. */
const labelGap = 8;
/** What the M of `$600M` needs beyond its `textWidth`, in pixels. */
const wideLetterPx = 6;

const textPx = 13;
const gapPx = 14;
/** The width of the meters' names in two lines, in pixels. */
const namesPx = 150;
/**
 * The least number of columns: the earlier periods together, the newest period, and the total. Fewer compare nothing.
 */
const leastColumnCount = 3;

/** How many periods of the table fit into `widthPx` pixels beside the meters' names and the total. At least 2. */
export function periodsThatFit(spend: SpendBars, widthPx: number): number {
  const amountPx = textWidth(formatMoney(widestAmount(spend), spend.currency), textPx);
  return Math.max(leastColumnCount, Math.floor((widthPx - namesPx) / (amountPx + gapPx))) - 1;
}

/** Lays out the bars, the legend above them and the amounts on the axis. */
export function spendLayout({ currency, meters, bars }: SpendBars, width: number, height: number): SpendLayout {
  const legend = legendItems(
    meters.map((meter) => ({ meter, label: meterOf(meter).label })),
    width,
    legendGap,
  );
  const top = (legend.at(-1)?.y ?? 0) + legendLineHeight + 30;
  const { domain, ticks } = spendAxis(bars);
  const labels = ticks.map((tick) => formatMoneyCompact(tick, currency));
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label)))) + labelGap + wideLetterPx;
  const plot: Plot = { left, right: width, top, bottom: height - axisHeight };
  const step = (plot.right - plot.left) / Math.max(1, bars.length);
  const names = bars.map(({ shortName }) => shortName);
  const nameWidth = Math.max(...names.map((name) => textWidth(name))) + 8;
  const shown = new Set(thinTicks([...bars.keys()], Math.max(1, Math.floor((plot.right - plot.left) / nameWidth))));
  return {
    plot,
    domain,
    barWidth: Math.max(2, Math.min(mostBarPx, step * 0.72)),
    yTicks: ticks.map((tick, i) => ({ y: yAt(plot, domain, "linear", tick), label: labels[i] ?? "" })),
    bars: bars.map((bar, i) => {
      const text = formatMoney(bar.amount, currency);
      return {
        time: bar.time,
        x: xAt(plot, [0, Math.max(1, bars.length)], "linear", i + 0.5),
        label: shown.has(i) ? (names[i] ?? null) : null,
        total: textWidth(text) + 6 <= step ? { y: yAt(plot, domain, "linear", positiveAmount(bar)) - 7, text } : null,
      };
    }),
    legend,
  };
}
