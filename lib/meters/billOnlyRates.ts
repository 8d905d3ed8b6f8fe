import type { BillRate } from "@/lib/meters/meter";
import { type BillOnlyRateId, metersInBillOrder } from "@/lib/meters/meters";

/** The rates that stand on bills beside the calculator's own, group by group. */
export const billOnlyRates: readonly (BillRate & { readonly id: BillOnlyRateId })[] = metersInBillOrder.flatMap(
  ({ rate }) => (typeof rate === "object" ? [rate] : []),
);
