import { legendItems, legendLineHeight } from "@/components/charts/legendItems";

export type LegendEntry = { readonly id: string; readonly label: string; readonly fill: string; readonly edge: string };

const legendGap = 16;

/** The legend's height in pixels, with a gap below it. */
export const heightOfLegend = (labels: readonly string[], width: number): number => {
  const placed = legendItems(
    labels.map((label) => ({ label })),
    width,
    legendGap,
  );
  return (placed.at(-1)?.y ?? 0) + legendLineHeight + 8;
};

/** The legend's entries with their places, in a width in pixels. */
export const placedLegend = (entries: readonly LegendEntry[], width: number) => legendItems(entries, width, legendGap);
