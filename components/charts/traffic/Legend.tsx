import { ink } from "@/components/charts/ink";
import { legendItems } from "@/components/charts/legendItems";

export type LegendEntry = { readonly id: string; readonly label: string; readonly fill: string; readonly edge: string };

const legendGap = 16;

/** The legend's entries with their places, in a width in pixels. */
export const placedLegend = (entries: readonly LegendEntry[], width: number) => legendItems(entries, width, legendGap);

/** Swatches with their names, at the top of a drawing. */
export function Legend({ entries }: { readonly entries: ReturnType<typeof placedLegend> }) {
  return (
    <g>
      {entries.map(({ id, label, fill, edge, x, y }) => (
        <g key={id}>
          <rect x={x + 0.5} y={y + 2.5} width={15} height={12} fill={fill} stroke={edge} />
          <text x={x + 22} y={y + 13} fontSize={12} fill={ink.muted}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
