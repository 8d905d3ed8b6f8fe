import type { NetworkOverrides } from "@/lib/draft/inferNetwork";

/** The reader's own values, which replace what the bill tells. */
export type OwnValues = NetworkOverrides & { readonly discountPercent?: number };

/** What the reader adds to the bill. All of it is optional. */
export type UserInput = {
  /** GB of the NAT traffic that went out to the internet: 0 to the draft's `internetOut.maxGb`. */
  readonly internetGbOut?: number;
  /** GB of it that came in from the internet. */
  readonly internetGbIn?: number;
  /** Services that this NAT traffic was with, and their GB, both directions. */
  readonly services?: readonly { readonly id: string; readonly gb: number }[];
  /** Names for existing endpoints: the draft's placeholder (`unnamed-endpoint-1`) to the service's name. */
  readonly endpointNames?: ReadonlyMap<string, string>;
  /** The reader's own values instead of worked-out and guessed ones. */
  readonly own?: OwnValues;
};
