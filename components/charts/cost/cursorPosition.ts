import { type Plot, valueAtX, xAt } from "@/components/charts/plot";
import type { CostChart, CostPoint } from "@/lib/report/figures/cost/points";

/**
 * The point under the cursor on the cost figure, and where its receipt stands. `gb` is in GB a month, `index` the point's
 * place in the chart's points from 0; `x` and `receiptX` are pixels from the left edge of the figure.
 */
export type CursorPosition = {
  readonly gb: number;
  readonly index: number;
  readonly point: CostPoint;
  readonly x: number;
  readonly receiptX: number;
};

/** The width of the receipt beside the cursor, in pixels. */
export const receiptWidthPx = 264;
const gapPx = 14;
/**
 * How far the cursor may move away from the receipt before the receipt follows, in pixels. A receipt that stays in its
 * place can be reached by the pointer.
 */
const slackPx = 40;

const nearestIndex = (points: readonly CostPoint[], gb: number): number => {
  const indexAbove = points.findIndex((point) => point.gb >= gb);
  if (indexAbove <= 0) return indexAbove === 0 ? 0 : points.length - 1;
  const below = points[indexAbove - 1]?.gb ?? 0;
  const above = points[indexAbove]?.gb ?? 0;
  return gb - below < above - gb ? indexAbove - 1 : indexAbove;
};

function receiptXOf(x: number, width: number, before: number | null): number {
  const isRight = x + gapPx + receiptWidthPx <= width;
  const wanted = isRight ? x + gapPx : Math.max(0, x - gapPx - receiptWidthPx);
  const gap = before === null ? Number.NaN : isRight ? before - x : x - before - receiptWidthPx;
  return before !== null && gap >= 0 && gap <= gapPx + slackPx ? before : wanted;
}

/**
 * Reads the point nearest to `gb`. With `before`, the receipt keeps its place while the cursor is close enough to it.
 */
export function cursorPositionOf(
  chart: CostChart,
  plot: Plot,
  width: number,
  gb: number,
  before: CursorPosition | null = null,
): CursorPosition {
  const index = nearestIndex(chart.points, gb);
  const point = chart.points[index] ?? { gb, usd: {}, shownUsd: {}, drawnUsd: {}, mark: null };
  const x = xAt(plot, chart.gbDomain, chart.scale, point.gb);
  return { gb: point.gb, index, point, x, receiptX: receiptXOf(x, width, before?.receiptX ?? null) };
}

/** Reads the point at `x` pixels from the plot's left edge. */
export const cursorPositionAtX = (
  chart: CostChart,
  plot: Plot,
  width: number,
  x: number,
  before: CursorPosition | null,
): CursorPosition =>
  cursorPositionOf(chart, plot, width, valueAtX(plot, chart.gbDomain, chart.scale, plot.left + x), before);

const stepsByKey = new Map([
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["PageUp", 24],
  ["PageDown", -24],
]);

/**
 * The reading after a key press: arrow keys move by one point, Page keys by the 24 points of a decade, Home and End to
 * the ends. Null for any other key.
 */
export function cursorPositionByKey(
  chart: CostChart,
  plot: Plot,
  width: number,
  key: string,
  before: CursorPosition | null,
): CursorPosition | null {
  const last = chart.points.length - 1;
  const from = before?.index ?? nearestIndex(chart.points, chart.hereGb);
  const step = stepsByKey.get(key);
  const to = key === "Home" ? 0 : key === "End" ? last : step === undefined ? null : from + step;
  if (to === null) return null;
  const gb = chart.points[Math.min(last, Math.max(0, to))]?.gb;
  return gb === undefined ? null : cursorPositionOf(chart, plot, width, gb, before);
}
