import type { BilledMeter } from "@/lib/draft/billedMonth";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import { shortestRate } from "@/lib/draft/paidRates";
import { usageTypeOf } from "@/lib/meters/meterOf";
import { freeGbPerAccount } from "@/lib/model/limits";
import { bandedUsd } from "@/lib/pricing/bands";
import { listPrices, type PriceBook } from "@/lib/pricing/priceBook";
import { maxOwnRateUsd } from "@/lib/scenario/fields";
import { formatGb } from "@/lib/units/gb";
import { formatUsdPerUnit } from "@/lib/units/usd";

/** The range of NAT traffic that can have gone out to the internet, in GB, and why it is no narrower. */
export type InternetOut = { readonly minGb: 0; readonly maxGb: number; readonly why: string };

/** Rates that differ by at most this share, 0 to 1, count as one. */
const rateTolerance = 0.01;

const usageType = usageTypeOf("internet-data-out");

/**
 * The range of GB that can have gone out: from 0 to the billed GB out, and no more than went through NAT. Nothing on a
 * bill narrows it further.
 */
export function internetOut(natGb: number, out: BilledMeter): InternetOut {
  if (out.amount === 0 && out.quantity === 0) {
    return {
      minGb: 0,
      maxGb: 0,
      why: `The bill has no ${usageType} for this choice: nothing was charged as sent to the internet.`,
    };
  }
  const outGb = out.quantity ?? natGb;
  const maxGb = Math.max(0, Math.min(natGb, outGb));
  return {
    minGb: 0,
    maxGb,
    why: `Between 0 and ${formatGb(maxGb)}: the bill has ${formatGb(outGb)} of ${usageType} and ${formatGb(natGb)} through NAT. What instances and load balancers send by themselves, past any NAT, is among the former.`,
  };
}

export type InternetRate = {
  readonly freeGbOut: number;
  /** The reader's own rate; absent where the list, less the discount, is what was paid. */
  readonly ownUsdPerGb?: number;
  readonly origins: readonly FieldOrigin[];
};

/**
 * The rate of the named GB out: the average USD per GB out on this bill, because the NAT's share of the tiers and of
 * the free allowance is not known. No own rate where the bill has no such average, or where the average is the list price
 * less the discount.
 */
export function internetRate(out: BilledMeter, gbOut: number, discountPercent: number, book: PriceBook): InternetRate {
  const { quantity, amount, isEstimate } = out;
  if (quantity === null || quantity <= 0 || isEstimate || amount < 0 || amount > quantity * maxOwnRateUsd)
    return { freeGbOut: 0, origins: [] };
  if (amount === 0 && quantity <= freeGbPerAccount) {
    const why = `${formatGb(quantity)} out were charged at nothing: the account's free allowance of ${freeGbPerAccount} GB.`;
    return { freeGbOut: gbOut, origins: [{ path: "internet.freeGbOut", certainty: "worked-out", why }] };
  }
  const steps = listPrices(book, "internetOutGb").map((rate) => ({ fromGb: 0, ...rate }));
  const listUsd = bandedUsd(steps, gbOut > 0 ? gbOut : 1) * (1 - discountPercent / 100);
  const paidUsdPerGb = amount / quantity;
  const listUsdPerGb = listUsd / (gbOut > 0 ? gbOut : 1);
  if (Math.abs(paidUsdPerGb - listUsdPerGb) <= rateTolerance * listUsdPerGb) return { freeGbOut: 0, origins: [] };
  const ownUsdPerGb = shortestRate(amount, quantity);
  const why = `${formatGb(quantity)} out cost ${formatUsdPerUnit(ownUsdPerGb)} a GB on average, tiers and free GB together.`;
  return { freeGbOut: 0, ownUsdPerGb, origins: [{ path: "rates.internetOutGb", certainty: "worked-out", why }] };
}
