import type { Charge } from "@/lib/model/charges/charge";
import { gatewaysPerVpc } from "@/lib/model/scenario";

/** In gateway-hours a month; of a regional gateway, in AZ-hours. */
export const natGatewayHours: Charge = {
  id: "nat-gateway-hours",
  label: "NAT gateway hours",
  metered: ({ scenario, natKept }) =>
    natKept ? scenario.vpcCount * gatewaysPerVpc(scenario) * scenario.hoursPerMonth : 0,
  factors: ({ scenario }) => [scenario.vpcCount, gatewaysPerVpc(scenario), scenario.hoursPerMonth],
  price: (rates) => rates.natHour,
};
