import type { SpendWarning } from "@/lib/spend/spend";
import type { BilledRecord, TalliedRow } from "@/lib/spend/tally";

type Discount = Pick<BilledRecord, "month" | "account"> & { readonly usageType: string | null; amount: number };

const keyOf = ({ month, account, usageType }: Omit<Discount, "amount">): string => `${month}\n${account}\n${usageType}`;

const cent = 0.01;

const inWords = (amount: number, currency: string): string => `${Math.abs(amount).toFixed(2)} ${currency}`;

function warningsOf(takenOff: number, unplaced: number, currency: string): readonly SpendWarning[] {
  const warnings: SpendWarning[] = [];
  if (Math.abs(takenOff) >= cent) {
    const message = `The bill has discounts of ${inWords(takenOff, currency)} in lines of their own. They are taken off the usage that they name, so that rates are what was paid.`;
    warnings.push({ code: "discounts-taken-off", message });
  }
  if (Math.abs(unplaced) >= cent) {
    const message = `The bill has discounts of ${inWords(unplaced, currency)} that name no usage shown here. They are taken off nothing: less may have been paid than the rates say.`;
    warnings.push({ code: "discounts-not-placed", message });
  }
  return warnings;
}

/**
 * The discounts that a bill has in lines of their own, beside usage at its full price: a report without net costs tells
 * `EdpDiscount`, `PrivateRateDiscount` and `BundledDiscount` so (CUR data dictionary, `lineItem/LineItemType`). They stay
 * other records, and are taken off the rows of the same month, account and usage type.
 */
export function discountSums() {
  const sums = new Map<string, Discount>();
  return {
    add({ month, account, usageType, amount }: Discount): void {
      const discount = { month, account, usageType, amount };
      const known = sums.get(keyOf(discount));
      if (known === undefined) sums.set(keyOf(discount), discount);
      else known.amount += amount;
    },
    takenOff(rows: readonly Omit<TalliedRow, "discount">[], currency: string) {
      const left = new Map(sums);
      const discounted = rows.map((row): TalliedRow => {
        const { month, region, account, usageType, family, quantity, amount } = row;
        const key = left.size === 0 ? "" : keyOf(row);
        const discount = left.get(key)?.amount ?? 0;
        left.delete(key);
        return { month, region, account, usageType, family, quantity, amount, discount };
      });
      const takenOff = discounted.reduce((sum, { discount }) => sum + discount, 0);
      const unplaced = [...left.values()].reduce((sum, { amount }) => sum + amount, 0);
      return { rows: discounted, warnings: warningsOf(takenOff, unplaced, currency) };
    },
  };
}
