import type { BillRate } from "@/lib/meters/meter";
import { type BillOnlyRateId, metersInBillOrder } from "@/lib/meters/meters";

/** The rates that bills have and the calculator does not use, ordered by meter group. */
export const billOnlyRates: readonly (BillRate & { readonly id: BillOnlyRateId })[] = metersInBillOrder.flatMap(
  ({ rate }) => (typeof rate === "object" ? [rate] : []),
);
