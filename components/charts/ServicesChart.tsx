import { useMemo } from "react";
import { Scatter, ScatterChart, XAxis, YAxis, ZIndexLayer } from "recharts";
import { gbTickLabel } from "@/components/charts/axis";
import { serviceAxisHeight } from "@/components/charts/figureHeight";
import { ink, tickText } from "@/components/charts/ink";
import type { ServiceFigureRow, ServiceState } from "@/components/charts/serviceRows";
import { type ServicesLayout, servicesLayout } from "@/components/charts/servicesChart";
import { strategyStyles } from "@/components/strategyStyle";

/** Past the break-even the endpoint's colour, before it the NAT's; free ones the gateway endpoints'. */
const stateColors: Record<ServiceState, string> = {
  above: strategyStyles["all-endpoints"].color,
  below: strategyStyles["nat-only"].color,
  never: strategyStyles["nat-only"].color,
  free: strategyStyles["gateway-endpoints"].color,
};

type Row = ServicesLayout["rows"][number];
type DotProps = { readonly cx?: number | undefined; readonly cy?: number | undefined; readonly payload?: Row };

/** Filled where the endpoint pays or is free, hollow where NAT is cheaper. */
function GbDot({ cx, cy, payload }: DotProps) {
  if (cx === undefined || cy === undefined || !payload) return <g />;
  const { state, isEmpty } = payload;
  const color = stateColors[state];
  const isFilled = (state === "above" || state === "free") && !isEmpty;
  return <circle cx={cx} cy={cy} r={5} fill={isFilled ? color : ink.paper} stroke={color} strokeWidth={2} />;
}

type Props = { readonly rows: readonly ServiceFigureRow[]; readonly width: number; readonly height: number };

const scrollbarPx = 16;

/** The services' figure; more rows than its frame holds scroll within it, by keyboard too. */
export function ServicesChart({ rows, width, height }: Props) {
  const isScrolled = servicesLayout(rows, width).height > height;
  if (!isScrolled) return <Drawing rows={rows} width={width} />;
  return (
    <section
      aria-label="Services, scrolls"
      tabIndex={0}
      className="overflow-x-hidden overflow-y-auto"
      style={{ height }}
    >
      <Drawing rows={rows} width={width - scrollbarPx} />
    </section>
  );
}

/** Each service's GB, a dot, against its own break-even, an upright tick. */
function Drawing({ rows, width }: Omit<Props, "height">) {
  const layout = useMemo(() => servicesLayout(rows, width), [rows, width]);
  const { plot, gbDomain, gbTicks, height } = layout;
  const axis = {
    type: "number" as const,
    dataKey: "dotGb",
    scale: "log" as const,
    domain: [...gbDomain],
    ticks: gbTicks,
    interval: 0,
    tickFormatter: gbTickLabel,
    tick: tickText,
    height: serviceAxisHeight,
    axisLine: { stroke: ink.edge },
    tickLine: { stroke: ink.edge },
  };
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: width - plot.right, bottom: 0, left: plot.left }}
      accessibilityLayer={false}
      role="img"
      title={layout.rows.map(({ text }) => text).join("; ")}
    >
      <Rows layout={layout} width={width} />
      <XAxis {...axis} xAxisId="top" orientation="top" allowDataOverflow />
      <XAxis {...axis} xAxisId="bottom" />
      <YAxis type="number" dataKey="y" domain={[plot.top, plot.bottom]} reversed hide />
      <Scatter
        xAxisId="bottom"
        data={layout.rows}
        shape={(props: DotProps) => <GbDot {...props} />}
        isAnimationActive={false}
      />
      <Scatter xAxisId="top" data={[]} isAnimationActive={false} />
      <ZIndexLayer zIndex={700}>
        <Ticks layout={layout} />
      </ZIndexLayer>
    </ScatterChart>
  );
}

function Rows({ layout, width }: { readonly layout: ServicesLayout; readonly width: number }) {
  const { plot } = layout;
  return (
    <g>
      {layout.rows.map(({ service, label, y, state, dotX, tickX, words, wordsX }) => (
        <g key={service}>
          <title>{service}</title>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={ink.line} />
          {tickX !== null && (
            <line
              x1={tickX}
              x2={dotX}
              y1={y}
              y2={y}
              stroke={stateColors[state]}
              strokeWidth={state === "above" ? 4 : 2}
              strokeDasharray={state === "above" ? "none" : "2 3"}
            />
          )}
          <text x={0} y={y + 4} fontSize={13} fill={ink.text}>
            {label}
          </text>
          <text x={Math.min(wordsX, width)} y={y + 4} textAnchor="end" fontSize={12} fill={ink.muted}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

function Ticks({ layout }: { readonly layout: ServicesLayout }) {
  return (
    <g>
      {layout.rows.map(
        ({ service, y, tickX }) =>
          tickX !== null && (
            <line key={service} x1={tickX} x2={tickX} y1={y - 8} y2={y + 8} stroke={ink.text} strokeWidth={2} />
          ),
      )}
    </g>
  );
}
