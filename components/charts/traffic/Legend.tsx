import { ink } from "@/components/charts/ink";
import type { placedLegend } from "@/components/charts/traffic/legend";

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
