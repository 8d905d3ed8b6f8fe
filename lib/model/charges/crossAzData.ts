import type { Charge } from "@/lib/model/charges/charge";
import { crossAzGbPerNatGb } from "@/lib/model/scenario";

/** In GB a month: each crossing GB counts on both sides. */
export const crossAzData: Charge = {
  id: "cross-az-data",
  label: "Cross-AZ data to the shared NAT gateway",
  quantity: "2 × GB through NAT × (AZs − 1) ÷ AZs, only where one gateway serves all AZs",
  rate: "cross-AZ transfer per GB, each direction",
  rule: "Traffic that crosses to a gateway in another AZ is charged on both sides; traffic to interface endpoints crosses for nothing.",
  source: "https://aws.amazon.com/ec2/pricing/on-demand/",
  metered: ({ scenario, natGb }) => crossAzGbPerNatGb(scenario) * natGb,
  factors: ({ scenario, natGb }) => [2, natGb, (scenario.azCount - 1) / scenario.azCount],
  price: (rates) => rates.crossAzGb,
};
