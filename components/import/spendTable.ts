import { type FigureTable, textCell } from "@/components/charts/figureTable";
import { money } from "@/components/import/words";
import { familyOf } from "@/lib/spend/families";
import { monthInWords } from "@/lib/spend/period";
import type { SpendByMonth } from "@/lib/spend/picture";

/** A row a month, a column a family, the total last. Files get the amounts unrounded. */
export function spendTable({ currency, families, months }: SpendByMonth): FigureTable {
  const cell = (amount: number) => ({ shown: money(amount, currency), raw: amount });
  const note = (isEstimated: boolean, isPartial: boolean) =>
    [...(isEstimated ? ["estimated"] : []), ...(isPartial ? ["in part"] : [])].join(", ");
  return {
    caption: `Paid in ${currency} by month and family, before tax and credits`,
    columns: [
      { label: "Month", isNumber: false },
      ...families.map((family) => ({ label: familyOf(family).label, isNumber: true })),
      { label: "Total", isNumber: true },
      { label: "Note", isNumber: false },
    ],
    rows: months.map(({ month, amounts, amount, isEstimated, isPartial }) => [
      { shown: monthInWords(month), raw: month },
      ...families.map((family) => cell(amounts.get(family) ?? 0)),
      cell(amount),
      textCell(note(isEstimated, isPartial)),
    ]),
  };
}
