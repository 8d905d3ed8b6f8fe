import type { BilledRecord } from "@/lib/bills/tally/billedRecord";

/** Records whose texts are compared. Of the rest only the number and the sums are. */
const maxCompared = 1000;

/** FNV-1a, on UTF-16. */
function mixIntoHash(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}

/**
 * Detects a file with the same records as an earlier one: the same bill once packed and once not, or saved again. Two
 * parts of a bill never agree in the number of rows, in their first 1,000 records and in their sums.
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
      hash = mixIntoHash(
        hash,
        `${month} ${day} ${account} ${usageType} ${recordType} ${record.amount} ${record.quantity}\n`,
      );
    },
    /** Ends a file, and says whether an earlier one had the same records. `rowCount`: rows of all files so far. */
    end(rowCount: number): boolean {
      const rows = [rowCount - firstRow, recordCount, hash, amount, quantity].join(" ");
      const isRepeated = recordCount > 0 && seen.has(rows);
      seen.add(rows);
      [hash, recordCount, amount, quantity, firstRow] = [0, 0, 0, 0, rowCount];
      return isRepeated;
    },
  };
}
