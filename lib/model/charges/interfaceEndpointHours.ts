import { type Charge, flatLines } from "@/lib/model/charges/charge";

/** An interface endpoint bills for each AZ it is in, every hour it exists; guardduty-data is free. */
export const interfaceEndpointHours: Charge = {
  id: "interface-endpoint-hours",
  label: "Interface endpoint hours",
  quantity: "VPCs × hours in the month × the sum of endpoint AZs",
  rate: "interface endpoint per AZ and hour",
  rule: "An interface endpoint bills for each AZ it is in, every hour it exists; guardduty-data is free.",
  source: "https://aws.amazon.com/privatelink/pricing/",
  lines: ({ scenario, endpointAzCount }, rates) =>
    flatLines(interfaceEndpointHours, scenario.vpcCount * scenario.hoursPerMonth * endpointAzCount, rates.endpointHour),
};
