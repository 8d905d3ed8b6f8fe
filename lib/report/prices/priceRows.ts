import { billOnlyRates } from "@/lib/meters/billOnlyRates";
import { isBanded, type RateId, rateIds, rateRows } from "@/lib/meters/rates";
import { billOnlyRate, billOnlySnapshot } from "@/lib/pricing/billOnlyRate";
import { type PriceSource, type SourcedPrices, sourcedSnapshot } from "@/lib/pricing/priceSources";
import type { SourcedRate } from "@/lib/pricing/rate";
import { type ReadDays, readDaysOf } from "@/lib/report/readDays";
import { formatGbExact } from "@/lib/units/gb";

/** A row of a Region's price table. `rate` is null where AWS lists no price. */
export type PriceRow = {
  readonly id: string;
  readonly label: string;
  /** From which GB a tier holds, in words; null for a price without tiers. */
  readonly from: string | null;
  readonly unit: string;
  readonly rate: SourcedRate | null;
};

/** Every rate that answers use in a Region, tier by tier; what AWS does not list is a row without a rate. */
export function priceRows({ rates, bands }: SourcedPrices): readonly PriceRow[] {
  const rows = rateIds.flatMap((id): readonly PriceRow[] => {
    const { label, unit } = rateRows[id];
    if (!isBanded(id)) return [{ id, label, from: null, unit, rate: rates[id] ?? null }];
    const tiers = bands[id] ?? [];
    if (tiers.length === 0) return [{ id, label, from: null, unit, rate: null }];
    return tiers.map((rate) => ({
      id: `${id}-${rate.fromGb}`,
      label,
      from: `from ${formatGbExact(rate.fromGb)}`,
      unit,
      rate,
    }));
  });
  const gatewayEndpoint = { id: "vpceGatewayGb", label: "Gateway endpoint data", from: null, unit: "GB" };
  return [...rows, { ...gatewayEndpoint, rate: rates.vpceGatewayGb }];
}

/**
 * Rates with which only an imported bill is compared, and which no answer uses: idle addresses, other endpoints and
 * gateways.
 */
export const billOnlyRows = (region: string): readonly PriceRow[] =>
  billOnlyRates.map((row) => ({ ...row, from: null, rate: billOnlyRate(region, row.id) ?? null }));

/** A Region's price in the table of all Regions: of a tiered rate, the tier from 0 GB. Null where AWS lists none. */
export const firstTierRate = ({ rates, bands }: SourcedPrices, id: RateId): SourcedRate | null =>
  (isBanded(id) ? bands[id]?.find(({ fromGb }) => fromGb === 0) : rates[id]) ?? null;

/** The sentence in place of a missing price: `AWS publishes no regional NAT gateway price for this Region.` */
export function gapWords(label: string): string {
  const word = /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
  return `AWS publishes no ${word} price for this Region.`;
}

const sources = { ...billOnlySnapshot.sources, ...sourcedSnapshot.sources };

/** The source of a key; both snapshots use the same keys. Undefined for an unknown key. */
export const sourceOf = (key: string): PriceSource | undefined =>
  Object.hasOwn(sources, key) ? sources[key] : undefined;

/** When a price was first read and last checked, and whether that is old on the day of its snapshot. */
export const readDays = (rate: SourcedRate): ReadDays => readDaysOf(rate, sources, sourcedSnapshot.publishedOn);

/** How many of the rows have a price that was last checked more than a year before the snapshot. */
export const oldRateCount = (rows: readonly PriceRow[]): number =>
  rows.filter(({ rate }) => rate !== null && readDays(rate).isOld).length;

/** The keys of the sources that gave a price, its own source first. */
export const sourceKeysOf = ({ source, crossChecks }: SourcedRate): readonly string[] => [source, ...crossChecks];

/** The keys of the sources behind a Region's prices, in the order in which they first appear. */
export const sourceKeys = (rows: readonly PriceRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ rate }) => (rate ? sourceKeysOf(rate) : []))),
];
