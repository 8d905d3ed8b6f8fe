import { type FigureTable, textCell } from "@/components/charts/figureTable";
import type { SpendBars } from "@/components/import/spendBars";
import { money } from "@/components/import/words";
import { familyOf } from "@/lib/spend/families";

/** A row a month or a day, a column a family, the total, and a note where there is any. Files get unrounded amounts. */
export function spendTable({ unit, currency, families, bars }: SpendBars): FigureTable {
  const cell = (amount: number) => ({ shown: money(amount, currency), raw: amount });
  const hasNotes = bars.some(({ note }) => note !== "");
  return {
    caption: `Paid in ${currency} by ${unit} and family, before tax and credits`,
    columns: [
      { label: unit === "month" ? "Month" : "Day", isNumber: false },
      ...families.map((family) => ({ label: familyOf(family).label, isNumber: true })),
      { label: "Total", isNumber: true },
      ...(hasNotes ? [{ label: "Note", isNumber: false }] : []),
    ],
    rows: bars.map(({ time, name, amounts, amount, note }) => [
      { shown: name, raw: time },
      ...families.map((family) => cell(amounts.get(family) ?? 0)),
      cell(amount),
      ...(hasNotes ? [textCell(note)] : []),
    ]),
  };
}
