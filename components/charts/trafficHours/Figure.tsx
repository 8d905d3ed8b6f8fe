import { useId } from "react";
import { ink, tickText } from "@/components/charts/ink";
import { Readout } from "@/components/charts/traffic/Readout";
import { carrierColors, carrierPattern } from "@/components/charts/traffic/style";
import { TrafficDrawing } from "@/components/charts/traffic/TrafficDrawing";
import { type HoursLayout, hoursLayout, noLogLabel } from "@/components/charts/trafficHours/layout";
import type { HourSlot } from "@/lib/draft/figures/trafficHours/points";
import { hoursInWords } from "@/lib/draft/figures/trafficHours/timeWords";
import { type CarrierId, carriers } from "@/lib/draft/traffic/view/carriers";
import type { HourTraffic } from "@/lib/draft/traffic/view/hours";
import { capitalised } from "@/lib/text/capitalised";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

type Props = { readonly hours: readonly HourTraffic[]; readonly width: number; readonly height: number };

const noLogHatch = { fill: ink.edge, fillOpacity: 0.08, line: ink.edge, hatch: "falling" } as const;

/** A bar for each hour of the sample, or for several hours together, by what could carry the traffic. */
export function HoursChart({ hours, width, height }: Props) {
  const layout = hoursLayout(hours, width, height);
  const { plot } = layout;
  return (
    <div className="relative">
      <Drawing layout={layout} width={width} height={height} />
      <Readout
        label="Read the amounts of an hour"
        isAcross
        width={width}
        items={layout.slots.map(({ slot, x, width: slotWidth }) => ({
          key: String(slot.hour),
          x,
          y: plot.top,
          width: slotWidth,
          height: plot.bottom - plot.top,
          title: `${hoursInWords(slot.hour, slot.span)} UTC`,
          ...readingOf(slot),
        }))}
      />
    </div>
  );
}

function readingOf(slot: HourSlot) {
  if (slot.kind === "gap") return { lines: [], note: "No log of these hours." };
  const per = slot.span === 1 ? "" : " an hour";
  return {
    lines: [
      ["Up", `${formatGb(slot.upGb)}${per}`],
      ["Down", `${formatGb(slot.downGb)}${per}`],
      ...carriers
        .filter(({ id }) => slot.gb[id] > 0)
        .map(({ id, label }) => [capitalised(label), `${formatGb(slot.gb[id])}${per}`] as const),
    ] satisfies readonly (readonly [string, string])[],
    note: slot.loggedCount < slot.span ? `Of ${countWithNoun(slot.loggedCount, "logged hour")}.` : "",
  };
}

type DrawingProps = { readonly layout: HoursLayout; readonly width: number; readonly height: number };

function Drawing({ layout, width, height }: DrawingProps) {
  const patternId = useId();
  const fillOf = (id: CarrierId | "gap") => `url(#${patternId}${id})`;
  const { plot, slots, hoursPerBar } = layout;
  const shown = carriers.filter(({ id }) => slots.some(({ parts }) => parts.some(({ carrier }) => carrier === id)));
  const hasGap = slots.some(({ slot }) => slot.kind === "gap");
  const legend = [
    ...shown.map(({ id, label }) => ({ id, label, fill: fillOf(id), edge: carrierColors[id] })),
    ...(hasGap ? [{ id: "gap", label: noLogLabel, fill: fillOf("gap"), edge: ink.line }] : []),
  ];
  const barGap = Math.min(3, (slots.find(({ slot }) => slot.kind === "bar")?.width ?? 1) * 0.16);
  return (
    <TrafficDrawing
      label="GB through NAT by hour, UTC, and by what could carry it; the table has the amounts"
      width={width}
      height={height}
      legend={legend}
      fills={[
        ...carriers.map(({ id }) => ({ id: `${patternId}${id}`, ...carrierPattern(id) })),
        { id: `${patternId}gap`, ...noLogHatch },
      ]}
    >
      {layout.yTicks.map(({ y, label }) => (
        <g key={label}>
          <line x1={plot.left} x2={width} y1={y} y2={y} stroke={ink.line} />
          <text x={plot.left - 8} y={y + 4} textAnchor="end" {...tickText}>
            {label}
          </text>
        </g>
      ))}
      {slots.map(({ slot, x, width: slotWidth, parts }) =>
        slot.kind === "gap" ? (
          <rect
            key={slot.hour}
            x={x}
            y={plot.top}
            width={slotWidth}
            height={plot.bottom - plot.top}
            fill={fillOf("gap")}
          />
        ) : (
          <g key={slot.hour}>
            {parts.map(({ carrier, y, height: partHeight }) => (
              <rect
                key={carrier}
                x={x + barGap / 2}
                y={y}
                width={Math.max(1, slotWidth - barGap)}
                height={partHeight}
                fill={fillOf(carrier)}
                stroke={carrierColors[carrier]}
                strokeWidth={slotWidth < 8 ? 0.5 : 1}
              />
            ))}
          </g>
        ),
      )}
      <line x1={plot.left} x2={width} y1={plot.bottom} y2={plot.bottom} stroke={ink.edge} />
      {layout.xTicks.map(({ x, label }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} stroke={ink.edge} />
          <text x={x} y={plot.bottom + 19} {...tickText}>
            {label}
          </text>
        </g>
      ))}
      {hoursPerBar > 1 && (
        <text x={width} y={plot.top - 6} textAnchor="end" {...tickText}>
          each bar: GB an hour, mean of {countWithNoun(hoursPerBar, "hour")}
        </text>
      )}
    </TrafficDrawing>
  );
}
