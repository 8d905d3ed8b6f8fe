import type { PriceRow } from "@/components/prices/priceRows";
import { type BilledRateId, billedRate, billedRateLabels, billedSnapshot } from "@/lib/pricing/billedRates";
import type { PriceSource } from "@/lib/pricing/priceBook";
import { snapshot } from "@/lib/pricing/snapshot";

const ids = Object.keys(billedRateLabels) as BilledRateId[];

/**
 * The rates that a bill is compared with besides, and that no answer uses: idle addresses, other endpoints and gateways.
 * Apart from the other rows, which the calculator's list of Regions is made from, so that it does not load these prices.
 */
export const billedRows = (region: string): readonly PriceRow[] =>
  ids.map((id) => ({ id, ...billedRateLabels[id], from: null, rate: billedRate(region, id) ?? null }));

/** Where a price was read; both snapshots name their sources alike. */
export const sourceOf = (key: string): PriceSource | undefined => snapshot.sources[key] ?? billedSnapshot.sources[key];
