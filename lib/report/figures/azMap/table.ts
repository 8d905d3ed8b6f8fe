import type { AzMapRow } from "@/lib/report/figures/azMap/points";
import { spansInWords } from "@/lib/report/figures/spansInWords";
import { strategyWords } from "@/lib/report/strategyWords";
import { capitalised } from "@/lib/text/capitalised";
import { type FigureTable, textCell } from "@/lib/text/figureTable";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGbExact } from "@/lib/units/gb";

/** A row for each span of each number of AZs. */
export function azMapTable(rows: readonly AzMapRow[]): FigureTable {
  return {
    caption: "The cheapest strategy by number of AZs and GB of all services together",
    columns: [
      { label: "AZs", isNumber: true },
      { label: "From GB a month", isNumber: true },
      { label: "To GB a month", isNumber: true },
      { label: "Cheapest", isNumber: false },
    ],
    rows: rows.flatMap(({ azCount, spans }) =>
      spans.map(({ fromGb, toGb, cheapest }, i) => [
        { shown: String(azCount), raw: azCount },
        { shown: formatGbExact(fromGb), raw: fromGb },
        i === spans.length - 1 ? textCell("and beyond") : { shown: formatGbExact(toGb), raw: toGb },
        textCell(strategyWords(cheapest).label),
      ]),
    ),
  };
}

/** The whole map in words, a sentence a row. */
export const azMapText = (rows: readonly AzMapRow[]): string =>
  rows.map(({ azCount, spans }) => capitalised(`${countWithNoun(azCount, "AZ")}: ${spansInWords(spans)}.`)).join(" ");
