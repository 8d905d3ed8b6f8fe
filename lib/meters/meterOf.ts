import { type Meter, type MeterId, meters } from "@/lib/meters/meters";

const byId = new Map<MeterId, Meter>(meters.map((meter) => [meter.id, meter]));

/** The meter of an id. Throws where there is none, which the type rules out. */
export function meterOf(id: MeterId): Meter {
  const meter = byId.get(id);
  if (meter === undefined) throw new Error(`no meter ${id}`);
  return meter;
}

/** A meter's first usage type, by which people know it, without a Region's prefix: `NatGateway-Hours`. */
export const usageTypeOf = (id: MeterId): string => meterOf(id).usageTypes[0] ?? "";

/** Whether a meter counts hours or GB of NAT gateways of any kind, including provisioned bandwidth. */
export const isNatMeter = (id: MeterId): boolean => meterOf(id).group === "nat";
