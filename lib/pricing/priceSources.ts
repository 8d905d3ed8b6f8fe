import type { Rate, RateSources, SourcedRate } from "@/lib/pricing/rate";
import type { RegionPrices, Snapshot } from "@/lib/pricing/regionPrices";
import { snapshot } from "@/lib/pricing/snapshot";
import sourcesFile from "./snapshot/sources.json";

/** A source of prices. A rate names it by its key, as its `source` or among its `crossChecks`. */
export type PriceSource = {
  /** Its name for people: `AWS price list for EC2 in eu-west-1`. */
  readonly name: string;
  /** The day, or where only that is known the month or the year, it was published or read; null for an undated one. */
  readonly date: string | null;
  readonly kind: string;
  readonly where: string;
};

export type PriceSources = { readonly [key: string]: PriceSource };

type RatesAndBands<T> = {
  readonly rates: { readonly [id: string]: T };
  readonly bands: { readonly [id: string]: readonly T[] };
};

/**
 * The parts of a snapshot that no answer needs: sources, SKUs, cross-checks. `lib/pricing/snapshot/sources.json` holds
 * them; it is written with `current.json` under the same id, with the bands in the same order.
 */
export type SourcesFile = {
  readonly id: string;
  readonly sources: PriceSources;
  readonly regions: { readonly [code: string]: RatesAndBands<RateSources> };
};

export type SourcedPrices = RegionPrices<SourcedRate>;

/** A snapshot with the sources of each price, for a refresh and the price pages. */
export type SourcedSnapshot = Snapshot<SourcedRate> & { readonly sources: PriceSources };

function mapRates<A, B>(
  { rates, bands }: RatesAndBands<A>,
  each: (rate: A, id: string, band: number | null) => B,
): RatesAndBands<B> {
  return {
    rates: Object.fromEntries(Object.entries(rates).map(([id, rate]) => [id, each(rate, id, null)])),
    bands: Object.fromEntries(
      Object.entries(bands).map(([id, several]) => [id, several.map((rate, band) => each(rate, id, band))]),
    ),
  };
}

const ratesOf = ({ rates, bands }: RegionPrices<Rate>): RatesAndBands<Rate> => ({ rates, bands });

/**
 * Joins a snapshot and its file of sources. A rate that the file lacks stays incomplete, and the snapshot's schema then
 * names it.
 */
export function withSources(current: Snapshot, { sources, regions }: SourcesFile): SourcedSnapshot {
  const joined = Object.entries(current.regions).map(([code, prices]) => {
    const known = regions[code];
    const rates = mapRates(ratesOf(prices), (rate, id, band) => ({
      ...rate,
      ...(band === null ? known?.rates[id] : known?.bands[id]?.[band]),
    }));
    return [code, { ...prices, ...rates }];
  });
  return { ...current, sources, regions: Object.fromEntries(joined) };
}

/** Splits a snapshot into its two files: the prices that answers need, and their sources. */
export function splitSnapshot({ sources, ...snapshot }: SourcedSnapshot): {
  readonly current: Snapshot;
  readonly sources: SourcesFile;
} {
  const regions = Object.entries(snapshot.regions);
  const rates = (prices: SourcedPrices) => ratesOf(prices) as RatesAndBands<SourcedRate>;
  return {
    current: {
      ...snapshot,
      regions: Object.fromEntries(
        regions.map(([code, prices]) => [
          code,
          { ...prices, ...mapRates(rates(prices), ({ sku: _, crossChecks: __, ...rate }) => rate) } as RegionPrices,
        ]),
      ),
    },
    sources: {
      id: snapshot.id,
      sources,
      regions: Object.fromEntries(
        regions.map(([code, prices]) => [
          code,
          mapRates(rates(prices), ({ sku, crossChecks }) => ({ sku, crossChecks })),
        ]),
      ),
    },
  };
}

/** The shipped snapshot with every price's sources. */
export const sourcedSnapshot = withSources(snapshot, sourcesFile);

const books = new Map(Object.entries(sourcedSnapshot.regions));

/** The shipped prices of a Region with their sources; `undefined` for a Region without prices. */
export const sourcedPrices = (region: string): SourcedPrices | undefined => books.get(region);
