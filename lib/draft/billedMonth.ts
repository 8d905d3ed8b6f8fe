import { type Period, paidFor, type Spend, type SpendRow } from "@/lib/bills/spend";
import type { FamilyId } from "@/lib/bills/usageTypes/families";
import { type Choice, rowsOf } from "@/lib/draft/choices";

/** What a choice has of one family, its accounts and usage types together. */
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

/** A choice of a bill, family by family. */
export type BilledMonth = {
  readonly period: Period;
  readonly families: ReadonlyMap<FamilyId, Billed>;
};

/** A sum that is known only where all its parts are. */
export const addOrNull = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

const listUsdOf = ({ quantity, listUsdPerUnit }: SpendRow): number | null =>
  quantity === null || listUsdPerUnit === null ? null : quantity * listUsdPerUnit;

/** A family that the bill does not have. */
export const nothingBilled: Billed = { quantity: 0, isEstimate: false, isPartlyWaived: false, amount: 0, listUsd: 0 };

/** The rows of a choice, summed by family; null where the bill does not cover its month. */
export function billedMonth(spend: Spend, choice: Choice): BilledMonth | null {
  const period = spend.periods.find(({ month }) => month === choice.month);
  if (period === undefined) return null;
  const families = new Map<FamilyId, Billed>();
  for (const row of rowsOf(spend, choice)) {
    const before = families.get(row.family) ?? nothingBilled;
    families.set(row.family, {
      quantity: addOrNull(before.quantity, row.quantity),
      isEstimate: before.isEstimate || row.quantityFrom === "list-price",
      isPartlyWaived: before.isPartlyWaived || row.isPartlyWaived,
      amount: before.amount + paidFor(row),
      listUsd: addOrNull(before.listUsd, listUsdOf(row)),
    });
  }
  return { period, families };
}

/** What was billed of a family; zeros where nothing was. */
export const billedOf = ({ families }: BilledMonth, family: FamilyId): Billed => families.get(family) ?? nothingBilled;
