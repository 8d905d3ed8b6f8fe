import { rateIds } from "@/lib/meters/rates";
import type { BillOnlySnapshot } from "@/lib/pricing/billOnlyRate";
import type { SourcedPrices, SourcedSnapshot } from "@/lib/pricing/priceSources";
import type { SourcedRate } from "@/lib/pricing/rate";
import { usedSources } from "./merge";
import { billOnlyRateIds, type PricedRateId } from "./rateFacts";

/** The rates that a refresh reads: those of bills only where their file is there. */
export const refreshedRateIds = (billed: BillOnlySnapshot | null): readonly PricedRateId[] =>
  billed === null ? rateIds : [...rateIds, ...billOnlyRateIds];

/** Both files as one snapshot, so that a refresh reads, compares and reports them in one go. */
export function joinFiles(current: SourcedSnapshot, billed: BillOnlySnapshot | null): SourcedSnapshot {
  if (billed === null) return current;
  const regions = Object.entries(current.regions).map(([code, prices]): [string, SourcedPrices] => [
    code,
    { ...prices, rates: { ...prices.rates, ...billed.regions[code]?.rates } },
  ]);
  return {
    ...current,
    sources: { ...current.sources, ...billed.sources },
    regions: Object.fromEntries(regions),
  };
}

const entriesOf = ({ rates }: SourcedPrices): readonly (readonly [string, SourcedRate])[] => Object.entries(rates);

const isBilled = (id: string): boolean => (billOnlyRateIds as readonly string[]).includes(id);

/** The calculator's part of a merged snapshot; the rates of bills are the other part. */
export function currentPart(merged: SourcedSnapshot): SourcedSnapshot {
  const regions = Object.fromEntries(
    Object.entries(merged.regions).map(([code, prices]) => [
      code,
      {
        ...prices,
        rates: Object.fromEntries(entriesOf(prices).filter(([id]) => !isBilled(id))) as SourcedPrices["rates"],
      },
    ]),
  );
  return { ...merged, sources: usedSources(merged.sources, Object.values(regions)), regions };
}

/** The bills' part of a merged snapshot. */
export function billedPart(merged: SourcedSnapshot): BillOnlySnapshot {
  const { id, publishedOn, currency } = merged;
  const regions = Object.entries(merged.regions).map(
    ([code, prices]) => [code, Object.fromEntries(entriesOf(prices).filter(([rateId]) => isBilled(rateId)))] as const,
  );
  return {
    id,
    publishedOn,
    currency,
    sources: usedSources(
      merged.sources,
      regions.map(([, rates]) => ({ rates, bands: {} })),
    ),
    regions: Object.fromEntries(regions.map(([code, rates]) => [code, { rates }])),
  };
}
