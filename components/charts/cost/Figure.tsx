import { memo, useMemo } from "react";
import { Line, LineChart, XAxis, YAxis, ZIndexLayer } from "recharts";
import { type CostLayout, costLayout } from "@/components/charts/cost/layout";
import { CostReadout } from "@/components/charts/cost/Readout";
import { ink, textOutline, tickText } from "@/components/charts/ink";
import { strategyStyles } from "@/components/strategyStyle";
import type { CostChart as Chart, CostPoint } from "@/lib/report/figures/cost/points";
import { gbTickLabel } from "@/lib/units/axis";
import { formatUsdCompact } from "@/lib/units/usd";

type Props = { readonly chart: Chart; readonly width: number; readonly height: number };

/** Draws each strategy's cost against GB, and marks the break-evens and the reader's own GB. */
export function CostChart({ chart, width, height }: Props) {
  const layout = useMemo(() => costLayout(chart, width, height), [chart, width, height]);
  return (
    <div className="relative">
      <Drawing chart={chart} layout={layout} width={width} height={height} />
      <CostReadout chart={chart} plot={layout.plot} width={width} />
    </div>
  );
}

const Drawing = memo(function Drawing({ chart, layout, width, height }: Props & { readonly layout: CostLayout }) {
  const { plot } = layout;
  const usdLabel = (usd: number) => (usd === chart.zeroUsd ? "$0" : formatUsdCompact(usd));
  return (
    <LineChart
      width={width}
      height={height}
      data={chart.points}
      margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title="Monthly cost of each strategy against GB of all services; the table has the amounts"
      className="forced-colors:[&_.recharts-line-curve]:stroke-[CanvasText]"
    >
      <Ground layout={layout} height={height} />
      <XAxis
        dataKey="gb"
        type="number"
        scale={chart.scale}
        domain={[...chart.gbDomain]}
        ticks={layout.gbTicks}
        interval={0}
        allowDataOverflow
        height={height - plot.bottom}
        tickFormatter={gbTickLabel}
        tick={tickText}
        tickMargin={4}
        axisLine={{ stroke: ink.edge }}
        tickLine={{ stroke: ink.edge }}
      />
      <YAxis
        type="number"
        scale={chart.scale}
        domain={[...chart.usdDomain]}
        ticks={chart.usdTicks}
        interval={0}
        allowDataOverflow
        width={plot.left}
        tickFormatter={usdLabel}
        tick={tickText}
        axisLine={false}
        tickLine={false}
      />
      {chart.series.map((id) => (
        <Line
          key={id}
          name={id}
          className={`series-${id}`}
          dataKey={(point: CostPoint) => point.drawnUsd[id] ?? null}
          type="linear"
          stroke={strategyStyles[id].color}
          strokeWidth={strategyStyles[id].width}
          strokeDasharray={strategyStyles[id].dash}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <ZIndexLayer zIndex={700}>
        <Marks layout={layout} />
      </ZIndexLayer>
    </LineChart>
  );
});

/** Drawn under the lines: the cheapest strategy of each span, the gridlines, the axes' names. */
function Ground({ layout, height }: { readonly layout: CostLayout; readonly height: number }) {
  const { plot, bands, gridYs, title } = layout;
  return (
    <g>
      {bands.map(({ id, x, width, label }) => (
        <g key={x}>
          <rect
            x={x}
            y={plot.top}
            width={width}
            height={plot.bottom - plot.top}
            fill={strategyStyles[id].color}
            fillOpacity={0.05}
          />
          <rect
            x={x}
            y={plot.bottom + 30}
            width={width}
            height={22}
            fill={strategyStyles[id].color}
            fillOpacity={0.13}
          />
          <line
            x1={x}
            x2={x + width}
            y1={plot.bottom + 30}
            y2={plot.bottom + 30}
            stroke={strategyStyles[id].color}
            strokeWidth={2}
            strokeDasharray={strategyStyles[id].dash}
          />
          {label && (
            <text x={x + width / 2} y={plot.bottom + 45} textAnchor="middle" fontSize={12} fill={ink.text}>
              {label}
            </text>
          )}
        </g>
      ))}
      {gridYs.map((y) => (
        <line key={y} x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={ink.line} />
      ))}
      <text x={0} y={14} {...tickText}>
        {title.vertical}
      </text>
      <text x={title.horizontalX} y={height - 8} {...tickText}>
        {title.horizontal}
      </text>
    </g>
  );
}

/** Drawn over the lines: the reader's GB, the break-evens, the lines' names. */
function Marks({ layout }: { readonly layout: CostLayout }) {
  const { plot, here, marks, ends } = layout;
  return (
    <g>
      {here && (
        <g>
          <line x1={here.x} x2={here.x} y1={20} y2={plot.bottom} stroke={ink.text} strokeWidth={1} />
          <path d={`M${here.x - 5} 19h10l-5 7z`} fill={ink.text} />
          <text x={here.labelX} y={14} textAnchor="middle" fontSize={12} fontWeight={600} fill={ink.text}>
            {here.label}
          </text>
        </g>
      )}
      {marks.map(({ gb, x, y, labelX, label }) => (
        <g key={gb} className="break-even" data-gb={gb}>
          <line x1={x} x2={x} y1={40} y2={plot.bottom + 30} stroke={ink.muted} strokeDasharray="1 3" />
          <circle cx={x} cy={y} r={5} fill={ink.paper} stroke={ink.text} strokeWidth={2} />
          <text x={labelX} y={36} textAnchor="middle" fontSize={12} fill={ink.text} {...textOutline}>
            {label}
          </text>
        </g>
      ))}
      {ends.map(({ id, y, labelY, label }) => (
        <g key={id}>
          <path
            d={`M${plot.right + 2} ${y}L${plot.right + 14} ${labelY}`}
            fill="none"
            stroke={strategyStyles[id].color}
            strokeWidth={1}
          />
          <text
            x={plot.right + 18}
            y={labelY + 4}
            fontSize={12}
            fontWeight={strategyStyles[id].fontWeight}
            fill={strategyStyles[id].color}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
