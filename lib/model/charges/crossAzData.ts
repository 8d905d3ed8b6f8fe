import type { Charge } from "@/lib/model/charges/charge";
import { crossAzGbPerNatGb } from "@/lib/model/scenario";

/** In GB a month: each crossing GB counts on both sides. */
export const crossAzData: Charge = {
  id: "cross-az-data",
  label: "Cross-AZ data to the shared NAT gateway",
  metered: ({ scenario, natGb }) => crossAzGbPerNatGb(scenario) * natGb,
  factors: ({ scenario, natGb }) => [2, natGb, (scenario.azCount - 1) / scenario.azCount],
  price: (rates) => rates.crossAzGb,
};
