import { listPrices, type PriceBook, priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { isUnread, type Rate } from "@/lib/pricing/rate";
import { isBanded, type RateId, rateIds, rateLabels } from "@/lib/pricing/rateIds";
import { snapshot } from "@/lib/pricing/snapshot";
import { formatGb } from "@/lib/units/gb";

/** One line of a Region's price table; without a rate, a gap that is named. */
export type PriceRow = {
  readonly id: string;
  readonly label: string;
  /** The GB from which a tier holds; null for a price without tiers. */
  readonly from: string | null;
  readonly unit: string;
  readonly rate: Rate | null;
};

/** Every rate that answers use in a Region, tier by tier; what AWS does not list is a row without a rate. */
export function priceRows({ rates, bands }: PriceBook): readonly PriceRow[] {
  const rows = rateIds.flatMap((id): readonly PriceRow[] => {
    const { label, unit } = rateLabels[id];
    if (!isBanded(id)) return [{ id, label, from: null, unit, rate: rates[id] ?? null }];
    const tiers = bands[id] ?? [];
    if (tiers.length === 0) return [{ id, label, from: null, unit, rate: null }];
    return tiers.map((rate) => ({
      id: `${id}-${rate.fromGb}`,
      label,
      from: `from ${formatGb(rate.fromGb)}`,
      unit,
      rate,
    }));
  });
  const gatewayEndpoint = { id: "vpceGatewayGb", label: "Gateway endpoint data", from: null, unit: "GB" };
  return [...rows, { ...gatewayEndpoint, rate: rates.vpceGatewayGb }];
}

/** The price that a Region's line in the table of all Regions shows: of a tiered rate, the first tier. */
export const firstRate = (book: PriceBook, id: RateId): Rate | null => listPrices(book, id)[0] ?? null;

/** What stands in place of a price: `AWS publishes no regional NAT gateway price for this Region.` */
export function gapWords(label: string): string {
  const word = /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
  return `AWS publishes no ${word} price for this Region.`;
}

/** The day a price was read; null where it was not read but derived or assumed. */
export function readOn({ effective, source, confidence }: Rate): string | null {
  return effective ?? (isUnread(confidence) ? null : (snapshot.sources[source]?.date ?? null));
}

/** The keys of the sources behind a Region's prices, in the order in which they first appear. */
export function sourceKeys(rows: readonly PriceRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ rate }) => (rate ? [rate.source, ...rate.crossChecks] : [])))];
}

/** All Regions under AWS's own continents, both in alphabetical order. */
export function booksByContinent(): readonly (readonly [continent: string, books: readonly PriceBook[]])[] {
  const books = regionCodes.flatMap((code) => priceBook(code) ?? []);
  const continents = [...new Set(books.map(({ continent }) => continent))].sort();
  return continents.map((continent) => [continent, books.filter((book) => book.continent === continent)]);
}
