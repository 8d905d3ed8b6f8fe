import { spendPeriods } from "@/lib/draft/figures/spend/periods";
import type { SpendBars } from "@/lib/draft/figures/spend/points";
import { meterOf } from "@/lib/meters/meterOf";
import { type FigureTable, textCell } from "@/lib/text/figureTable";
import { formatMoney } from "@/lib/units/money";

/**
 * A row for each meter and the total, a column for each period, at most `mostPeriods` (from 2 up), and one for all of
 * them together. Where there are more months or days, periods are summed; the CSV has them all.
 */
export function spendTable(spend: SpendBars, mostPeriods: number): FigureTable {
  const { unit, isFolded, periods } = spendPeriods(spend, mostPeriods);
  const cell = (amount: number) => ({ shown: formatMoney(amount, spend.currency), raw: amount });
  const row = (label: string, amounts: readonly number[]) => [
    textCell(label),
    ...amounts.map(cell),
    ...(periods.length > 1 ? [cell(amounts.reduce((sum, amount) => sum + amount, 0))] : []),
  ];
  const isWhole = unit === spend.unit && !isFolded;
  return {
    caption: `Paid in ${spend.currency} by ${unit} and family, before tax and credits${isWhole ? "" : `. The CSV has each ${spend.unit}`}`,
    columns: [
      { label: "Family", isNumber: false },
      ...periods.map(({ label }) => ({ label, isNumber: true })),
      ...(periods.length > 1 ? [{ label: "Total", isNumber: true }] : []),
    ],
    rows: [
      ...spend.meters.map((family) =>
        row(
          meterOf(family).label,
          periods.map(({ amounts }) => amounts.get(family) ?? 0),
        ),
      ),
      row(
        "Total",
        periods.map(({ amount }) => amount),
      ),
    ],
  };
}

/**
 * The table of the CSV: a row for each month or day, a column for each meter, the total, and a note where there is any.
 * Amounts are unrounded.
 */
export function spendCsvTable({ unit, currency, meters, bars }: SpendBars): FigureTable {
  const cell = (amount: number) => ({ shown: formatMoney(amount, currency), raw: amount });
  const hasNotes = bars.some(({ note }) => note !== "");
  return {
    caption: `Paid in ${currency} by ${unit} and family, before tax and credits`,
    columns: [
      { label: unit === "month" ? "Month" : "Day", isNumber: false },
      ...meters.map((family) => ({ label: meterOf(family).label, isNumber: true })),
      { label: "Total", isNumber: true },
      ...(hasNotes ? [{ label: "Note", isNumber: false }] : []),
    ],
    rows: bars.map(({ time, name, amounts, amount, note }) => [
      { shown: name, raw: time },
      ...meters.map((family) => cell(amounts.get(family) ?? 0)),
      cell(amount),
      ...(hasNotes ? [textCell(note)] : []),
    ]),
  };
}
