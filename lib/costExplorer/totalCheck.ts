import { monthInWords } from "@/lib/bills/period";
import type { CheckedTotal } from "@/lib/costExplorer/spendApi";
import { formatUsd } from "@/lib/units/usd";

/** An amount to the cent, in the bill's currency. */
export const amountInWords = (amount: number, currency: string): string =>
  currency === "USD" ? formatUsd(amount) : `${amount.toFixed(2)} ${currency}`;

/** Tolerance for the rounding of thousands of rows: a cent, in the bill's currency. */
const toleratedAmount = 0.01;

/** Whether the rows of a period add up to AWS's own total, to within a cent of the bill's currency. */
export const isSameTotal = ({ rowsAmount, totalAmount }: CheckedTotal["periods"][number]): boolean =>
  Math.abs(rowsAmount - totalAmount) <= toleratedAmount;

/** The result of comparing an answer's rows with AWS's own total, in sentences for the reader. */
export function checkInWords({ periods, currency }: CheckedTotal): string {
  const differing = periods.filter((period) => !isSameTotal(period));
  const inWords = (amount: number): string => amountInWords(amount, currency);
  if (differing.length === 0) {
    const sum = periods.reduce((total, { totalAmount }) => total + totalAmount, 0);
    const each = periods.length > 1 ? `, month by month for ${periods.length} months` : "";
    return `The rows that AWS sent add up to its own total, ${inWords(sum)}${each}: no row of these months is missing. Other usage under the same two services is in both sums.`;
  }
  const sums = differing.map(
    ({ start, rowsAmount, totalAmount }) =>
      `AWS’s total for ${monthInWords(start.slice(0, 7))} is ${inWords(totalAmount)}, and the rows it sent add up to ${inWords(rowsAmount)}`,
  );
  return `${sums.join("; ")}. The figures here are a part, or AWS changed them in between. The kept answer is dropped: ask again, or import a Cost and Usage Report.`;
}
