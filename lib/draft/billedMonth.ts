import type { Period } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import { paidFor, type SpendRow } from "@/lib/bills/spendRows";
import { type Choice, spendRowsOf } from "@/lib/draft/choices";
import { meterFor } from "@/lib/meters/meterOf";
import type { MeterId } from "@/lib/meters/meters";

/** One meter of a bill within a choice, its accounts and usage types added up. Amounts are in the bill's currency. */
export type BilledMeter = {
  /** In the meter's unit; null where a row has no quantity. */
  readonly quantity: number | null;
  /** Whether the quantity, or a part of it, was derived from the amount at list price. */
  readonly isEstimate: boolean;
  /** Whether AWS charged a part of the quantity at nothing. */
  readonly isPartlyWaived: boolean;
  /** The amount paid, after discounts. */
  readonly amount: number;
  /** The quantity's cost at list price; null where it is not known. */
  readonly listUsd: number | null;
};

/** A choice of a bill, meter by meter. */
export type BilledMonth = {
  readonly period: Period;
  readonly meters: ReadonlyMap<MeterId, BilledMeter>;
};

/** The sum of two numbers; null where either is unknown. */
export const addOrNull = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

const listUsdOf = ({ quantity, listUsdPerUnit }: SpendRow): number | null =>
  quantity === null || listUsdPerUnit === null ? null : quantity * listUsdPerUnit;

/** A meter that the bill does not have. */
export const nothingBilled: BilledMeter = {
  quantity: 0,
  isEstimate: false,
  isPartlyWaived: false,
  amount: 0,
  listUsd: 0,
};

/** The rows of a choice, summed by meter; null where the bill does not cover its month. */
export function billedMonth(spend: Spend, choice: Choice): BilledMonth | null {
  const period = spend.periods.find(({ month }) => month === choice.month);
  if (period === undefined) return null;
  const meters = new Map<MeterId, BilledMeter>();
  for (const row of spendRowsOf(spend, choice)) {
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

/** The billed month of one meter; zeros where the bill does not have it. */
export const billedOf = ({ meters }: BilledMonth, id: MeterId): BilledMeter => meters.get(id) ?? nothingBilled;

/** The billed gateway hours: of zonal gateways, and for each AZ of regional ones. */
export const gatewayHoursOf = (month: BilledMonth): readonly [zonal: BilledMeter, regional: BilledMeter] => [
  billedOf(month, meterFor("nat-gateway-hours", "per-az").id),
  billedOf(month, meterFor("nat-gateway-hours", "regional").id),
];
