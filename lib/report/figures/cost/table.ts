import { spanStrategyIds, strategies, strategyLabel } from "@/lib/model/strategies";
import { amountsCheapestFirst, type CostChart } from "@/lib/report/figures/cost/points";
import { type FigureTable, textCell } from "@/lib/text/figureTable";
import { formatGbExact } from "@/lib/units/gb";
import { formatUsd } from "@/lib/units/usd";

const markWords = { here: "You are here", "break-even": "Break-even", round: "" } as const;

/** The chart's points at round GB, at break-evens and at the GB entered, with the same amounts. */
export function costTable(chart: CostChart): FigureTable {
  const ids = strategies.map(({ id }) => id).filter((id) => chart.series.includes(id));
  const rows = chart.points.flatMap((point) => {
    if (point.mark === null) return [];
    const cheapest = amountsCheapestFirst(point).find(({ id }) => spanStrategyIds.some((spanId) => spanId === id));
    return [
      [
        { shown: formatGbExact(point.gb), raw: point.gb },
        ...ids.map((id) => ({ shown: formatUsd(point.shownUsd[id] ?? 0), raw: point.usd[id] ?? null })),
        textCell(cheapest ? strategyLabel(cheapest.id) : ""),
        textCell(markWords[point.mark]),
      ],
    ];
  });
  return {
    caption: "USD a month by GB of all services together; cheapest leaves out today and the best mix",
    columns: [
      { label: "GB a month", isNumber: true },
      ...ids.map((id) => ({ label: strategyLabel(id), isNumber: true })),
      { label: "Cheapest", isNumber: false },
      { label: "Note", isNumber: false },
    ],
    rows,
  };
}
