import type { Charge } from "@/lib/model/charges/charge";

/** In endpoint-AZ-hours a month. A free endpoint has none. */
export const interfaceEndpointHours: Charge = {
  id: "interface-endpoint-hours",
  label: "Interface endpoint hours",
  quantity: "VPCs × hours in the month × the sum of endpoint AZs",
  rate: "interface endpoint per AZ and hour",
  rule: "An interface endpoint bills for each AZ it is in, every hour it exists; guardduty-data is free.",
  source: "https://aws.amazon.com/privatelink/pricing/",
  metered: ({ scenario, endpointAzCount }) => scenario.vpcCount * scenario.hoursPerMonth * endpointAzCount,
  factors: ({ scenario, endpointAzCount }) => [scenario.vpcCount, scenario.hoursPerMonth, endpointAzCount],
  price: (rates) => rates.endpointHour,
};
