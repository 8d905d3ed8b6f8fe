import type { Charge } from "@/lib/model/charges/charge";

/** In endpoint-AZ-hours a month. A free endpoint has none. */
export const interfaceEndpointHours: Charge = {
  id: "interface-endpoint-hours",
  label: "Interface endpoint hours",
  metered: ({ scenario, endpointAzCount }) => scenario.vpcCount * scenario.hoursPerMonth * endpointAzCount,
  factors: ({ scenario, endpointAzCount }) => [scenario.vpcCount, scenario.hoursPerMonth, endpointAzCount],
  price: (rates) => rates.endpointHour,
};
