import { useId } from "react";
import { ink, tickText } from "@/components/charts/ink";
import { Readout } from "@/components/charts/traffic/Readout";
import { carrierColors, carrierPattern } from "@/components/charts/traffic/style";
import { TrafficDrawing } from "@/components/charts/traffic/TrafficDrawing";
import {
  type ClientsLayout,
  clientBarHeight,
  clientRowHeight,
  clientsLayout,
} from "@/components/charts/trafficClients/layout";
import { placeInWords } from "@/lib/draft/figures/trafficClients/points";
import { type CarrierId, carriers } from "@/lib/draft/traffic/view/carriers";
import type { ClientTraffic } from "@/lib/draft/traffic/view/clients";
import { formatGb } from "@/lib/units/gb";

type Props = { readonly clients: readonly ClientTraffic[]; readonly width: number; readonly height: number };

/** So many services of a client are read out. */
const maxShownServiceCount = 6;

/** A bar for each client, by what could carry its traffic. */
export function ClientsChart({ clients, width, height }: Props) {
  const layout = clientsLayout(clients, width, height);
  return (
    <div className="relative">
      <Drawing layout={layout} width={width} height={height} />
      <Readout
        label="Read the amounts of a client"
        isAcross={false}
        width={width}
        items={layout.rows.map(({ client, y }) => ({
          key: client.address,
          x: 0,
          y,
          width,
          height: clientRowHeight,
          title: client.address,
          lines: [
            ["Up", formatGb(client.upGb)],
            ["Down", formatGb(client.downGb)],
            ...client.services.slice(0, maxShownServiceCount).map(({ label, gb }) => [label, formatGb(gb)] as const),
          ],
          note: placeInWords(client.place),
        }))}
      />
    </div>
  );
}

type DrawingProps = { readonly layout: ClientsLayout; readonly width: number; readonly height: number };

function Drawing({ layout, width, height }: DrawingProps) {
  const patternId = useId();
  const fillOf = (id: CarrierId) => `url(#${patternId}${id})`;
  const shown = carriers.filter(({ id }) => layout.rows.some(({ client }) => client.gb[id] > 0));
  const legend = shown.map(({ id, label }) => ({ id, label, fill: fillOf(id), edge: carrierColors[id] }));
  return (
    <TrafficDrawing
      label="GB through NAT by client, and by what could carry it; the table has the amounts"
      width={width}
      height={height}
      legend={legend}
      fills={carriers.map(({ id }) => ({ id: `${patternId}${id}`, ...carrierPattern(id) }))}
    >
      {layout.rows.map(({ client, y, place, services, parts, total }) => (
        <g key={client.address}>
          <text x={0} y={y + 16} fontSize={13} fontWeight={600} fill={ink.text}>
            {client.address}
            <tspan dx={10} fontSize={12} fontWeight={400} fill={ink.muted}>
              {place}
            </tspan>
          </text>
          {parts.map(({ carrier, x, width: partWidth }) => (
            <rect
              key={carrier}
              x={x}
              y={y + 23}
              width={partWidth}
              height={clientBarHeight}
              fill={fillOf(carrier)}
              stroke={carrierColors[carrier]}
              strokeWidth={1}
            />
          ))}
          <text x={total.x} y={y + 23 + clientBarHeight - 2} fontSize={13} fontWeight={600} fill={ink.text}>
            {total.text}
          </text>
          <text x={0} y={y + 52} {...tickText}>
            {services}
          </text>
        </g>
      ))}
    </TrafficDrawing>
  );
}
