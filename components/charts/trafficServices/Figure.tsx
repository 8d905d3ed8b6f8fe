import { useId } from "react";
import { ink, textOutline, tickText } from "@/components/charts/ink";
import { Readout } from "@/components/charts/traffic/Readout";
import { carrierColors, directionPattern, severalColor } from "@/components/charts/traffic/style";
import { TrafficDrawing } from "@/components/charts/traffic/TrafficDrawing";
import {
  barHeight,
  directionLabels,
  type ServicesLayout,
  servicesLayout,
} from "@/components/charts/trafficServices/layout";
import type { ServiceBar, ServiceBars } from "@/lib/draft/figures/trafficServices/points";
import { carriers } from "@/lib/draft/traffic/view/carriers";
import { formatGb } from "@/lib/units/gb";

type Props = { readonly bars: ServiceBars; readonly width: number; readonly height: number };

const directions = ["up", "down", "unknown"] as const;
const groups = [...carriers.map(({ id }) => id), null];
const colorOf = (carrier: ServiceBar["carrier"]): string => (carrier === null ? severalColor : carrierColors[carrier]);

/** A bar for each service, up and down in it, and the mark from which its own endpoint pays. */
export function ServicesChart({ bars, width, height }: Props) {
  const layout = servicesLayout(bars, width, height);
  return (
    <div className="relative">
      <Drawing bars={bars} layout={layout} width={width} height={height} />
      <Readout
        label="Read the amounts of a service"
        isAcross={false}
        width={width}
        items={layout.rows.map(({ bar, y, height: rowHeight }) => ({
          key: bar.key,
          x: 0,
          y,
          width,
          height: rowHeight,
          title: bar.verb === null ? bar.name : `${bar.verb}: ${bar.name}`,
          lines: linesOf(bar),
          note: bar.why,
        }))}
      />
    </div>
  );
}

function linesOf({ parts, totalGb, breakEvenGb }: ServiceBar): readonly (readonly [string, string])[] {
  return [
    ...parts
      .filter(({ direction }) => direction !== "unknown")
      .map(({ direction, gb }) => [direction === "up" ? "Up" : "Down", formatGb(gb)] as const),
    ["Both", formatGb(totalGb.likely)],
    ...(totalGb.low === totalGb.high
      ? []
      : [["Range", `${formatGb(totalGb.low)} to ${formatGb(totalGb.high)}`] as const]),
    ...(breakEvenGb === null ? [] : [["Endpoint pays from", formatGb(breakEvenGb)] as const]),
  ];
}

type DrawingProps = Props & { readonly layout: ServicesLayout };

function Drawing({ bars, layout, width, height }: DrawingProps) {
  const patternId = useId();
  const fillOf = (carrier: ServiceBar["carrier"], direction: (typeof directions)[number]) =>
    `url(#${patternId}${carrier}${direction})`;
  const hasUnknown = bars.bars.some(({ parts }) => parts.some(({ direction }) => direction === "unknown"));
  const legend = [
    { id: "up", label: directionLabels.up, fill: fillOf(null, "up"), edge: severalColor },
    { id: "down", label: directionLabels.down, fill: fillOf(null, "down"), edge: severalColor },
    ...(hasUnknown
      ? [{ id: "unknown", label: directionLabels.unknown, fill: fillOf(null, "unknown"), edge: severalColor }]
      : []),
  ];
  const { plot } = layout;
  return (
    <TrafficDrawing
      label={`GB through NAT ${bars.unit === "month" ? "a month " : ""}by service and direction; the table has the amounts`}
      width={width}
      height={height}
      legend={legend}
      fills={groups.flatMap((carrier) =>
        directions.map((direction) => ({
          id: `${patternId}${carrier}${direction}`,
          ...directionPattern(carrier, direction),
        })),
      )}
    >
      {layout.ticks.map(({ x, label }) => (
        <g key={label}>
          <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} stroke={ink.line} />
          <text x={x} y={plot.top - 8} textAnchor={x < 14 ? "start" : "middle"} {...tickText}>
            {label}
          </text>
        </g>
      ))}
      {layout.rows.map((row) => (
        <Row key={row.bar.key} row={row} width={width} fillOf={fillOf} />
      ))}
    </TrafficDrawing>
  );
}

/** A verb has the colour of the way that the plan takes, and none where it asks the reader for something. */
function verbColor(verb: string, carrier: ServiceBar["carrier"]): string {
  if (verb === "Keep on NAT") return carrierColors.nat;
  return carrier === "unnamed" ? ink.muted : colorOf(carrier);
}

type RowProps = {
  readonly row: ServicesLayout["rows"][number];
  readonly width: number;
  readonly fillOf: (carrier: ServiceBar["carrier"], direction: (typeof directions)[number]) => string;
};

function Row({ row, width, fillOf }: RowProps) {
  const { y, height, verb, name, why, carrier, barY, parts, range, total, mark, amounts } = row;
  const color = colorOf(carrier);
  const middle = barY + barHeight / 2;
  return (
    <g>
      <line x1={0} x2={width} y1={y + height - 0.5} y2={y + height - 0.5} stroke={ink.line} />
      <text x={0} y={name.y} fontSize={13} fontWeight={600} fill={ink.text}>
        {verb && <tspan fill={verbColor(verb, carrier)}>{verb}</tspan>}
        <tspan dx={verb ? 8 : 0}>{name.text}</tspan>
      </text>
      {why.map((line) => (
        <text key={line.y} x={0} y={line.y} {...tickText}>
          {line.text}
        </text>
      ))}
      {parts.map(({ direction, x, width: partWidth }) => (
        <rect
          key={direction}
          x={x}
          y={barY}
          width={partWidth}
          height={barHeight}
          fill={fillOf(carrier, direction)}
          stroke={color}
          strokeWidth={1}
        />
      ))}
      {range && (
        <path
          d={`M${range.x1} ${middle}H${range.x2}M${range.x1} ${middle - 4}v8M${range.x2} ${middle - 4}v8`}
          stroke={ink.text}
          strokeWidth={1}
          fill="none"
        />
      )}
      <text x={total.x} y={middle + 4.5} fontSize={13} fontWeight={600} fill={ink.text} {...textOutline}>
        {total.text}
      </text>
      {mark &&
        (mark.isBeyond ? (
          <g>
            <path d={`M${mark.x - 6} ${middle - 5}l6 5l-6 5`} fill="none" stroke={ink.text} strokeWidth={2} />
            {mark.label && (
              <text x={mark.x - 12} y={middle + 4} textAnchor="end" {...tickText} {...textOutline}>
                {mark.label}
              </text>
            )}
          </g>
        ) : (
          <line x1={mark.x} x2={mark.x} y1={barY - 5} y2={barY + barHeight + 5} stroke={ink.text} strokeWidth={2} />
        ))}
      <text x={amounts.x} y={amounts.y} {...tickText} {...textOutline}>
        {amounts.text}
      </text>
    </g>
  );
}
