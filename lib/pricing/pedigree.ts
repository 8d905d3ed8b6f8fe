import type { Pedigree, PedigreedRate, Rate } from "@/lib/pricing/rate";
import type { RegionPrices, Snapshot } from "@/lib/pricing/regionPrices";
import { snapshot } from "@/lib/pricing/snapshot";
import pedigrees from "./snapshot/pedigree.json";

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
 * The parts of a snapshot that no answer needs: sources, SKUs, cross-checks. `lib/pricing/snapshot/pedigree.json` holds
 * them; it is written with `current.json` under the same id, with the bands in the same order.
 */
export type PedigreeFile = {
  readonly id: string;
  readonly sources: PriceSources;
  readonly regions: { readonly [code: string]: RatesAndBands<Pedigree> };
};

export type PedigreedPrices = RegionPrices<PedigreedRate>;

/** A snapshot with the pedigree of each price, for a refresh and the price pages. */
export type PedigreedSnapshot = Snapshot<PedigreedRate> & { readonly sources: PriceSources };

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
 * Joins a snapshot and its pedigree file. A rate without a pedigree stays incomplete, and the snapshot's schema then
 * names it.
 */
export function withPedigree(current: Snapshot, { sources, regions }: PedigreeFile): PedigreedSnapshot {
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

/** Splits a snapshot into its two files: the prices that answers need, and the pedigree. */
export function splitSnapshot({ sources, ...snapshot }: PedigreedSnapshot): {
  readonly current: Snapshot;
  readonly pedigree: PedigreeFile;
} {
  const regions = Object.entries(snapshot.regions);
  const rates = (prices: PedigreedPrices) => ratesOf(prices) as RatesAndBands<PedigreedRate>;
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
    pedigree: {
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

/** The shipped snapshot with every price's pedigree. */
export const pedigreedSnapshot = withPedigree(snapshot, pedigrees);

const books = new Map(Object.entries(pedigreedSnapshot.regions));

/** The shipped prices of a Region with their pedigree; `undefined` for a Region without prices. */
export const pedigreedPrices = (region: string): PedigreedPrices | undefined => books.get(region);
