/**
 * How well a price is supported. `derived` and `assumed` prices were not read from AWS, and an answer that uses one
 * warns of it.
 */
export type Confidence = "high" | "medium" | "single-source" | "derived" | "assumed";

/** Whether a price was not read for its Region, but derived or assumed. */
export const isUnread = (confidence: Confidence): boolean => confidence === "derived" || confidence === "assumed";

/** A price with where and when it was read. Free is a rate of 0 with a source; unknown is no rate at all. */
export type Rate = {
  readonly usd: number;
  /** The unit that the price is for: `gateway-hour`, `GB`, `ENI(AZ)-hour`. */
  readonly unit: string;
  readonly usageType: string | null;
  /** A key of the snapshot's `sources`. */
  readonly source: string;
  /** The day the source was published or read, `YYYY-MM-DD`. */
  readonly effective: string | null;
  readonly confidence: Confidence;
};

/** What else is known of a price. No answer needs it, so it is in a file of its own (`lib/pricing/priceSources.ts`). */
export type RateSources = {
  /** Null where the source names none, as for cross-AZ, internet and most regional NAT prices. */
  readonly sku: string | null;
  /** Further sources that gave the same figure. */
  readonly crossChecks: readonly string[];
};

export type SourcedRate = Rate & RateSources;

/** A price tier. It ends where the next one begins, so that a list of bands can have no gap and no overlap. */
export type Band = Rate & { readonly fromGb: number };
