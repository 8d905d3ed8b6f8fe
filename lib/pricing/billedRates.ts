import type { PriceSources } from "@/lib/pricing/pedigree";
import type { PedigreedRate } from "@/lib/pricing/rate";
import billed from "./snapshot/billed.json";

/**
 * What stands on bills beside the calculator's own rates, each of one number. Their prices are a file of their own:
 * only a bill needs them, and the page at / loads the other one first.
 */
export const billedRateLabels = {
  natProvisionedGbpsHour: { label: "Provisioned NAT bandwidth", unit: "Gbps-hour" },
  natProvisionedGb: { label: "Provisioned NAT data processing", unit: "GB" },
  publicIpv4IdleHour: { label: "Idle public IPv4 address", unit: "address-hour" },
  vpceGwlbHour: { label: "Gateway Load Balancer endpoint", unit: "endpoint-AZ-hour" },
  vpceGwlbGb: { label: "Gateway Load Balancer endpoint data", unit: "GB" },
  tgwVpcAttachmentHour: { label: "Transit gateway attachment", unit: "attachment-hour" },
  tgwVpcAttachmentGb: { label: "Transit gateway data", unit: "GB" },
} as const;

export type BilledRateId = keyof typeof billedRateLabels;

/** One dated reading of them: `lib/pricing/snapshot/billed.json`, kept by `npm run prices:refresh`. */
export type BilledSnapshot = {
  readonly id: string;
  readonly publishedOn: string;
  readonly currency: string;
  readonly sources: PriceSources;
  readonly regions: { readonly [code: string]: { readonly rates: { readonly [id in BilledRateId]?: PedigreedRate } } };
};

export const billedSnapshot = billed as BilledSnapshot;

const regions = new Map(Object.entries(billedSnapshot.regions));

/** The list price in a Region; undefined where AWS lists none there, as for provisioned NAT bandwidth in most Regions. */
export const billOnlyRate = (region: string, id: BilledRateId): PedigreedRate | undefined =>
  regions.get(region)?.rates[id];
