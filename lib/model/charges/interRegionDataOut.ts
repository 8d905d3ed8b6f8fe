import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, at a rate of the scenario's own: the snapshot has none for a pair of Regions. */
export const interRegionDataOut: Charge = {
  id: "inter-region-data-out",
  label: "Data transfer out to other Regions",
  quantity: "GB out to other Regions",
  rate: "the scenario's own inter-Region price per GB; no discount applies",
  rule: "Data sent to a service in another Region is charged by the Region it leaves, on top of NAT processing.",
  source: "https://aws.amazon.com/ec2/pricing/on-demand/",
  metered: ({ scenario }) => scenario.otherRegion.gbOut,
  factors: ({ scenario }) => [scenario.otherRegion.gbOut],
  price: (rates) => rates.interRegionGb,
};
