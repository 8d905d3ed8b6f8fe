import { type Plot, textWidth, xAt } from "@/components/charts/plot";
import { cutText, wrapLines } from "@/components/charts/wrapText";
import {
  type ServiceBar,
  type ServiceBars,
  type ServicePart,
  serviceAxis,
} from "@/lib/draft/figures/trafficServices/points";
import type { CarrierId } from "@/lib/draft/traffic/view/carriers";
import { gbTickLabel } from "@/lib/units/axis";
import { formatGbShort } from "@/lib/units/gb";

/** Positions of the bars, in pixels of the drawing. */
export type ServicesLayout = {
  readonly plot: Plot;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly {
    readonly bar: ServiceBar;
    readonly y: number;
    readonly height: number;
    readonly verb: string | null;
    readonly name: { readonly x: number; readonly y: number; readonly text: string };
    readonly why: readonly { readonly y: number; readonly text: string }[];
    readonly carrier: CarrierId | null;
    readonly barY: number;
    readonly parts: readonly (ServicePart & { readonly x: number; readonly width: number })[];
    readonly range: { readonly x1: number; readonly x2: number } | null;
    readonly total: { readonly x: number; readonly text: string };
    /** `isBeyond` where the break-even lies off the axis's end. */
    readonly mark: { readonly x: number; readonly isBeyond: boolean } | null;
    readonly amounts: { readonly x: number; readonly y: number; readonly text: string };
  }[];
};

/** From this width on, in pixels, the names stand beside the bars. */
const widePx = 620;
const rowHeights = { wide: 64, narrow: 98 };
export const barHeight = 16;
const legendHeight = 30;
const axisHeight = 26;
const leastHeight = 200;

const isWide = (widthPx: number): boolean => widthPx >= widePx;
const rowHeightAt = (widthPx: number): number => (isWide(widthPx) ? rowHeights.wide : rowHeights.narrow);
/** The legend takes a line, or two in a narrow drawing. */
const legendHeightAt = (widthPx: number): number => (isWide(widthPx) ? legendHeight : 2 * legendHeight - 8);

/** The height of the drawing in pixels, for so many bars. */
export const servicesHeight = (barCount: number, widthPx: number): number =>
  Math.max(leastHeight, legendHeightAt(widthPx) + axisHeight + barCount * rowHeightAt(widthPx) + 4);

const leftOf = (width: number): number => Math.round(Math.min(380, Math.max(230, width * 0.36)));

/** Lays out a row for each bar: what to do and with whom, the bar from 0, and its amounts below. */
export function servicesLayout({ bars }: ServiceBars, width: number, height: number): ServicesLayout {
  const isSide = isWide(width);
  const rowHeight = rowHeightAt(width);
  const top = legendHeightAt(width) + axisHeight;
  const totals = bars.map(({ totalGb }) => formatGbShort(totalGb.likely));
  const right = width - Math.max(...totals.map((text) => textWidth(text, 13)), 40) - 12;
  const plot: Plot = { left: isSide ? leftOf(width) : 0, right, top, bottom: height };
  const { domain, ticks } = serviceAxis(bars, isSide ? 5 : 3);
  const x = (gb: number) => xAt(plot, domain, "linear", Math.min(gb, domain[1]));
  const textRoom = isSide ? plot.left - 20 : width;
  return {
    plot,
    ticks: ticks.map((gb) => ({ x: x(gb), label: gbTickLabel(gb) })),
    rows: bars.map((bar, i) => {
      const y = top + i * rowHeight;
      const { verb, totalGb, breakEvenGb, carrier } = bar;
      const nameX = verb === null ? 0 : textWidth(verb, 13) + 8;
      const whyLines = wrapLines(bar.why, textRoom, 12, isSide ? 2 : 1);
      const barY = y + (isSide ? 9 : 48);
      let from = 0;
      const parts = bar.parts.map((part) => {
        const start = x(from);
        from += part.gb;
        return { ...part, x: start, width: Math.max(1, x(from) - start) };
      });
      const hasRange = totalGb.high - totalGb.low > domain[1] / 200;
      const rangeEnd = hasRange ? Math.max(x(totalGb.likely), x(totalGb.high)) : x(totalGb.likely);
      return {
        bar,
        y,
        height: rowHeight,
        verb,
        name: { x: nameX, y: y + 21, text: cutText(bar.name, textRoom - nameX, 13) },
        why: whyLines.map((text, line) => ({ y: y + 38 + 15 * line, text })),
        carrier,
        barY,
        parts,
        range: hasRange ? { x1: x(totalGb.low), x2: rangeEnd } : null,
        total: { x: rangeEnd + 8, text: totals[i] ?? "" },
        mark: breakEvenGb === null ? null : { x: x(breakEvenGb), isBeyond: breakEvenGb > domain[1] },
        amounts: {
          x: plot.left,
          y: barY + barHeight + 16,
          text: cutText(bar.amounts, width - plot.left, 12),
        },
      };
    }),
  };
}
