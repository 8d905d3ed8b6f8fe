import type { ChargeId } from "@/lib/model/charges/charge";
import { strategyLabel } from "@/lib/model/strategies";
import { chargeWords } from "@/lib/report/chargeWords";
import type { StrategyBar } from "@/lib/report/figures/charges/points";
import { obstaclesInWords } from "@/lib/report/verdict/verdict";
import { type FigureTable, textCell } from "@/lib/text/figureTable";
import { formatUsd } from "@/lib/units/usd";

/**
 * One row for each strategy and one column for each charge. Amounts are rounded to the cent, so that a row adds up to
 * its total.
 */
export function chargesTable(rows: readonly StrategyBar[], charges: readonly ChargeId[]): FigureTable {
  const amount = (usd: number | null) => ({ shown: usd === null ? "–" : formatUsd(usd), raw: usd });
  return {
    caption: "USD a month by charge; each charge rounded to the cent",
    columns: [
      { label: "Strategy", isNumber: false },
      ...charges.map((charge) => ({ label: chargeWords[charge].shortLabel, isNumber: true })),
      { label: "Total", isNumber: true },
      { label: "Note", isNumber: false },
    ],
    rows: rows.map((row) => {
      const isFeasible = row.reasons.length === 0;
      const usdOf = (charge: ChargeId) => row.segments.find((segment) => segment.charge === charge)?.usd ?? 0;
      return [
        textCell(strategyLabel(row.id)),
        ...charges.map((charge) => amount(isFeasible ? usdOf(charge) : null)),
        amount(isFeasible ? row.usd : null),
        textCell(isFeasible ? "" : `Not possible: ${obstaclesInWords(row.reasons)}`),
      ];
    }),
  };
}
