import type { SpendProblem } from "@/lib/bills/problem";
import { shownCell } from "@/lib/bills/shownCell";
import type { SpendWarning } from "@/lib/bills/spend";

const rows = (count: number): string => `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"}`;

/** A date of the right order has lost its zone; any other was rewritten. */
const adviceOn = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}/.test(text)
    ? "Give times in UTC, or with their offset from it."
    : "Give the file as AWS delivered it: a spreadsheet rewrites dates when it saves.";

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
            message: `Expected dates as 2026-10-31; found ${rows(leftOutCount)} whose dates cannot be read, the first "${shownCell(first)}". ${adviceOn(first)}`,
          },
    warnings(): readonly SpendWarning[] {
      const count = leftOutCount + keptCount;
      if (count === 0) return [];
      const leftOut = `${leftOutCount === 1 ? "It is" : "They are"} in no sum.`;
      const kept = `${keptCount === 1 ? "It counts" : "They count"} for the month of the bill, and how many days the bill covers is not sure.`;
      const fate =
        keptCount === 0 ? leftOut : leftOutCount === 0 ? kept : `${rows(leftOutCount)} of them are in no sum.`;
      const message = `${rows(count)} ${count === 1 ? "has a date" : "have dates"} that cannot be read, the first "${shownCell(first)}". ${fate} ${adviceOn(first)}`;
      return [{ code: "dates-not-readable", message }];
    },
  };
}
