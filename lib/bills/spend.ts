import type { SpendWarning } from "@/lib/bills/spendWarnings";
import type { MeterId, MeterUnit } from "@/lib/meters/meters";

/** Where a spend was read: one of the `sources` of a format in `lib/bills/formats`, which says what a reader calls it. */
export type Source = string;

/** One billing month, and the days of it that the source covers: `start` inclusive, `end` exclusive, `YYYY-MM-DD`, UTC. */
export type Period = {
  readonly month: string;
  readonly start: string;
  readonly end: string;
  /** AWS still expects the amounts of this month to change. */
  readonly isEstimated: boolean;
};

/** One usage type of one account in one Region and month. Amounts are in the spend's currency, before tax and credits. */
export type SpendRow = {
  readonly month: string;
  readonly region: string;
  /** A 12-digit account id; null where the source does not say. */
  readonly account: string | null;
  /** As the bill writes it; null where only a description told the family (FOCUS without `x_UsageType`). */
  readonly usageType: string | null;
  readonly family: MeterId;
  /** Hours, GB or Gbps-hours; null where the source has amounts alone and there is no list price to work it out from. */
  readonly quantity: number | null;
  /** `list-price`: the source has amounts alone, and the quantity is the amount at list price, an estimate. */
  readonly quantityFrom: "bill" | "list-price";
  readonly unit: MeterUnit;
  /** As the bill has it for the usage itself. */
  readonly amount: number;
  /** What the bill takes off `amount` in lines or columns of their own, as one without net costs does: 0, or less than 0. */
  readonly discount: number;
  /** A part was charged at nothing: the rate of the row is no discount that holds for other usage. */
  readonly isPartlyWaived: boolean;
  /** `amount` and `discount` ÷ `quantity`; null without a quantity. 0 is a real rate: AWS waives some charges. */
  readonly amountPerUnit: number | null;
  /** The list price in USD: for a tiered rate the average over the Region's whole quantity of the month. */
  readonly listUsdPerUnit: number | null;
  /** How far the effective rate lies under list, in percent; negative above it; null where either is missing or a part is waived. */
  readonly underListPercent: number | null;
};

/** A usage type about NAT or endpoints that is on no list, or a known one of an unknown Region. */
export type UnrecognisedRow = {
  readonly month: string;
  readonly account: string | null;
  /** As the bill writes it; its description where the bill has no usage types. */
  readonly usageType: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly amount: number;
};

/** What a bill has besides usage: tax, credits, refunds, fees, discounts. Negative amounts are in the payer's favour. */
export type OtherRecord = {
  readonly month: string;
  readonly account: string | null;
  readonly recordType: string;
  /** Set where the record belongs to one of the meters, as a credit on NAT hours does. */
  readonly usageType: string | null;
  readonly amount: number;
};

/** Rows that were passed over, by reason: `other-usage` is the rest of the bill. */
export type SkipReason = "other-usage" | "other-provider" | "total-row" | "unreadable" | "no-date";
export type Skipped = { readonly reason: SkipReason; readonly rowCount: number };

/** One day's amount of one family, where the source is fine enough to tell; discounts in lines of their own not taken off. */
export type DailyAmount = { readonly day: string; readonly family: MeterId; readonly amount: number };

/** What was paid for a row, discounts taken off. */
export const paidFor = ({ amount, discount }: Pick<SpendRow, "amount" | "discount">): number => amount + discount;

/** What an account paid, the same for every source. */
export type Spend = {
  readonly source: Source;
  /** ISO 4217, as the bill has it. Only USD can be planned with. */
  readonly currency: string;
  readonly periods: readonly Period[];
  readonly rows: readonly SpendRow[];
  readonly unrecognised: readonly UnrecognisedRow[];
  readonly otherRecords: readonly OtherRecord[];
  readonly daily: readonly DailyAmount[];
  readonly rowCount: number;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly SpendWarning[];
};
