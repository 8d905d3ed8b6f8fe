import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, at a rate of the scenario's own: the snapshot has none for a pair of Regions. */
export const interRegionDataOut: Charge = {
  id: "inter-region-data-out",
  label: "Data transfer out to other Regions",
  metered: ({ scenario }) => scenario.otherRegion.gbOut,
  factors: ({ scenario }) => [scenario.otherRegion.gbOut],
  price: (rates) => rates.interRegionGb,
};
