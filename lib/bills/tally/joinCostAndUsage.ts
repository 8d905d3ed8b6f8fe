import type { Period } from "@/lib/bills/period";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";
import type { TalliedRow } from "@/lib/bills/tally/billedRecord";
import { failure, type Result, success } from "@/lib/text/result";

/** A row while records are added to it. Its amount and its quantity may come from different files. */
export type OpenRow = Omit<TalliedRow, "quantity" | "amount" | "discount" | "isPartlyWaived"> & {
  quantity: number | null;
  amount: number | null;
  /** `amount` minus the cost before discounts, where the bill has both; else 0. */
  netDiscount: number;
  /** The sum of discount columns, and the part of it that waives usage because of other usage. */
  columnDiscount: number;
  bundledDiscount: number;
  /** Quantities of lines that cost 0: already before discounts, and only net of them. */
  waivedQuantity: number;
  waivedInNetQuantity: number;
};

/** A row with its cost. */
export type CostedRow = OpenRow & { readonly amount: number };

type JoinedRows = Result<
  { readonly rows: readonly CostedRow[]; readonly warnings: readonly SpendWarning[] },
  SpendProblem
>;

const costMissing: SpendProblem = {
  code: "cost-missing",
  file: null,
  message:
    "Expected costs; found usage quantities alone. Download the same report once more with costs, and read both files together.",
};

const isSamePeriod = (period: Period | undefined, other: Period): boolean =>
  period?.start === other.start && period.end === other.end;

/**
 * Joins costs and quantities from different files. A month's quantities count only if its costs cover the same days: a
 * whole month's cost divided by half a month's GB would be a wrong rate. Fails where no file has costs.
 */
export function joinCostAndUsage(
  rows: readonly OpenRow[],
  costPeriods: ReadonlyMap<string, Period>,
  usagePeriods: ReadonlyMap<string, Period>,
): JoinedRows {
  if (usagePeriods.size === 0) {
    return success({ rows: rows.map((row) => ({ ...row, amount: row.amount ?? 0 })), warnings: [] });
  }
  if (costPeriods.size === 0) return failure(costMissing);
  const known = rows.flatMap((row) => (row.amount === null ? [] : [{ ...row, amount: row.amount }]));
  const wrongMonths = [...usagePeriods.values()]
    .filter((period) => costPeriods.has(period.month) && !isSamePeriod(costPeriods.get(period.month), period))
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
