import type { BilledRecord } from "@/lib/bills/tally/billedRecord";

/** So many records are compared one by one; of the rest their count and their sums. */
const maxCompared = 1000;

/** FNV-1a, on UTF-16. */
function hashed(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}

/**
 * Tells a file whose records are those of an earlier one: the same bill, once packed and once not, or saved anew. Two
 * parts of a bill do not have as many rows, the same records in the same order, and the same sums.
 */
export function duplicateFiles() {
  const seen = new Set<string>();
  let [hash, recordCount, amount, quantity, firstRow] = [0, 0, 0, 0, 0];
  return {
    see(record: BilledRecord): void {
      recordCount += 1;
      amount += record.amount ?? 0;
      quantity += record.quantity ?? 0;
      if (recordCount > maxCompared) return;
      const { month, day, account, usageType, recordType } = record;
      hash = hashed(
        hash,
        `${month} ${day} ${account} ${usageType} ${recordType} ${record.amount} ${record.quantity}\n`,
      );
    },
    /** Ends a file; `rowCount` is that of all files up to here. Whether an earlier file had the same. */
    end(rowCount: number): boolean {
      const rows = [rowCount - firstRow, recordCount, hash, amount, quantity].join(" ");
      const isRepeated = recordCount > 0 && seen.has(rows);
      seen.add(rows);
      [hash, recordCount, amount, quantity, firstRow] = [0, 0, 0, 0, rowCount];
      return isRepeated;
    },
  };
}
