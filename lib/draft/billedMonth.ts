import { type Period, paidFor, type Spend, type SpendRow } from "@/lib/bills/spend";
import { type Choice, rowsOf } from "@/lib/draft/choices";
import type { MeterId } from "@/lib/meters/meters";

/** What a choice has of one meter, its accounts and usage types together. */
export type Billed = {
  /** Null where a row has none. */
  readonly quantity: number | null;
  /** The quantity, or a part of it, is the amount at list price. */
  readonly isEstimate: boolean;
  /** A part of the quantity was charged at nothing. */
  readonly isPartlyWaived: boolean;
  /** Discounts taken off. */
  readonly amount: number;
  /** What the quantity costs at list price; null where it is not known. */
  readonly listUsd: number | null;
};

/** A choice of a bill, meter by meter. */
export type BilledMonth = {
  readonly period: Period;
  readonly meters: ReadonlyMap<MeterId, Billed>;
};

/** A sum that is known only where all its parts are. */
export const addOrNull = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

const listUsdOf = ({ quantity, listUsdPerUnit }: SpendRow): number | null =>
  quantity === null || listUsdPerUnit === null ? null : quantity * listUsdPerUnit;

/** A meter that the bill does not have. */
export const nothingBilled: Billed = { quantity: 0, isEstimate: false, isPartlyWaived: false, amount: 0, listUsd: 0 };

/** The rows of a choice, summed by meter; null where the bill does not cover its month. */
export function billedMonth(spend: Spend, choice: Choice): BilledMonth | null {
  const period = spend.periods.find(({ month }) => month === choice.month);
  if (period === undefined) return null;
  const meters = new Map<MeterId, Billed>();
  for (const row of rowsOf(spend, choice)) {
    const before = meters.get(row.family) ?? nothingBilled;
    meters.set(row.family, {
      quantity: addOrNull(before.quantity, row.quantity),
      isEstimate: before.isEstimate || row.quantityFrom === "list-price",
      isPartlyWaived: before.isPartlyWaived || row.isPartlyWaived,
      amount: before.amount + paidFor(row),
      listUsd: addOrNull(before.listUsd, listUsdOf(row)),
    });
  }
  return { period, meters };
}

/** What was billed of a meter; zeros where nothing was. */
export const billedOf = ({ meters }: BilledMonth, id: MeterId): Billed => meters.get(id) ?? nothingBilled;
