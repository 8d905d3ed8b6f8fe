import type { UnrecognisedRow } from "@/lib/bills/spendRows";

/** How many usage types about NAT or endpoints are not recognised, and their amount in the spend's currency. */
export const unrecognisedTotal = (
  rows: readonly UnrecognisedRow[],
): { readonly usageTypeCount: number; readonly amount: number } => ({
  usageTypeCount: new Set(rows.map(({ usageType }) => usageType)).size,
  amount: rows.reduce((sum, row) => sum + row.amount, 0),
});
