import { type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";
import type { BilledRecord, TalliedRow } from "@/lib/bills/tally/billedRecord";
import type { CostedRow } from "@/lib/bills/tally/joinCostAndUsage";

type Key = Pick<BilledRecord, "month" | "account" | "usageType">;
type Discount = Key & { amount: number; bundled: number };

const keyOf = ({ month, account, usageType }: Key): string => `${month}\n${account}\n${usageType}`;

const cent = 0.01;
/** A free part of a row below this share is rounding: the cost of a few bytes has too few digits for a bill. */
const waivedShare = 0.01;
/** Sums of lines and of columns differ by rounding errors of up to this. */
const roundingError = 1e-6;

const inWords = (amount: number, currency: string): string => `${Math.abs(amount).toFixed(2)} ${currency}`;

type Sums = { inLines: number; inColumns: number; unplaced: number };

function warningsOf({ inLines, inColumns, unplaced }: Sums, currency: string): readonly SpendWarning[] {
  const warnings: SpendWarning[] = [];
  const deductFrom = inLines + inColumns;
  if (Math.abs(deductFrom) >= cent) {
    const place =
      Math.abs(inColumns) < cent
        ? "in lines of their own"
        : Math.abs(inLines) < cent
          ? "in columns of their own, beside costs that do not have them"
          : "in lines and columns of their own";
    warnings.push(spendWarning("discounts-taken-off", inWords(deductFrom, currency), place));
  }
  if (Math.abs(unplaced) >= cent) {
    warnings.push(spendWarning("discounts-not-placed", inWords(unplaced, currency)));
  }
  return warnings;
}

/**
 * The discount still to deduct from a row, 0 or less. A bill may list the same discount up to three times: in separate
 * lines, in columns of the usage, and in net costs. So the largest counts, less what the row's amount is net of
 * already.
 */
function remainingDiscount(inLines: number, inColumns: number, inNet: number): number {
  if (inColumns === 0 && inNet === 0) return inLines;
  const left = Math.min(inLines, inColumns) - Math.min(inNet, 0);
  return left < -roundingError ? left : 0;
}

function isPartlyWaived(row: CostedRow, bundledInLines: number, isNetFilled: boolean): boolean {
  const waived = row.waivedQuantity + (isNetFilled ? row.waivedInNetQuantity : 0);
  const bundled = Math.abs(row.bundledDiscount + bundledInLines);
  return waived > waivedShare * Math.abs(row.quantity ?? 0) || bundled > waivedShare * Math.abs(row.amount);
}

/**
 * The discounts that a bill lists beside usage at full price: `EdpDiscount`, `PrivateRateDiscount` and
 * `BundledDiscount` in separate lines, or `discount_total_discount` and the like in columns (CUR data dictionary,
 * `lineItem/LineItemType`; CUR 2.0, discount columns: "manual discount compatibility" chooses lines). Lines are also
 * listed as other records. Each discount is deducted once, from rows of the same month, account and usage type.
 */
export function discountSums() {
  const sums = new Map<string, Discount>();
  return {
    /** Adds a discount in a separate line. */
    add({
      month,
      account,
      usageType,
      amount,
      isBundled,
    }: Key & { readonly amount: number; readonly isBundled: boolean }) {
      const bundled = isBundled ? amount : 0;
      const key = keyOf({ month, account, usageType });
      const known = sums.get(key);
      if (known === undefined) sums.set(key, { month, account, usageType, amount, bundled });
      else {
        known.amount += amount;
        known.bundled += bundled;
      }
    },
    /**
     * The rows after discounts, with warnings. `isNetFilled`: net costs, if the bill has them, are not 0 throughout.
     */
    takenOff(rows: readonly CostedRow[], currency: string, isNetFilled: boolean) {
      const left = new Map(sums);
      const totals: Sums = { inLines: 0, inColumns: 0, unplaced: 0 };
      let hasNet = false;
      const discounted = rows.map((row): TalliedRow => {
        const { month, region, account, usageType, meter, quantity, amount, columnDiscount } = row;
        const key = left.size === 0 ? "" : keyOf(row);
        const line = left.get(key);
        left.delete(key);
        const inLines = line?.amount ?? 0;
        const inNet = isNetFilled ? row.netDiscount : 0;
        hasNet ||= inNet < -roundingError;
        const discount = remainingDiscount(inLines, columnDiscount, inNet);
        if (columnDiscount < inLines) totals.inColumns += discount;
        else totals.inLines += discount;
        const waived = isPartlyWaived(row, line?.bundled ?? 0, isNetFilled);
        return { month, region, account, usageType, meter, quantity, amount, discount, isPartlyWaived: waived };
      });
      // Net costs include every discount, also one whose line names no usage type.
      if (!hasNet) totals.unplaced = [...left.values()].reduce((sum, { amount }) => sum + amount, 0);
      return { rows: discounted, warnings: warningsOf(totals, currency) };
    },
  };
}
