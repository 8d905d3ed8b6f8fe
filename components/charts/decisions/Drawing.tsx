import { decisionAxis, decisionMarks } from "@/components/charts/decisions/layout";
import { ink, tickText } from "@/components/charts/ink";
import { type Plot, textWidth } from "@/components/charts/plot";
import { strategyStyles } from "@/components/strategyStyle";
import type { Via } from "@/lib/model/scenario";
import type { Decision } from "@/lib/report/figures/decisions/points";
import { formatGbShort } from "@/lib/units/gb";
import { formatUsd, roundToCents } from "@/lib/units/usd";

const colors: Record<Via, string> = {
  nat: strategyStyles["nat-only"].color,
  gateway: strategyStyles["gateway-endpoints"].color,
  interface: strategyStyles["all-endpoints"].color,
};

const widthPx = 960;
const rowHeight = 30;
const headHeight = 44;
const serviceX = 104;
const amountXs = [760, 860, 960] as const;
const amountHeads = ["Through NAT", "Own endpoint", "Saves"] as const;

/**
 * The plot's left edge in pixels: it leaves room for the longest service name, and is at most 360 of the picture's 960.
 */
const plotLeft = (decisions: readonly Decision[]): number =>
  Math.min(360, serviceX + 28 + Math.max(...decisions.map(({ service }) => textWidth(service, 13))));

/** The decisions as one drawing for a file: actions, services, dots on the axis, and amounts. */
export function DecisionsDrawing({ decisions }: { readonly decisions: readonly Decision[] }) {
  const axis = decisionAxis(decisions);
  const height = headHeight + decisions.length * rowHeight + 8;
  const plot: Plot = { left: plotLeft(decisions), right: 640, top: headHeight, bottom: height - 4 };
  const x = (share: number) => plot.left + (plot.right - plot.left) * share;
  return (
    <svg width={widthPx} height={height} viewBox={`0 0 ${widthPx} ${height}`} role="img" aria-label="Decisions">
      <text x={plot.left} y={14} {...tickText}>
        GB a month, log scale
      </text>
      {axis.ticks.map(({ share, label }) => (
        <g key={label}>
          <line x1={x(share)} x2={x(share)} y1={plot.top} y2={plot.bottom} stroke={ink.line} />
          <text x={x(share)} y={plot.top - 8} textAnchor="middle" {...tickText}>
            {label}
          </text>
        </g>
      ))}
      {amountHeads.map((head, i) => (
        <text key={head} x={amountXs[i]} y={plot.top - 8} textAnchor="end" {...tickText}>
          {head}
        </text>
      ))}
      {decisions.map((decision, i) => {
        const { service, action, via, gb, natUsd, endpointUsd, savingUsd } = decision;
        const { dot, tick, isLabelLeft } = decisionMarks(decision, axis);
        const y = plot.top + (i + 0.5) * rowHeight;
        const amounts = [natUsd, endpointUsd, savingUsd].map((usd) => formatUsd(usd));
        return (
          <g key={service} fontSize={13} fill={ink.text}>
            <line x1={0} x2={widthPx} y1={y + rowHeight / 2} y2={y + rowHeight / 2} stroke={ink.line} />
            <text x={0} y={y + 4} fontWeight={600} fill={colors[via]}>
              {action}
            </text>
            <text x={serviceX} y={y + 4}>
              {service}
            </text>
            {tick !== null && (
              <line x1={x(tick)} x2={x(tick)} y1={y - 10} y2={y + 10} stroke={ink.text} strokeWidth={2} />
            )}
            {dot !== null && (
              <circle
                cx={x(dot)}
                cy={y}
                r={5}
                fill={via === "nat" ? ink.paper : colors[via]}
                stroke={colors[via]}
                strokeWidth={2}
              />
            )}
            <text
              x={x(dot ?? 0) + (dot === null ? 0 : isLabelLeft ? -10 : 10)}
              y={y + 4}
              textAnchor={isLabelLeft ? "end" : "start"}
              fontSize={12}
            >
              {formatGbShort(gb)}
            </text>
            {amounts.map((amount, column) => (
              <text key={amountHeads[column]} x={amountXs[column]} y={y + 4} textAnchor="end">
                {column === 2 && roundToCents(savingUsd) === 0 ? "–" : amount}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
