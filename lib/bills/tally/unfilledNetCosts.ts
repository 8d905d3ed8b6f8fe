import type { BilledRecord } from "@/lib/bills/tally/billedRecord";

/** Most records that keep their day. Later ones lose it, because the daily trend is not worth more memory. */
const maxPendingDays = 200_000;

type PendingCost = { readonly record: BilledRecord; amount: number };

/**
 * Collects costs before discounts for records with a net cost of 0. A report may have the column of net costs and never
 * fill it: if no net cost differs from 0, the costs before discounts were paid. The first one that differs discards
 * them.
 */
export function unfilledNetCosts() {
  const pending = new Map<string, PendingCost>();
  let isFilled = false;
  return {
    see(record: BilledRecord): void {
      if (isFilled || record.costBeforeNet === undefined || record.costBeforeNet === null) return;
      if (record.amount !== 0) {
        isFilled = true;
        pending.clear();
        return;
      }
      if (record.costBeforeNet === 0) return;
      const { month, account, usageType, recordType, match, unit } = record;
      const day = pending.size < maxPendingDays ? record.day : null;
      const key = [month, day, account, usageType, recordType, match?.kind, unit].join("\n");
      const known = pending.get(key);
      if (known !== undefined) known.amount += record.costBeforeNet;
      else pending.set(key, { record: { ...record, day }, amount: record.costBeforeNet });
    },
    /** The records to add if no net cost was filled. Their quantities are 0, because those are counted already. */
    records: (): readonly BilledRecord[] =>
      [...pending.values()].map(({ record: { costBeforeNet: _, columnDiscount: __, ...record }, amount }) => ({
        ...record,
        quantity: record.quantity === null ? null : 0,
        amount,
      })),
  };
}
