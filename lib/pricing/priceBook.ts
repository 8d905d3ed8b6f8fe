import type { Band, Rate } from "@/lib/pricing/rate";
import { type BandedRateId, type FlatRateId, isBanded, type RateId } from "@/lib/pricing/rateIds";
import { snapshot } from "@/lib/pricing/snapshot";

/** Where a price was read: the key a rate names as its `source`. */
export type PriceSource = { readonly date: string; readonly kind: string; readonly where: string };

export type RegionPrices = {
  readonly name: string;
  readonly partition: string;
  readonly continent: string;
  readonly billingPrefix: string;
  readonly rates: { readonly [id in FlatRateId]?: Rate } & { readonly vpceGatewayGb: Rate };
  readonly bands: { readonly [id in BandedRateId]?: readonly Band[] };
};

/** One dated reading of AWS's prices: `lib/pricing/snapshot/current.json`, written by `npm run prices:refresh`. */
export type Snapshot = {
  readonly id: string;
  readonly publishedOn: string;
  readonly currency: string;
  readonly sources: { readonly [id: string]: PriceSource };
  readonly regions: { readonly [code: string]: RegionPrices };
};

/** The prices of one Region. A rate that the Region lacks is absent. */
export type PriceBook = RegionPrices & {
  readonly snapshot: string;
  readonly publishedOn: string;
  readonly region: string;
  readonly currency: string;
  readonly sources: Snapshot["sources"];
};

function booksOf({ id, publishedOn, currency, sources, regions }: Snapshot): ReadonlyMap<string, PriceBook> {
  return new Map(
    Object.entries(regions).map(([region, prices]) => [
      region,
      { ...prices, snapshot: id, publishedOn, region, currency, sources },
    ]),
  );
}

const books = booksOf(snapshot);

/** The codes of all priced Regions, in alphabetical order. */
export const regionCodes: readonly string[] = [...books.keys()].sort();

/** The shipped prices of a Region by its code (`eu-west-1`); `undefined` for a Region without prices. */
export function priceBook(region: string): PriceBook | undefined {
  return books.get(region);
}

/** A rate's list prices in USD per unit: its bands, or the one flat price; none where the Region has no price for it. */
export function listPrices({ rates, bands }: RegionPrices, id: RateId): readonly Rate[] {
  if (isBanded(id)) return bands[id] ?? [];
  const rate = rates[id];
  return rate === undefined ? [] : [rate];
}
