import type { AxisScale, Domain } from "@/lib/units/axis";

/** The rectangle between the axes, in pixels of the drawing. */
export type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const axisShare = (at: number, [from, to]: Domain, scale: AxisScale): number =>
  scale === "log" ? Math.log(at / from) / Math.log(to / from) : (at - from) / (to - from);

/**
 * Position of a number on the horizontal axis, in pixels. The arithmetic is that of Recharts' scales; a log scale needs
 * numbers above 0.
 */
export const xAt = (plot: Plot, domain: Domain, scale: AxisScale, at: number): number =>
  plot.left + (plot.right - plot.left) * axisShare(at, domain, scale);

/** Position of a number on the vertical axis, in pixels from the top. A log scale needs numbers above 0. */
export const yAt = (plot: Plot, domain: Domain, scale: AxisScale, at: number): number =>
  plot.bottom - (plot.bottom - plot.top) * axisShare(at, domain, scale);

/** The number at a pixel of the horizontal axis. A pixel outside the plot gives the nearer end of the domain. */
export function valueAtX(plot: Plot, [from, to]: Domain, scale: AxisScale, x: number): number {
  const t = Math.min(1, Math.max(0, (x - plot.left) / (plot.right - plot.left)));
  return scale === "log" ? from * (to / from) ** t : from + (to - from) * t;
}

/**
 * A text's approximate width in pixels: each character of Geist counts as 0.57 of the font size. It is precise enough
 * to keep labels from overlapping.
 */
export const textWidth = (text: string, sizePx = 12): number => text.length * sizePx * 0.57;

/**
 * Moves labels along a line so that none overlap and all stay within `from` and `to`, each as close as possible to its
 * own position. Labels that need more than the whole line begin before `from`. The result is in the order of `labels`.
 */
export function spreadLabels(
  labels: readonly { readonly at: number; readonly size: number }[],
  from: number,
  to: number,
): readonly number[] {
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
  const at = labels.map((label) => label.at);
  let free = from;
  for (const i of order) {
    const half = (labels[i]?.size ?? 0) / 2;
    at[i] = Math.max(at[i] ?? 0, free + half);
    free = (at[i] ?? 0) + half;
  }
  let end = to;
  for (const i of order.toReversed()) {
    const half = (labels[i]?.size ?? 0) / 2;
    at[i] = Math.min(at[i] ?? 0, end - half);
    end = (at[i] ?? 0) - half;
  }
  return at;
}
