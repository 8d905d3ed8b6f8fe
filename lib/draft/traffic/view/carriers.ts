import type { TrafficField } from "@/lib/draft/traffic/trafficField";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";

/** What could carry traffic that goes through NAT, in the order in which figures stack it. */
export const carriers = [
  { id: "gateway", label: "a gateway endpoint can carry it, free" },
  { id: "interface", label: "an interface endpoint can carry it" },
  { id: "nat", label: "NAT alone can carry it" },
  { id: "unnamed", label: "unnamed" },
] as const;

export type CarrierId = (typeof carriers)[number]["id"];

/** GB by what could carry them. */
export type GbByCarrier = Readonly<Record<CarrierId, number>>;

export const noGb: GbByCarrier = { gateway: 0, interface: 0, nat: 0, unnamed: 0 };

/** What could carry traffic of a field. An endpoint that costs more than NAT could carry it all the same. */
export function carrierOf(field: TrafficField): CarrierId {
  if (field.kind === "unnamed") return "unnamed";
  if (field.kind !== "service" || field.isPinned) return "nat";
  return hasGatewayEndpoint(field.id) ? "gateway" : "interface";
}
