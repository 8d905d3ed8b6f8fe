import { isBanded, type RateId } from "@/lib/meters/rates";
import type { Rate } from "@/lib/pricing/rate";
import type { RegionPrices, Snapshot } from "@/lib/pricing/regionPrices";
import { snapshot } from "@/lib/pricing/snapshot";

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
