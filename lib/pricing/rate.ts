/** How well a price is supported. `derived` and `assumed` are not AWS's word: the answer warns where they are used. */
export type Confidence = "high" | "medium" | "single-source" | "derived" | "assumed";

/** Whether a price was not read for its Region, but derived or assumed. */
export const isUnread = (confidence: Confidence): boolean => confidence === "derived" || confidence === "assumed";

/** A price with where and when it was read. Free is a rate of 0 with a source; unknown is no rate at all. */
export type Rate = {
  readonly usd: number;
  /** What the price is for one of: `gateway-hour`, `GB`, `ENI(AZ)-hour`. */
  readonly unit: string;
  readonly usageType: string | null;
  /** A key of the snapshot's `sources`. */
  readonly source: string;
  /** The day the source was published or read, `YYYY-MM-DD`. */
  readonly effective: string | null;
  readonly confidence: Confidence;
};

/** The rest of what is known of a price. No answer needs it, so it is a file of its own (`lib/pricing/pedigree.ts`). */
export type Pedigree = {
  /** Null where the source names none, as for cross-AZ, internet and most regional NAT prices. */
  readonly sku: string | null;
  /** Further sources that gave the same figure. */
  readonly crossChecks: readonly string[];
};

export type PedigreedRate = Rate & Pedigree;

/** A tier without an end: it reaches to where the next one begins, so that no gap or overlap can be written. */
export type Band = Rate & { readonly fromGb: number };
