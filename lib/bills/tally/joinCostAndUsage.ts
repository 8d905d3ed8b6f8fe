import type { SpendProblem } from "@/lib/bills/problem";
import type { Period } from "@/lib/bills/spend";
import { type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";
import type { TalliedRow } from "@/lib/bills/tally/billedRecord";
import { failure, type Result, success } from "@/lib/text/result";

/** A row while it is summed: its amount and its quantity may come from different files. */
export type OpenRow = Omit<TalliedRow, "quantity" | "amount" | "discount" | "isPartlyWaived"> & {
  quantity: number | null;
  amount: number | null;
  /** What `amount` is net of already, where the bill has the cost before that too: 0, or less than 0. */
  netDiscount: number;
  /** What columns of discounts say, 0 or less, and of it what waives usage for other usage. */
  columnDiscount: number;
  bundledDiscount: number;
  /** Quantities of lines at nothing: before discounts, and net of them alone. */
  waivedQuantity: number;
  waivedInNetQuantity: number;
};

/** A row with its cost. */
export type CostedRow = OpenRow & { readonly amount: number };

type Joined = Result<{ readonly rows: readonly CostedRow[]; readonly warnings: readonly SpendWarning[] }, SpendProblem>;

const costMissing: SpendProblem = {
  code: "cost-missing",
  file: null,
  message:
    "Expected costs; found usage quantities alone. Download the same report once more with costs, and read both files together.",
};

const covers = (period: Period | undefined, other: Period): boolean =>
  period?.start === other.start && period.end === other.end;

/**
 * The rows of costs and quantities that were read apart. A quantity counts only for a month whose costs are of the same
 * days: a month's cost over half a month's GB would be a rate that nobody pays.
 */
export function joinCostAndUsage(
  rows: readonly OpenRow[],
  costPeriods: ReadonlyMap<string, Period>,
  usagePeriods: ReadonlyMap<string, Period>,
): Joined {
  if (usagePeriods.size === 0) {
    return success({ rows: rows.map((row) => ({ ...row, amount: row.amount ?? 0 })), warnings: [] });
  }
  if (costPeriods.size === 0) return failure(costMissing);
  const known = rows.flatMap((row) => (row.amount === null ? [] : [{ ...row, amount: row.amount }]));
  const wrongMonths = [...usagePeriods.values()]
    .filter((period) => costPeriods.has(period.month) && !covers(costPeriods.get(period.month), period))
    .map(({ month }) => month);
  const uncosted = rows.length - known.length;
  return success({
    rows: known.map((row) => (wrongMonths.includes(row.month) ? { ...row, quantity: null } : row)),
    warnings: [
      ...(wrongMonths.length > 0 ? [spendWarning("usage-of-other-days", wrongMonths.sort())] : []),
      ...(uncosted > 0 ? [spendWarning("usage-without-cost", uncosted)] : []),
    ],
  });
}
