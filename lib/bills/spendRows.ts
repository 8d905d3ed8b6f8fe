import type { Period } from "@/lib/bills/period";
import type { Skipped } from "@/lib/bills/skippedRows";
import type { SpendWarning } from "@/lib/bills/spendWarnings";
import type { MeterId, MeterUnit } from "@/lib/meters/meters";

/**
 * One usage type of one account in one Region and month. Amounts are in the spend's currency, before tax and credits.
 */
export type SpendRow = {
  readonly month: string;
  readonly region: string;
  /** A 12-digit account id; null where the source does not say. */
  readonly account: string | null;
  /** As the bill writes it; null where `family` is from a description (FOCUS without `x_UsageType`). */
  readonly usageType: string | null;
  readonly family: MeterId;
  /**
   * Hours, GB or Gbps-hours; null where the source has amounts alone and there is no list price to work it out from.
   */
  readonly quantity: number | null;
  /** `list-price`: the source has amounts alone, and the quantity is the amount at list price, an estimate. */
  readonly quantityFrom: "bill" | "list-price";
  readonly unit: MeterUnit;
  /** As the bill has it for the usage itself. */
  readonly amount: number;
  /** Discounts on `amount` that the bill has in separate lines or columns, as one without net costs does: 0 or less. */
  readonly discount: number;
  /** AWS waived a part of the usage, so the row's rate is not a discount that holds for other usage. */
  readonly isPartlyWaived: boolean;
  /**
   * (`amount` + `discount`) ÷ `quantity`; null without a quantity, or at a quantity of 0. A rate of 0 is a waived
   * charge.
   */
  readonly amountPerUnit: number | null;
  /**
   * The list price in USD; of a tiered rate, the average over the Region's whole quantity of the month. Null: none
   * known.
   */
  readonly listUsdPerUnit: number | null;
  /**
   * Percent by which the effective rate is below list, negative above; null where either is missing or usage is waived.
   */
  readonly underListPercent: number | null;
};

/** A usage type about NAT or endpoints of no known meter, or a meter's in an unknown Region or unit. */
export type UnrecognisedRow = {
  readonly month: string;
  readonly account: string | null;
  /** As the bill writes it; its description where the bill has no usage types. */
  readonly usageType: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly amount: number;
};

/** A record that is not usage: tax, credits, refunds, fees, discounts. Negative amounts are in the payer's favour. */
export type OtherRecord = {
  readonly month: string;
  readonly account: string | null;
  readonly recordType: string;
  /** Set where the record belongs to one of the meters, as a credit on NAT hours does. */
  readonly usageType: string | null;
  readonly amount: number;
};

/** One day's amount of one meter, where the source has days. Discounts in separate lines are not deducted. */
export type DailyAmount = { readonly day: string; readonly family: MeterId; readonly amount: number };

/** The amount paid for a row, after discounts, in the bill's currency. */
export const paidFor = ({ amount, discount }: Pick<SpendRow, "amount" | "discount">): number => amount + discount;

/** What an account paid, in the same form for every source. `OfSource`: the ids of the sources it can be from. */
export type SpendFrom<OfSource extends string> = {
  readonly source: OfSource;
  /** ISO 4217, as in the bill. Plans need USD. */
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
