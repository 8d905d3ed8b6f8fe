import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, in bands. A free endpoint's GB are not among them. */
export const interfaceEndpointData: Charge = {
  id: "interface-endpoint-data",
  label: "Interface endpoint data",
  quantity: "all GB over interface endpoints, one total for the Region",
  rate: "interface endpoint per GB, marginal tiers at 1 PB and 5 PB",
  rule: "GB over all interface endpoints of a Region count together towards the tiers; cross-AZ traffic to them has been free since April 2022.",
  source: "https://aws.amazon.com/privatelink/pricing/",
  metered: ({ endpointGb }) => endpointGb,
  factors: ({ endpointGb }) => [endpointGb],
  price: (rates) => rates.endpointGb,
};
