import { type Meter, type MeteredChargeId, type MeterId, meters } from "@/lib/meters/meters";
import type { NatMode } from "@/lib/meters/natModes";

const byId = new Map<MeterId, Meter>(meters.map((meter) => [meter.id, meter]));

/** The meter of an id. Throws where there is none, which the type rules out. */
export function meterOf(id: MeterId): Meter {
  const meter = byId.get(id);
  if (meter === undefined) throw new Error(`no meter ${id}`);
  return meter;
}

/** A meter's first usage type, by which people know it, without a Region's prefix: `NatGateway-Hours`. */
export const usageTypeOf = (id: MeterId): string => meterOf(id).usageTypes[0] ?? "";

/** Whether scenarios of a NAT mode have a meter, as far as it depends on the mode at all. */
export const isOfNatMode = ({ natModes }: Meter, mode: NatMode): boolean => natModes?.includes(mode) ?? true;

/** The meter that feeds a charge of the plans in a NAT mode. Throws where the mode has none. */
export function meterFor(charge: MeteredChargeId, mode: NatMode): Meter {
  const meter = meters.find((one) => one.charge === charge && isOfNatMode(one, mode));
  if (meter === undefined) throw new Error(`no meter for ${charge} with NAT ${mode}`);
  return meter;
}

/** Whether a meter counts hours or GB of NAT gateways of any kind, including provisioned bandwidth. */
export const isNatMeter = (id: MeterId): boolean => meterOf(id).group === "nat";
