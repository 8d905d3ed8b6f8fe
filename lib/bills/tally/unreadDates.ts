import type { SpendProblem } from "@/lib/bills/problem";
import { shownCell } from "@/lib/bills/shownCell";
import { dateAdvice, rowsInWords, type SpendWarning, spendWarning } from "@/lib/bills/spendWarnings";

/**
 * Counts rows whose dates cannot be read, such as `10/1/2026` or `01.10.2026`, which mean one day in one country and
 * another in the next. They are never guessed.
 */
export function unreadDates() {
  let [leftOutCount, keptCount] = [0, 0];
  let first = "";
  return {
    /** A row by its date as it is written; an empty one is no date that was rewritten. */
    see(written: string, isLeftOut: boolean): void {
      if (written === "") return;
      if (first === "") first = written;
      if (isLeftOut) leftOutCount += 1;
      else keptCount += 1;
    },
    /** Why nothing was found, where that is why. */
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
