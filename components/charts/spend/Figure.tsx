import { useId } from "react";
import { Bar, BarChart, XAxis, YAxis } from "recharts";
import { Hatching } from "@/components/charts/Hatching";
import { ink, tickText } from "@/components/charts/ink";
import { type SpendLayout, spendLayout } from "@/components/charts/spend/layout";
import { meterStyle } from "@/components/charts/spend/style";
import type { SpendBar, SpendBars } from "@/lib/draft/figures/spend/points";
import type { MeterId } from "@/lib/meters/meters";

type Props = { readonly spend: SpendBars; readonly width: number; readonly height: number };

/** A stacked bar for each month or day, a part for each meter, the total above it. */
export function SpendChart({ spend, width, height }: Props) {
  const patternId = useId();
  const fillOf = (meter: MeterId) => `url(#${patternId}${meter})`;
  const layout = spendLayout(spend, width, height);
  const { plot } = layout;
  return (
    <BarChart
      width={width}
      height={height}
      data={[...spend.bars]}
      stackOffset="sign"
      margin={{ top: plot.top, right: width - plot.right, bottom: height - plot.bottom, left: plot.left }}
      barSize={layout.barWidth}
      accessibilityLayer={false}
      role="img"
      title={`What was paid in each ${spend.unit} by family; the table has the amounts`}
    >
      <defs>
        {spend.meters.map((meter) => {
          const { fill, edge, hatch } = meterStyle(meter);
          return <Hatching key={meter} id={`${patternId}${meter}`} fill={fill} line={edge} hatch={hatch} />;
        })}
      </defs>
      <XAxis dataKey="time" hide />
      <YAxis type="number" domain={[...layout.domain]} allowDataOverflow hide />
      {/* Drawn outside Recharts' layers: a layer appears a frame later, and printing does not wait for it. */}
      <Axes layout={layout} width={width} />
      {spend.meters.map((meter) => (
        <Bar
          key={meter}
          name={meter}
          dataKey={(bar: SpendBar) => bar.amounts.get(meter) ?? 0}
          stackId="bar"
          fill={fillOf(meter)}
          stroke={meterStyle(meter).edge}
          strokeWidth={1}
          isAnimationActive={false}
        />
      ))}
      <Labels layout={layout} fillOf={fillOf} />
    </BarChart>
  );
}

function Axes({ layout, width }: { readonly layout: SpendLayout; readonly width: number }) {
  return (
    <g>
      {layout.yTicks.map(({ y, label }) => (
        <g key={label}>
          <line x1={layout.plot.left} x2={width} y1={y} y2={y} stroke={ink.line} />
          <text x={layout.plot.left - 8} y={y + 4} textAnchor="end" {...tickText}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Labels({ layout, fillOf }: { readonly layout: SpendLayout; readonly fillOf: (meter: MeterId) => string }) {
  return (
    <g>
      {layout.legend.map(({ meter, label, x, y }) => (
        <g key={meter}>
          <rect x={x + 0.5} y={y + 2.5} width={15} height={12} fill={fillOf(meter)} stroke={meterStyle(meter).edge} />
          <text x={x + 22} y={y + 13} fontSize={12} fill={ink.muted}>
            {label}
          </text>
        </g>
      ))}
      {layout.bars.map(({ time, x, label, total }) => (
        <g key={time}>
          {label && (
            <text x={x} y={layout.plot.bottom + 18} textAnchor="middle" {...tickText}>
              {label}
            </text>
          )}
          {total && (
            <text x={x} y={total.y} textAnchor="middle" fontSize={12} fontWeight={600} fill={ink.text}>
              {total.text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
