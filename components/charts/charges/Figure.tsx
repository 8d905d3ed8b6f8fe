import { useId } from "react";
import { Bar, BarChart, XAxis, YAxis, ZIndexLayer } from "recharts";
import { type ChargesLayout, chargesLayout } from "@/components/charts/charges/layout";
import { chargeStyle } from "@/components/charts/charges/style";
import { Hatching } from "@/components/charts/Hatching";
import { ink, textOutline } from "@/components/charts/ink";
import { strategyStyles } from "@/components/strategyStyle";
import type { ChargeId } from "@/lib/model/charges/charge";
import type { StrategyBar } from "@/lib/report/figures/charges/points";

type Props = {
  readonly rows: readonly StrategyBar[];
  readonly charges: readonly ChargeId[];
  readonly width: number;
  readonly height: number;
};

/** A stacked bar for each strategy, a part for each charge, the total at its end. */
export function ChargesChart({ rows, charges, width, height }: Props) {
  const patternId = useId();
  const fillOf = (charge: ChargeId) => `url(#${patternId}${charge})`;
  const layout = chargesLayout(rows, charges, width, height);
  const { plot } = layout;
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={rows}
      margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: plot.left }}
      barSize={layout.barHeight}
      accessibilityLayer={false}
      role="img"
      title="Each strategy's month by charge; the table has the amounts"
    >
      <defs>
        {charges.map((charge) => {
          const { fill, edge, hatch } = chargeStyle(charge);
          return <Hatching key={charge} id={`${patternId}${charge}`} fill={fill} line={edge} hatch={hatch} />;
        })}
      </defs>
      <XAxis type="number" domain={[0, layout.maxUsd]} allowDataOverflow hide />
      <YAxis type="category" dataKey="id" hide />
      {charges.map((charge) => (
        <Bar
          key={charge}
          name={charge}
          dataKey={(row: StrategyBar) => row.segments.find((segment) => segment.charge === charge)?.usd ?? 0}
          stackId="bill"
          fill={fillOf(charge)}
          stroke={chargeStyle(charge).edge}
          strokeWidth={1}
          isAnimationActive={false}
        />
      ))}
      {/* Drawn outside Recharts' layers: a layer appears a frame later, and printing does not wait for it. */}
      <Legend layout={layout} fillOf={fillOf} />
      <Rows layout={layout} />
      <ZIndexLayer zIndex={700}>
        <Amounts layout={layout} />
      </ZIndexLayer>
    </BarChart>
  );
}

function Legend({ layout, fillOf }: { readonly layout: ChargesLayout; readonly fillOf: (charge: ChargeId) => string }) {
  return (
    <g>
      {layout.legend.map(({ charge, label, x, y }) => (
        <g key={charge}>
          <rect
            x={x + 0.5}
            y={y + 2.5}
            width={15}
            height={12}
            fill={fillOf(charge)}
            stroke={chargeStyle(charge).edge}
          />
          <text x={x + 22} y={y + 13} fontSize={12} fill={ink.muted}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Rows({ layout }: { readonly layout: ChargesLayout }) {
  return (
    <g>
      {layout.rows.map(({ id, y, label, labelX, labelY, end }) => (
        <g key={id}>
          <line
            x1={0}
            x2={24}
            y1={labelY}
            y2={labelY}
            stroke={strategyStyles[id].color}
            strokeWidth={strategyStyles[id].width}
            strokeDasharray={strategyStyles[id].dash}
          />
          <text x={labelX} y={labelY + 4} fontSize={13} fill={ink.text}>
            {label}
          </text>
          <text
            x={end.x}
            y={y + 4}
            fontSize={13}
            fontWeight={end.isReason ? 400 : 600}
            fill={end.isReason ? ink.muted : ink.text}
          >
            {end.text}
          </text>
        </g>
      ))}
    </g>
  );
}

function Amounts({ layout }: { readonly layout: ChargesLayout }) {
  return (
    <g>
      {layout.rows.flatMap(({ id, y, amounts }) =>
        amounts.map(({ charge, x, text }) => (
          <text
            key={`${id} ${charge}`}
            x={x}
            y={y + 4}
            textAnchor="middle"
            fontSize={12}
            fill={ink.text}
            {...textOutline}
            stroke={chargeStyle(charge).fill}
          >
            {text}
          </text>
        )),
      )}
    </g>
  );
}
