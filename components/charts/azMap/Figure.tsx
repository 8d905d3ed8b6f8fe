import { useId, useMemo } from "react";
import { azMapLayout } from "@/components/charts/azMap/layout";
import { Hatching } from "@/components/charts/Hatching";
import { ink, textOutline, tickText } from "@/components/charts/ink";
import { strategyStyles } from "@/components/strategyStyle";
import type { SpanStrategyId } from "@/lib/model/strategies";
import type { AzMapRow } from "@/lib/report/figures/azMap/points";
import { azMapText } from "@/lib/report/figures/azMap/table";
import { countWithNoun } from "@/lib/units/countWithNoun";

type Props = {
  readonly rows: readonly AzMapRow[];
  readonly hereGb: number;
  readonly width: number;
  readonly height: number;
};

/** Draws the cheapest strategy at each number of AZs and GB. Its accessible name has every row in words. */
export function AzMap({ rows, hereGb, width, height }: Props) {
  const patternId = useId();
  const layout = useMemo(() => azMapLayout(rows, hereGb, width, height), [rows, hereGb, width, height]);
  const { plot, rowHeight, here } = layout;
  const fillOf = (id: SpanStrategyId) => `url(#${patternId}${id})`;
  return (
    <svg
      className="block"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={azMapText(rows)}
    >
      <defs>
        {layout.legend.map(({ id }) => (
          <Hatching
            key={id}
            id={`${patternId}${id}`}
            fill={strategyStyles[id].color}
            fillOpacity={0.14}
            line={strategyStyles[id].color}
            hatch={strategyStyles[id].hatch}
          />
        ))}
      </defs>
      {layout.rows.map(({ azCount, isScenario, y, text, cells }) => (
        <g key={azCount} data-azs={azCount}>
          <title>{text}</title>
          <text
            x={0}
            y={y + rowHeight / 2 + 4}
            fontSize={13}
            fontWeight={isScenario ? 600 : 400}
            fill={isScenario ? ink.text : ink.muted}
          >
            {countWithNoun(azCount, "AZ")}
          </text>
          {cells.map(({ id, x, width: cellWidth }) => (
            <rect
              key={x}
              x={x}
              y={y + 2}
              width={cellWidth}
              height={rowHeight - 4}
              fill={fillOf(id)}
              stroke={strategyStyles[id].color}
            />
          ))}
        </g>
      ))}
      <line x1={here.x} x2={here.x} y1={18} y2={plot.bottom + 4} stroke={ink.text} />
      {layout.rows.flatMap(({ azCount, y, cells }) =>
        cells.map(
          ({ x, label, labelX }) =>
            label && (
              <text
                key={`${azCount} ${x}`}
                x={labelX}
                y={y + rowHeight / 2 + 4}
                textAnchor="middle"
                fontSize={12}
                fill={ink.text}
                {...textOutline}
              >
                {label}
              </text>
            ),
        ),
      )}
      {layout.ticks.map(({ x, label }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={plot.bottom + 4} y2={plot.bottom + 9} stroke={ink.edge} />
          <text x={x} y={plot.bottom + 23} textAnchor={x > width - 24 ? "end" : "middle"} {...tickText}>
            {label}
          </text>
        </g>
      ))}
      {layout.legend.map(({ id, label, x, y }) => (
        <g key={id}>
          <rect x={x + 0.5} y={y + 0.5} width={15} height={12} fill={fillOf(id)} stroke={strategyStyles[id].color} />
          <text x={x + 22} y={y + 11} fontSize={12} fill={ink.muted}>
            {label}
          </text>
        </g>
      ))}
      <circle cx={here.x} cy={here.y} r={6} fill={ink.paper} stroke={ink.text} strokeWidth={2.5} />
      <text x={here.labelX} y={13} textAnchor="middle" fontSize={12} fontWeight={600} fill={ink.text}>
        {here.label}
      </text>
    </svg>
  );
}
