import type { Charge } from "@/lib/model/charges/charge";
import { gatewaysPerVpc } from "@/lib/model/scenario";

/** In address-hours a month. */
export const publicIpv4Hours: Charge = {
  id: "public-ipv4-hours",
  label: "Public IPv4 addresses",
  metered: ({ scenario, natKept }) =>
    natKept
      ? scenario.vpcCount * gatewaysPerVpc(scenario) * scenario.nat.publicIpv4PerGateway * scenario.hoursPerMonth
      : 0,
  factors: ({ scenario }) => [
    scenario.vpcCount,
    gatewaysPerVpc(scenario),
    scenario.nat.publicIpv4PerGateway,
    scenario.hoursPerMonth,
  ],
  price: (rates) => rates.publicIpv4Hour,
};
