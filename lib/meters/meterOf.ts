import { type Meter, type MeterId, meters } from "@/lib/meters/meters";

const byId = new Map<MeterId, Meter>(meters.map((meter) => [meter.id, meter]));

/** A meter by its id. */
export function meterOf(id: MeterId): Meter {
  const meter = byId.get(id);
  if (meter === undefined) throw new Error(`no meter ${id}`);
  return meter;
}

/** The usage type by which people know a meter, without a Region's prefix: `NatGateway-Hours`. */
export const usageTypeOf = (id: MeterId): string => meterOf(id).usageTypes[0] ?? "";

/** Hours and GB of NAT gateways of every kind, those with provisioned bandwidth too. */
export const isOfNat = (id: MeterId): boolean => meterOf(id).group === "nat";
