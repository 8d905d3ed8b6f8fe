import type { Meter } from "@/lib/meters/meters";
import type { UsageTypeMatch } from "@/lib/meters/readUsageType";

/** One row of a bill, as its format's reader adds it to the tally. */
export type BilledRecord = {
  /** The bill's month, `YYYY-MM`. */
  readonly month: string;
  /** The day of the usage, `YYYY-MM-DD`, UTC; null for a row of more than a day. */
  readonly day: string | null;
  readonly account: string | null;
  /** As the bill writes it; null for a record that names none, such as tax. */
  readonly usageType: string | null;
  /** The match, where the reader found it by more than the usage type, such as a service or a description of FOCUS. */
  readonly match?: UsageTypeMatch;
  /** `Usage`, or another type of record as the bill writes it. */
  readonly recordType: string;
  /** A discount in a separate line that the lines of usage are not net of. */
  readonly isSeparateDiscount?: boolean;
  /** Null where the source has amounts alone. */
  readonly quantity: number | null;
  readonly unit: string | null;
  /** Null where the source has quantities alone, as one of two Cost Explorer CSVs does. */
  readonly amount: number | null;
  /** The cost before discounts, where `amount` is net of them. */
  readonly costBeforeNet?: number | null;
  /**
   * The discounts on this line in columns, 0 or less on a cost of 0 or more, whether or not `amount` is net of them.
   */
  readonly columnDiscount?: number;
  /**
   * A discount, in a line or in columns, that waives usage because of other usage, such as NAT's with Network Firewall.
   */
  readonly isBundledDiscount?: boolean;
  /** Null where there is no amount. */
  readonly currency: string | null;
};

/** The sums of one usage type of one account in one Region and month. */
export type TalliedRow = {
  readonly month: string;
  readonly region: string;
  readonly account: string | null;
  readonly usageType: string | null;
  readonly meter: Meter;
  readonly quantity: number | null;
  readonly amount: number;
  readonly discount: number;
  /** AWS waived a part of it, as it does for NAT gateways used with Network Firewall. */
  readonly isPartlyWaived: boolean;
};
