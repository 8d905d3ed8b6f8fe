import type { DailyAmount } from "@/lib/bills/spendRows";
import type { OpenRow } from "@/lib/bills/tally/joinCostAndUsage";
import type { MeterId } from "@/lib/meters/meters";
import { compareTexts } from "@/lib/text/compareTexts";

/** The value at a key, which `make` creates if it is missing. */
function getOrCreate<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** The sum of two numbers, where null adds nothing; null only if both are. */
export const addIgnoringNull = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : a + b;

/**
 * Sums rows by usage type, account and month. Nested maps take the bill's own strings as keys: concatenating them into
 * one key took half the time of reading a Parquet file.
 */
export function rowSums() {
  const byType = new Map<string, Map<string | null, Map<string, OpenRow>>>();
  const rows: OpenRow[] = [];
  return {
    rows: (): readonly OpenRow[] => rows,
    count: (): number => rows.length,
    /** Adds a row to the sums. A usage type determines Region and meter; without one, these two are the key. */
    add(row: OpenRow): void {
      const type = row.usageType ?? `\n${row.meter.id}\n${row.region}`;
      const byMonth = getOrCreate(
        getOrCreate(byType, type, () => new Map()),
        row.account,
        () => new Map<string, OpenRow>(),
      );
      const known = byMonth.get(row.month);
      if (known === undefined) {
        byMonth.set(row.month, row);
        rows.push(row);
        return;
      }
      known.quantity = addIgnoringNull(known.quantity, row.quantity);
      known.amount = addIgnoringNull(known.amount, row.amount);
      known.netDiscount += row.netDiscount;
      known.columnDiscount += row.columnDiscount;
      known.bundledDiscount += row.bundledDiscount;
      known.waivedQuantity += row.waivedQuantity;
      known.waivedInNetQuantity += row.waivedInNetQuantity;
    },
  };
}

/** Sums amounts by day and meter. */
export function dailySums() {
  const byMeter = new Map<MeterId, Map<string, { day: string; family: MeterId; amount: number }>>();
  let count = 0;
  return {
    count: (): number => count,
    /** The sums in the order of days. */
    amounts: (): readonly DailyAmount[] =>
      [...byMeter.values()].flatMap((days) => [...days.values()]).sort((a, b) => compareTexts(a.day, b.day)),
    add(day: string, family: MeterId, amount: number): void {
      const days = getOrCreate(byMeter, family, () => new Map());
      const known = days.get(day);
      if (known !== undefined) known.amount += amount;
      else {
        days.set(day, { day, family, amount });
        count += 1;
      }
    },
  };
}
