import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, in bands. A free endpoint's GB are not among them. */
export const interfaceEndpointData: Charge = {
  id: "interface-endpoint-data",
  label: "Interface endpoint data",
  metered: ({ endpointGb }) => endpointGb,
  factors: ({ endpointGb }) => [endpointGb],
  price: (rates) => rates.endpointGb,
};
