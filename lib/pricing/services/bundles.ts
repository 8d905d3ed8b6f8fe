import bundleRows from "./bundles.json";
import { ecrPullSplit, type GbSplit } from "./ecrPull";

/**
 * Services that one task needs together, with the traffic that their endpoints take from NAT and the traffic that stays
 * on NAT.
 */
export type Bundle = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Free gateway endpoints. */
  readonly gateway: readonly string[];
  readonly required: readonly string[];
  readonly recommended: readonly string[];
  readonly optional: readonly string[];
  /** How one stream of GB divides over services: image layers come from S3. */
  readonly split?: GbSplit;
  readonly byteRouting: string;
  readonly stillNeedsInternet: string;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly confidence: string;
};

type BundleRow = Omit<Bundle, "split"> & { readonly split?: string };

const splits = new Map<string, GbSplit>([["ecr-pull", ecrPullSplit]]);

/** The shipped bundles, in the order in which they are shown. */
export const bundles: readonly Bundle[] = (bundleRows as readonly BundleRow[]).map(({ split, ...bundle }) => {
  const shares = splits.get(split ?? "");
  return shares === undefined ? bundle : { ...bundle, split: shares };
});

/** The endpoint names a bundle adds by default: its free gateways and what it requires. */
export const bundleServiceIds = (bundle: Bundle): readonly string[] => [...bundle.gateway, ...bundle.required];
