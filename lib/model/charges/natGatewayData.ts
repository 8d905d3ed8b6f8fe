import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month. */
export const natGatewayData: Charge = {
  id: "nat-gateway-data",
  label: "NAT data processing",
  metered: ({ natGb }) => natGb,
  factors: ({ natGb }) => [natGb],
  price: (rates) => rates.natGb,
};
