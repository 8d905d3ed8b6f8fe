import type { BilledRecord } from "@/lib/bills/tally/billedRecord";

/** Beyond so many, days are no longer told apart: the trend by day is not worth more memory. */
const maxHeld = 200_000;

type Held = { readonly record: BilledRecord; amount: number };

/**
 * The costs before discounts of what a bill gives at a net cost of 0. A report may have the column of net costs and never
 * fill it: where no net cost differs from 0, these are what was paid. Nothing is held from the first one that does.
 */
export function unfilledNetCosts() {
  const held = new Map<string, Held>();
  let isFilled = false;
  return {
    see(record: BilledRecord): void {
      if (isFilled || record.costBeforeNet === undefined || record.costBeforeNet === null) return;
      if (record.amount !== 0) {
        isFilled = true;
        held.clear();
        return;
      }
      if (record.costBeforeNet === 0) return;
      const { month, account, usageType, recordType, match, unit } = record;
      const day = held.size < maxHeld ? record.day : null;
      const key = [month, day, account, usageType, recordType, match?.kind, unit].join("\n");
      const known = held.get(key);
      if (known !== undefined) known.amount += record.costBeforeNet;
      else held.set(key, { record: { ...record, day }, amount: record.costBeforeNet });
    },
    /** What to add where no net cost was filled. Quantities are counted already. */
    records: (): readonly BilledRecord[] =>
      [...held.values()].map(({ record: { costBeforeNet: _, columnDiscount: __, ...record }, amount }) => ({
        ...record,
        quantity: record.quantity === null ? null : 0,
        amount,
      })),
  };
}
