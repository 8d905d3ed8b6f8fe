import type { AxisScale, Domain } from "@/lib/units/axis";

/** The rectangle between the axes, in pixels of the drawing. */
export type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const share = (at: number, [from, to]: Domain, scale: AxisScale): number =>
  scale === "log" ? Math.log(at / from) / Math.log(to / from) : (at - from) / (to - from);

/** Where a number stands on the horizontal axis, in pixels. The same arithmetic as Recharts' own scales. */
export const xAt = (plot: Plot, domain: Domain, scale: AxisScale, at: number): number =>
  plot.left + (plot.right - plot.left) * share(at, domain, scale);

/** Where a number stands on the vertical axis, in pixels from the top. */
export const yAt = (plot: Plot, domain: Domain, scale: AxisScale, at: number): number =>
  plot.bottom - (plot.bottom - plot.top) * share(at, domain, scale);

/** The number under a pixel of the horizontal axis; pixels outside count as its ends. */
export function atX(plot: Plot, [from, to]: Domain, scale: AxisScale, x: number): number {
  const t = Math.min(1, Math.max(0, (x - plot.left) / (plot.right - plot.left)));
  return scale === "log" ? from * (to / from) ** t : from + (to - from) * t;
}

/** Geist's digits and letters are about this wide for their size; enough to keep labels apart. */
export const textWidth = (text: string, sizePx = 12): number => text.length * sizePx * 0.57;

/**
 * Moves labels apart along a line so that each has its room and all stay within `from` and `to`, each as near as may be
 * to where it belongs. Keeps the order of the results that of the labels given.
 */
export function apart(
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
