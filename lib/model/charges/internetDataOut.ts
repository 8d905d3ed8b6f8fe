import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, in bands. */
export const internetDataOut: Charge = {
  id: "internet-data-out",
  label: "Data transfer out to the internet",
  quantity: "GB out to the internet less the free GB, at least 0",
  rate: "data transfer out per GB, marginal tiers at 10 TB, 50 TB and 150 TB",
  rule: "Data transfer out is charged on top of NAT processing; data in from the internet is free.",
  source: "https://aws.amazon.com/ec2/pricing/on-demand/",
  metered: ({ scenario: { internet } }) => Math.max(0, internet.gbOut - internet.freeGbOut),
  factors: ({ scenario: { internet } }) => [internet.gbOut - internet.freeGbOut],
  price: (rates) => rates.internetOutGb,
};
