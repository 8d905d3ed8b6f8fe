import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, at a rate of 0: shown so that a reader sees where these GB went. */
export const gatewayEndpointData: Charge = {
  id: "gateway-endpoint-data",
  label: "Gateway endpoint data",
  quantity: "all GB over gateway endpoints",
  rate: "free",
  rule: "Gateway endpoints for S3, DynamoDB and S3 Express have no hourly and no data charge.",
  source: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
  metered: ({ gatewayEndpointGb }) => gatewayEndpointGb,
  factors: ({ gatewayEndpointGb }) => [gatewayEndpointGb],
  price: (rates) => rates.gatewayEndpointGb,
};
