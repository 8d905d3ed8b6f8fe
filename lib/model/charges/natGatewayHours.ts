import type { Charge } from "@/lib/model/charges/charge";
import { gatewaysPerVpc } from "@/lib/model/scenario";

/** In gateway-hours a month; of a regional gateway, in AZ-hours. */
export const natGatewayHours: Charge = {
  id: "nat-gateway-hours",
  label: "NAT gateway hours",
  quantity: "VPCs × gateways per VPC × hours in the month",
  rate: "NAT gateway per hour, zonal or regional",
  rule: "Each NAT gateway bills every hour it exists, used or not; a regional one bills once for each AZ in which it is active.",
  source: "https://aws.amazon.com/vpc/pricing/",
  metered: ({ scenario, natKept }) =>
    natKept ? scenario.vpcCount * gatewaysPerVpc(scenario) * scenario.hoursPerMonth : 0,
  factors: ({ scenario }) => [scenario.vpcCount, gatewaysPerVpc(scenario), scenario.hoursPerMonth],
  price: (rates) => rates.natHour,
};
