import { type FigureTable, textCell } from "@/components/charts/figureTable";
import type { SpendBars } from "@/components/import/spendBars";
import { spendPeriods } from "@/components/import/spendPeriods";
import { money } from "@/components/import/words";
import { meterOf } from "@/lib/meters/meterOf";

/**
 * A row a family and the total, a column for each period that fits a width in pixels, and for all of them together.
 * Periods are summed where not each month or day fits: `spendFile` has them all.
 */
export function spendTable(spend: SpendBars, widthPx: number): FigureTable {
  const { unit, isFolded, periods } = spendPeriods(spend, widthPx);
  const cell = (amount: number) => ({ shown: money(amount, spend.currency), raw: amount });
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

/** For a file: a row a month or a day, a column a family, the total, and a note where there is any. Unrounded. */
export function spendFile({ unit, currency, meters, bars }: SpendBars): FigureTable {
  const cell = (amount: number) => ({ shown: money(amount, currency), raw: amount });
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
