import type { BandedRateId } from "@/lib/meters/rates";
import { snapshot } from "@/lib/pricing/snapshot";

/**
 * The GB a month at which the tiers of a rate begin, ascending, without the first tier's 0. AWS lists the same in every
 * Region; a test checks that the snapshot does.
 */
export function tierStartsGb(id: BandedRateId): readonly number[] {
  const bands = Object.values(snapshot.regions).find((prices) => prices.bands[id] !== undefined)?.bands[id] ?? [];
  return bands.slice(1).map(({ fromGb }) => fromGb);
}
