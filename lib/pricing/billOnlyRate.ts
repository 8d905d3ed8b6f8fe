import type { BillOnlyRateId } from "@/lib/meters/meters";
import type { PriceSources } from "@/lib/pricing/priceSources";
import type { SourcedRate } from "@/lib/pricing/rate";
import billed from "./snapshot/billed.json";

/**
 * One dated reading of the rates that appear on bills and in no scenario, each a single number:
 * `lib/pricing/snapshot/billed.json`, updated by `npm run prices:refresh`. It is a file of its own, because only a bill
 * needs it and the page at / loads the other one first.
 */
export type BillOnlySnapshot = {
  readonly id: string;
  readonly publishedOn: string;
  readonly currency: string;
  readonly sources: PriceSources;
  readonly regions: {
    readonly [code: string]: { readonly rates: { readonly [id in BillOnlyRateId]?: SourcedRate } };
  };
};

/** The shipped rates that appear on bills alone. */
export const billOnlySnapshot = billed as BillOnlySnapshot;

const regions = new Map(Object.entries(billOnlySnapshot.regions));

/** The list price in a Region; undefined where AWS lists none there, as for provisioned NAT bandwidth in most Regions. */
export const billOnlyRate = (region: string, id: BillOnlyRateId): SourcedRate | undefined =>
  regions.get(region)?.rates[id];
