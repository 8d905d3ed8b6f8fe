import type { BandedRateId, FlatRateId } from "@/lib/meters/rates";
import type { Rate } from "@/lib/pricing/rate";

/** The prices of one Region, with its name, partition and continent. */
export type RegionPrices<R extends Rate = Rate> = {
  readonly name: string;
  readonly partition: string;
  readonly continent: string;
  /** How many AZs it has, where that is known (AWS, Regions and Availability Zones). */
  readonly azCount?: number;
  /** AZs that an account opened now gets, where AWS gives it fewer. */
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
