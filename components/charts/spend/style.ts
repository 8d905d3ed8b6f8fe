import type { ChargeStyle, Hatch } from "@/components/charts/charges/style";
import { hues } from "@/components/charts/hues";
import type { MeterGroup } from "@/lib/meters/meter";
import { type MeterId, meters } from "@/lib/meters/meters";

/**
 * The hatches of each group's meters, in the order of `meters`. They distinguish meters of one hue, also for readers
 * who see no colours. Meters past the last hatch begin again with fill and edge exchanged.
 */
const hatches: Record<MeterGroup, readonly Hatch[]> = {
  nat: ["none", "rising", "level", "falling", "upright", "dots"],
  address: ["none", "dots", "rising", "falling", "level", "upright"],
  transfer: ["dots", "none", "level", "falling", "rising", "upright"],
  endpoint: ["none", "falling", "level", "rising", "upright", "dots"],
  transit: ["none", "rising", "level", "falling", "upright", "dots"],
};

const styles = new Map(
  meters.map(({ id, group }): [MeterId, ChargeStyle] => {
    const index = meters.filter((meter) => meter.group === group).findIndex((meter) => meter.id === id);
    const hatch = hatches[group][index % hatches[group].length] ?? "none";
    const { fill, edge } = hues[group];
    return [id, index < hatches[group].length ? { fill, edge, hatch } : { fill: edge, edge: fill, hatch }];
  }),
);

/** How a meter's part of a bar looks: its group's hue, and a hatch of its own. */
export const meterStyle = (id: MeterId): ChargeStyle => styles.get(id) ?? { ...hues.nat, hatch: "none" };
