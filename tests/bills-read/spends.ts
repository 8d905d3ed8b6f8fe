import fc from "fast-check";
import type { Period } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import type { TalliedRow } from "@/lib/bills/tally/billedRecord";
import { withListPrices } from "@/lib/bills/tally/withListPrices";
import { readUsageType } from "@/lib/meters/readUsageType";

/** A row of a bill as these tests write it: usage type, quantity, amount. */
export type Row = readonly [usageType: string, quantity: number | null, amount: number];

export type Where = { readonly month?: string; readonly account?: string | null };

export const october: Period = { month: "2026-10", start: "2026-10-01", end: "2026-11-01", isEstimated: false };

/** The hours of October. */
export const hoursInOctober = 744;

/** Rows of one month and account, as the tally has them. */
export function talliedRows(rows: readonly Row[], { month = "2026-10", account = "111122223333" }: Where = {}) {
  return rows.map(([usageType, quantity, amount]): TalliedRow => {
    const match = readUsageType(usageType);
    if (match.kind !== "meter") throw new Error(`${usageType} is of no meter`);
    return {
      month,
      region: match.region,
      account,
      usageType,
      meter: match.meter,
      quantity,
      amount,
      discount: 0,
      isPartlyWaived: false,
    };
  });
}

/** A spend with nothing but these rows. */
export function spendOf(rows: readonly TalliedRow[], change: Partial<Spend> = {}): Spend {
  const currency = change.currency ?? "USD";
  return {
    source: "cost-explorer-json",
    currency,
    periods: [october],
    rows: withListPrices(rows, currency),
    unrecognised: [],
    otherRecords: [],
    daily: [],
    rowCount: rows.length,
    skipped: [],
    warnings: [],
    ...change,
  };
}

/** October of one account. */
export const octoberOf = (...rows: readonly Row[]): Spend => spendOf(talliedRows(rows));

export const ohio = { region: "us-east-2", account: null, month: "2026-10" } as const;

/** 12-digit account ids that no printed amount or GB equals by chance. */
export const accountIds = fc
  .integer({ min: 100_000_000_000, max: 999_999_999_999 })
  .filter((id) => id % 10 !== 0)
  .map(String);
