import { type Plot, textWidth, xAt } from "@/components/charts/plot";
import { heightOfLegend } from "@/components/charts/traffic/legend";
import { cutText, sentenceLine, wrapLines } from "@/components/charts/wrapText";
import {
  type ServiceBar,
  type ServiceBars,
  type ServicePart,
  serviceAxis,
} from "@/lib/draft/figures/trafficServices/points";
import type { CarrierId } from "@/lib/draft/traffic/view/carriers";
import { linearGbLabels } from "@/lib/units/axis";
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
    readonly name: { readonly y: number; readonly text: string };
    readonly why: readonly { readonly y: number; readonly text: string }[];
    readonly carrier: CarrierId | null;
    readonly barY: number;
    readonly parts: readonly (ServicePart & { readonly x: number; readonly width: number })[];
    readonly range: { readonly x1: number; readonly x2: number } | null;
    readonly total: { readonly x: number; readonly text: string };
    /** `isBeyond` where the break-even lies off the axis's end; `label` then has it, where there is room. */
    readonly mark: { readonly x: number; readonly isBeyond: boolean; readonly label: string | null } | null;
    readonly amounts: { readonly x: number; readonly y: number; readonly text: string };
  }[];
};

/** From this width on, in pixels, the names stand beside the bars. */
const widePx = 620;
/** Without the lines that say why. */
const rowHeights = { wide: 38, narrow: 84 };
const minRowHeightPx = 56;
const lineHeight = 15;
const maxLineCount = 2;
export const barHeight = 16;
const axisHeight = 26;
const minHeightPx = 150;

const isWide = (widthPx: number): boolean => widthPx >= widePx;
/** The legend's texts. */
export const directionLabels = {
  up: "up, from clients",
  down: "down, to clients",
  unknown: "direction not known",
} as const;
const topAt = (widthPx: number): number => heightOfLegend(Object.values(directionLabels), widthPx) + axisHeight;

const leftOf = (width: number): number => Math.round(Math.min(380, Math.max(230, width * 0.42)));

/** Lines that say why, in the room beside the bars or above them. */
const whyLines = ({ why }: ServiceBar, width: number): readonly string[] =>
  why === "" ? [] : wrapLines(why, isWide(width) ? leftOf(width) - 20 : width, 12, maxLineCount);

const rowHeightOf = (bar: ServiceBar, width: number): number => {
  const lines = lineHeight * whyLines(bar, width).length;
  return isWide(width) ? Math.max(minRowHeightPx, rowHeights.wide + lines) : rowHeights.narrow + lines;
};

/** The height of the drawing in pixels, in a width in pixels. */
export const servicesHeight = ({ bars }: ServiceBars, widthPx: number): number =>
  Math.max(
    minHeightPx,
    bars.reduce((height, bar) => height + rowHeightOf(bar, widthPx), topAt(widthPx) + 4),
  );

/** Room of an arrow at the axis's end and of the gaps beside its label, in pixels. */
const arrowPx = 24;

function markOf(gb: number, x: number, isBeyond: boolean, totalEnd: number): ServicesLayout["rows"][number]["mark"] {
  const label = `pays from ${formatGbShort(gb)}`;
  const fits = isBeyond && totalEnd + textWidth(label) + arrowPx <= x;
  return { x, isBeyond, label: fits ? label : null };
}

/** Where a total of this width begins: beside the bar, or beside the break-even mark where that would run through it. */
function totalX(barEnd: number, textPx: number, markX: number | null): number {
  const beside = barEnd + 8;
  const isCrossed = markX !== null && markX > beside - 4 && markX < beside + textPx + 4;
  return isCrossed ? markX + 7 : beside;
}

/** Lays out a row for each bar: what to do and with whom, the bar from 0, and its amounts below. */
export function servicesLayout({ bars }: ServiceBars, width: number, height: number): ServicesLayout {
  const isSide = isWide(width);
  const top = topAt(width);
  const totals = bars.map(({ totalGb }) => formatGbShort(totalGb.likely));
  const right = width - Math.max(...totals.map((text) => textWidth(text, 13)), 40) - 12;
  const plot: Plot = { left: isSide ? leftOf(width) : 0, right, top, bottom: height };
  const { domain, ticks } = serviceAxis(bars, isSide ? 5 : 3);
  const labels = linearGbLabels(ticks);
  const x = (gb: number) => xAt(plot, domain, "linear", Math.min(gb, domain[1]));
  const textRoom = isSide ? plot.left - 20 : width;
  let rowY = top;
  const bottom = bars.reduce((y, bar) => y + rowHeightOf(bar, width), top);
  return {
    plot: { ...plot, bottom },
    ticks: ticks.map((gb, i) => ({ x: x(gb), label: labels[i] ?? "" })),
    rows: bars.map((bar, i) => {
      const y = rowY;
      const height = rowHeightOf(bar, width);
      rowY += height;
      const { verb, totalGb, breakEvenGb, carrier } = bar;
      const verbWidth = verb === null ? 0 : textWidth(verb, 13) + 8;
      const why = whyLines(bar, width);
      const barY = y + (isSide ? 9 : 34 + lineHeight * why.length);
      let from = 0;
      const parts = bar.parts.map((part) => {
        const start = x(from);
        from += part.gb;
        return { ...part, x: start, width: Math.max(1, x(from) - start) };
      });
      const hasRange = totalGb.high - totalGb.low > domain[1] / 200;
      const rangeEnd = hasRange ? Math.max(x(totalGb.likely), x(totalGb.high)) : x(totalGb.likely);
      const isBeyond = breakEvenGb !== null && breakEvenGb > domain[1];
      const markX = breakEvenGb === null ? null : x(breakEvenGb);
      const totalPx = textWidth(totals[i] ?? "", 13);
      const totalFrom = totalX(rangeEnd, totalPx, isBeyond ? null : markX);
      return {
        bar,
        y,
        height,
        verb,
        name: { y: y + 21, text: cutText(bar.name, textRoom - verbWidth, 13) },
        why: why.map((text, line) => ({ y: y + 38 + lineHeight * line, text })),
        carrier,
        barY,
        parts,
        range: hasRange ? { x1: x(totalGb.low), x2: rangeEnd } : null,
        total: { x: totalFrom, text: totals[i] ?? "" },
        mark: breakEvenGb === null || markX === null ? null : markOf(breakEvenGb, markX, isBeyond, totalFrom + totalPx),
        amounts: {
          x: plot.left,
          y: barY + barHeight + 16,
          text: sentenceLine(bar.amounts, width - plot.left, 12),
        },
      };
    }),
  };
}
