import type { Rate } from "@/lib/pricing/rate";
import { type BandedRateId, type FlatRateId, isBanded, type RateId } from "@/lib/pricing/rateIds";
import { snapshot } from "@/lib/pricing/snapshot";

/** What AWS charges in one Region, and what it is called there. */
export type RegionPrices<R extends Rate = Rate> = {
  readonly name: string;
  readonly partition: string;
  readonly continent: string;
  readonly billingPrefix: string;
  /** How many AZs it has, where that is known (AWS, Regions and Availability Zones). */
  readonly azCount?: number;
  /** How many of them an account gets that is opened now, where AWS gives it fewer. */
  readonly newAccountAzCount?: number;
  readonly rates: { readonly [id in FlatRateId]?: R } & { readonly vpceGatewayGb: R };
  readonly bands: { readonly [id in BandedRateId]?: readonly (R & { readonly fromGb: number })[] };
};

/** One dated reading of AWS's prices: `lib/pricing/snapshot/current.json`, written by `npm run prices:refresh`. */
export type Snapshot<R extends Rate = Rate> = {
  readonly id: string;
  readonly publishedOn: string;
  readonly currency: string;
  readonly regions: { readonly [code: string]: RegionPrices<R> };
};

/** The prices of one Region. A rate that the Region lacks is absent. */
export type PriceBook = RegionPrices & {
  readonly snapshot: string;
  readonly publishedOn: string;
  readonly region: string;
  readonly currency: string;
};

function booksOf({ id, publishedOn, currency, regions }: Snapshot): ReadonlyMap<string, PriceBook> {
  return new Map(
    Object.entries(regions).map(([region, prices]) => [
      region,
      { ...prices, snapshot: id, publishedOn, region, currency },
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
export function listPrices<R extends Rate>({ rates, bands }: RegionPrices<R>, id: RateId): readonly R[] {
  if (isBanded(id)) return bands[id] ?? [];
  const rate = rates[id];
  return rate === undefined ? [] : [rate];
}
