import type { MeterRow } from "@/lib/meters/meter";

/** The meters of public IPv4 addresses. */
export const addresses = [
  {
    id: "public-ipv4-in-use-hours",
    label: "Public IPv4 addresses in use",
    unit: "hour",
    usageTypes: ["PublicIPv4:InUseAddress"],
    group: "address",
    countsUnder: "network-services",
    rate: "publicIpv4InUseHour",
    charge: "public-ipv4-hours",
    quantityReason: "The scenario has those of NAT gateways alone; others belong to instances and load balancers.",
  },
  {
    id: "public-ipv4-idle-hours",
    label: "Idle public IPv4 addresses",
    unit: "hour",
    usageTypes: ["PublicIPv4:IdleAddress"],
    group: "address",
    countsUnder: "network-services",
    rate: { id: "publicIpv4IdleHour", label: "Idle public IPv4 address", unit: "address-hour" },
  },
] as const satisfies readonly MeterRow[];
