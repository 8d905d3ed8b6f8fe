import type { FamilyId } from "@/lib/bills/usageTypes/families";
import { type BilledRateId, billOnlyRate } from "@/lib/pricing/billedRates";
import { listPrices, priceBook } from "@/lib/pricing/priceBook";
import type { RateId } from "@/lib/pricing/rateIds";

/** A list price as it counts: from which GB or hour of the month it holds. */
type Step = { readonly fromGb: number; readonly usd: number };

/** The calculator's rate behind a family; a family without one is shown and not planned with. */
const rateOfFamily: ReadonlyMap<FamilyId, RateId> = new Map<FamilyId, RateId>([
  ["nat-gateway-hours", "natGatewayHour"],
  ["nat-gateway-data", "natGatewayGb"],
  ["regional-nat-gateway-hours", "regionalNatGatewayHour"],
  ["regional-nat-gateway-data", "regionalNatGatewayGb"],
  ["public-ipv4-in-use-hours", "publicIpv4InUseHour"],
  ["cross-az-data", "crossAzGbEachDirection"],
  ["internet-data-out", "internetOutGb"],
  ["interface-endpoint-hours", "vpceInterfaceHour"],
  ["interface-endpoint-data", "vpceInterfaceGb"],
]);

const billedRateOfFamily: ReadonlyMap<FamilyId, BilledRateId> = new Map<FamilyId, BilledRateId>([
  ["provisioned-nat-gateway-hours", "natProvisionedGbpsHour"],
  ["provisioned-nat-gateway-data", "natProvisionedGb"],
  ["public-ipv4-idle-hours", "publicIpv4IdleHour"],
  ["gateway-load-balancer-endpoint-hours", "vpceGwlbHour"],
  ["gateway-load-balancer-endpoint-data", "vpceGwlbGb"],
  ["transit-gateway-hours", "tgwVpcAttachmentHour"],
  ["transit-gateway-data", "tgwVpcAttachmentGb"],
]);

const free: readonly Step[] = [{ fromGb: 0, usd: 0 }];

/**
 * A family's list prices in USD per unit: one flat step, or its tiers; none where the Region has no price for it. Data in
 * from the internet is free everywhere (EC2 On-Demand pricing, "Data Transfer IN To Amazon EC2 From Internet").
 */
export function familyPrices(region: string, family: FamilyId): readonly Step[] {
  const book = priceBook(region);
  if (book === undefined) return [];
  if (family === "internet-data-in") return free;
  const rateId = rateOfFamily.get(family);
  if (rateId !== undefined) return listPrices(book, rateId).map((rate) => ({ fromGb: 0, ...rate }));
  const billedId = billedRateOfFamily.get(family);
  const rate = billedId && billOnlyRate(region, billedId);
  return rate === undefined ? [] : [{ fromGb: 0, usd: rate.usd }];
}

/**
 * The quantity that costs `usd` in all at these prices: the inverse of `bandedUsd`. Null where no quantity does: at a
 * price of 0, or for less than nothing.
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
