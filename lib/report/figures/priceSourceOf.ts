import type { Answer } from "@/lib/model/compare";

/** The source line of a saved figure: Region, price list, discount, own rates. */
export function priceSourceOf({ prices, scenario }: Answer): string {
  const own = [
    ...(scenario.discountPercent > 0 ? [`less ${scenario.discountPercent} %`] : []),
    ...(Object.keys(scenario.rates).length > 0 ? ["with own rates"] : []),
  ];
  return [`Tollgate, ${prices.region}`, `AWS list prices of ${prices.publishedOn}`, ...own, "USD a month"].join(", ");
}
