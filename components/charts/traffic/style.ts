import type { Hatch } from "@/components/charts/charges/style";
import { ink } from "@/components/charts/ink";
import { strategyStyles } from "@/components/strategyStyle";
import type { CarrierId } from "@/lib/draft/traffic/view/carriers";

/** The colour of what could carry traffic: that of the strategy which sends it so. What is unnamed has none. */
export const carrierColors: Record<CarrierId, string> = {
  gateway: strategyStyles["gateway-endpoints"].color,
  interface: strategyStyles["all-endpoints"].color,
  nat: strategyStyles["nat-only"].color,
  unnamed: ink.edge,
};

/** Traffic of several services has the colour of none. */
export const severalColor = ink.muted;

/** A fill that readers who see no colours tell from others. */
export type Pattern = {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly line: string;
  readonly hatch: Hatch;
};

/** Up is filled, down hatched; what is unnamed is outlined, and its direction dotted or hatched. */
export function directionPattern(carrier: CarrierId | null, direction: "up" | "down" | "unknown"): Pattern {
  const color = carrier === null ? severalColor : carrierColors[carrier];
  const isOutlined = carrier === "unnamed";
  if (direction === "up") return { fill: color, fillOpacity: isOutlined ? 0.45 : 0.85, line: color, hatch: "none" };
  if (direction === "down") return { fill: color, fillOpacity: isOutlined ? 0 : 0.22, line: color, hatch: "rising" };
  return { fill: color, fillOpacity: 0, line: color, hatch: "dots" };
}

const carrierHatches: Record<CarrierId, Hatch> = {
  gateway: "none",
  interface: "falling",
  nat: "dots",
  unnamed: "none",
};
const carrierOpacities: Record<CarrierId, number> = { gateway: 0.75, interface: 0.4, nat: 0.25, unnamed: 0 };

/** The fill of a part of a bar that is stacked by what could carry it. */
export const carrierPattern = (carrier: CarrierId): Pattern => ({
  fill: carrierColors[carrier],
  fillOpacity: carrierOpacities[carrier],
  line: carrierColors[carrier],
  hatch: carrierHatches[carrier],
});
