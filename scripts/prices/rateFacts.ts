import { billOnlyRates } from "@/lib/meters/billOnlyRates";
import type { BillRate } from "@/lib/meters/meter";
import { type BillOnlyRateId, type Meter, meters } from "@/lib/meters/meters";
import { type RateId, rateIds, rateRows } from "@/lib/meters/rates";
import { prefixOf, regionWithoutPrefix } from "@/lib/meters/regionPrefixes";

/** The id of a rate of the calculator, or of a rate that only bills have. */
export type PricedRateId = RateId | BillOnlyRateId;

export const billOnlyRateIds: readonly BillOnlyRateId[] = billOnlyRates.map(({ id }) => id);
export const pricedRateIds: readonly PricedRateId[] = [...rateIds, ...billOnlyRateIds];

const rows: readonly (Omit<BillRate, "id"> & { readonly id: PricedRateId })[] = [
  ...rateIds.map((id) => ({ id, ...rateRows[id] })),
  ...billOnlyRates,
];

const idOf = ({ rate }: Meter) => (typeof rate === "object" ? rate.id : rate);

/** A rate in words, the unit that a price list counts it in, and its usage type without a Region's prefix. */
function factsOf(rateId: PricedRateId) {
  const row = rows.find(({ id }) => id === rateId);
  const meter = meters.find((one) => idOf(one) === rateId);
  const [usageType] = meter?.usageTypes ?? [];
  if (row === undefined || meter === undefined || usageType === undefined) throw new Error(`no meter for ${rateId}`);
  return { label: row.label, unit: meter.listUnit ?? row.unit, usageType };
}

const facts = new Map(pricedRateIds.map((id) => [id, factsOf(id)] as const));

function requireFacts(rateId: PricedRateId): ReturnType<typeof factsOf> {
  const known = facts.get(rateId);
  if (known === undefined) throw new Error(`no rate ${rateId}`);
  return known;
}

/** A rate as a report names it. */
export const labelOf = (rateId: PricedRateId): string => requireFacts(rateId).label;

/** The unit the snapshot counts a rate in. */
export const unitOf = (rateId: PricedRateId): string => requireFacts(rateId).unit;

/**
 * The whole usage types that mean this rate in this Region. Whole, because `NatGateway-Hours` is also the end of
 * `RegionalNatGateway-Hours`. us-east-1 is the one Region whose rows may lack the prefix: its NAT and transfer rows
 * do, its VPC rows and `USE1-RegionalNatGateway-Bytes` do not (AWS price list, AmazonEC2 and AmazonVPC).
 */
export function usageTypesOf(rateId: PricedRateId, region: string): readonly string[] {
  const { usageType } = requireFacts(rateId);
  const prefixed = `${prefixOf(region)}-${usageType}`;
  return region === regionWithoutPrefix ? [usageType, prefixed] : [prefixed];
}
