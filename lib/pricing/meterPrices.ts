import { meterOf } from "@/lib/meters/meterOf";
import type { MeterId } from "@/lib/meters/meters";
import { billOnlyRate } from "@/lib/pricing/billOnlyRate";
import { listPrices, priceBook } from "@/lib/pricing/priceBook";

/** A list price, and the GB or hours of the month from which it holds. */
type Step = { readonly fromGb: number; readonly usd: number };

/** A meter's list prices in USD per unit: one flat step, or its tiers; none where the Region has no price for it. */
export function meterPrices(region: string, id: MeterId): readonly Step[] {
  const book = priceBook(region);
  const { rate } = meterOf(id);
  if (book === undefined || rate === undefined) return [];
  if (rate === "free") return [{ fromGb: 0, usd: 0 }];
  if (typeof rate === "string") return listPrices(book, rate).map((list) => ({ fromGb: 0, ...list }));
  const list = billOnlyRate(region, rate.id);
  return list === undefined ? [] : [{ fromGb: 0, usd: list.usd }];
}

/**
 * The quantity (GB or hours) that costs `usd` in all at these prices: the inverse of `bandedUsd`. Null where there is
 * none: at a price of 0, or for less than 0 USD.
 */
export function quantityFor(steps: readonly Step[], usd: number): number | null {
  let left = usd;
  for (const [n, { fromGb, usd: usdPerUnit }] of steps.entries()) {
    const toGb = steps[n + 1]?.fromGb ?? Number.POSITIVE_INFINITY;
    const usdOfStep = (toGb - fromGb) * usdPerUnit;
    if (usdPerUnit <= 0 || left < 0) return null;
    if (left <= usdOfStep) return fromGb + left / usdPerUnit;
    left -= usdOfStep;
  }
  return null;
}
