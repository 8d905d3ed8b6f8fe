import type { Meter } from "@/lib/meters/meters";
import type { UsageTypeMatch } from "@/lib/meters/readUsageType";

/** One row of a bill, as a reader hands it over. */
export type BilledRecord = {
  /** The bill's, `YYYY-MM`. */
  readonly month: string;
  /** The day it is about, `YYYY-MM-DD`, UTC; null for a row about more than a day. */
  readonly day: string | null;
  readonly account: string | null;
  /** As the bill writes it; null for a record that names none, such as tax. */
  readonly usageType: string | null;
  /** Known otherwise than from the usage type, as FOCUS tells it in a description. */
  readonly match?: UsageTypeMatch;
  /** `Usage`, or what else it is, as the bill writes it. */
  readonly recordType: string;
  /** A discount in a line of its own; not set where the lines of the usage are sure to be net of it. */
  readonly isDiscountApart?: boolean;
  /** Null where the source has amounts alone. */
  readonly quantity: number | null;
  readonly unit: string | null;
  /** Null where the source has quantities alone, as one of two Cost Explorer CSVs does. */
  readonly amount: number | null;
  /** Set where `amount` is net of discounts: the same before them. */
  readonly costBeforeNet?: number | null;
  /** What columns of discounts take off this line, negative; whether or not `amount` is net of it already. */
  readonly columnDiscount?: number;
  /** A discount, in a line or in columns, that waives usage for other usage: Network Firewall's of a NAT gateway. */
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
  /** A part of it was charged at nothing, as AWS waives NAT gateways behind Network Firewall. */
  readonly isPartlyWaived: boolean;
};
