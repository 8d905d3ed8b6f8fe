import bundleRows from "./bundles.json";

/** Services that one task needs together, with what it takes over from NAT and what it leaves there. */
export type Bundle = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Free gateway endpoints. */
  readonly gateway: readonly string[];
  readonly required: readonly string[];
  readonly recommended: readonly string[];
  readonly optional: readonly string[];
  /** How one stream of GB falls apart over services: image layers ride on S3. Shares sum to 1. */
  readonly split?: readonly { readonly id: string; readonly share: number }[];
  readonly byteRouting: string;
  readonly stillNeedsInternet: string;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly confidence: string;
};

export const bundles = bundleRows as readonly Bundle[];

/** The endpoint names a bundle adds by default: its free gateways and what it requires. */
export const bundleServiceIds = (bundle: Bundle): readonly string[] => [...bundle.gateway, ...bundle.required];
