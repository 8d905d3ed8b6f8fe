import { shownCell } from "@/lib/bills/shownCell";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { dateAdvice, rowsInWords, type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";

/**
 * Counts rows whose dates cannot be read, such as `10/1/2026` or `01.10.2026`, whose order of day and month differs
 * between countries. They are never guessed.
 */
export function unreadDates() {
  let [leftOutCount, keptCount] = [0, 0];
  let first = "";
  return {
    /** Counts a row by its date as written. An empty date is not counted. */
    see(written: string, isLeftOut: boolean): void {
      if (written === "") return;
      if (first === "") first = written;
      if (isLeftOut) leftOutCount += 1;
      else keptCount += 1;
    },
    /** The problem where rows were left out for their dates, else null. */
    problem: (): SpendProblem | null =>
      leftOutCount === 0
        ? null
        : {
            code: "dates-not-readable",
            file: null,
            message: `Expected dates as 2026-10-31; found ${rowsInWords(leftOutCount)} whose dates cannot be read, the first "${shownCell(first)}". ${dateAdvice(first)}`,
          },
    warnings: (): readonly SpendWarning[] =>
      leftOutCount + keptCount === 0 ? [] : [spendWarning("dates-not-readable", leftOutCount, keptCount, first)],
  };
}
