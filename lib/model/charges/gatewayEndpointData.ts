import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, at a rate of 0: shown so that a reader sees where these GB went. */
export const gatewayEndpointData: Charge = {
  id: "gateway-endpoint-data",
  label: "Gateway endpoint data",
  metered: ({ gatewayEndpointGb }) => gatewayEndpointGb,
  factors: ({ gatewayEndpointGb }) => [gatewayEndpointGb],
  price: (rates) => rates.gatewayEndpointGb,
};
