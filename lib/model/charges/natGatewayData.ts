import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month. */
export const natGatewayData: Charge = {
  id: "nat-gateway-data",
  label: "NAT data processing",
  quantity: "all GB through NAT, both directions, each counted once",
  rate: "NAT gateway per GB, zonal or regional",
  rule: "Every GB a NAT gateway processes is charged, whatever its source or destination: AWS services in the same Region too.",
  source: "https://aws.amazon.com/vpc/pricing/",
  metered: ({ natGb }) => natGb,
  factors: ({ natGb }) => [natGb],
  price: (rates) => rates.natGb,
};
