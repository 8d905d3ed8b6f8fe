import { type Domain, decadeAtOrAbove, gbDecades, gbTickLabel, thinned } from "@/components/charts/axis";
import type { AzMapRow } from "@/components/charts/azMapRows";
import { type FigureTable, textCell } from "@/components/charts/figureTable";
import { spansInWords } from "@/components/charts/findings";
import { type Plot, textWidth, xAt } from "@/components/charts/plot";
import { sentence, strategyWords } from "@/components/charts/strategyWords";
import { type SpanStrategyId, spanStrategyIds, strategyLabel } from "@/lib/model/strategies";
import { counted } from "@/lib/units/counted";
import { formatGbExact, formatGbShort } from "@/lib/units/gb";

/** Where the map's cells stand, in pixels of the drawing. */
export type AzMapLayout = {
  readonly plot: Plot;
  readonly rowHeight: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly {
    readonly azCount: number;
    readonly isScenario: boolean;
    readonly y: number;
    readonly text: string;
    readonly cells: readonly {
      readonly id: SpanStrategyId;
      readonly x: number;
      readonly width: number;
      readonly label: string | null;
      readonly labelX: number;
    }[];
  }[];
  readonly key: readonly {
    readonly id: SpanStrategyId;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly here: { readonly x: number; readonly y: number; readonly labelX: number; readonly label: string };
};

/** One letter a strategy where even its short name has no room. */
const strategyLetters: Record<SpanStrategyId, string> = {
  "nat-only": "N",
  "gateway-endpoints": "G",
  "all-endpoints": "A",
  "no-nat": "X",
};

/** The dot that marks the reader's own cell, and some air. */
const dotRoomPx = 9;

/** The axis of all rows: from 1 GB, or less where a change of lead is below it, to past the last one. */
function azMapDomain(rows: readonly AzMapRow[], hereGb: number): Domain {
  const cuts = rows.flatMap(({ spans }) => spans.slice(1).map(({ fromGb }) => fromGb));
  const ends = Math.max(10 * hereGb, ...cuts.map((gb) => 2 * gb));
  const least = Math.min(1, hereGb, ...cuts);
  const from = least < 1 ? (gbDecades([0, least]).at(-1) ?? 1e-3) : 1;
  return [from, Math.max(decadeAtOrAbove(ends), 10 * from)];
}

function keyOf(rows: readonly AzMapRow[], width: number, top: number, isLettered: boolean) {
  const shown = spanStrategyIds.filter((id) => rows.some(({ spans }) => spans.some(({ cheapest }) => cheapest === id)));
  let x = 0;
  let y = top;
  return shown.map((id) => {
    const label = isLettered ? `${strategyLetters[id]}: ${strategyLabel(id)}` : strategyLabel(id);
    const itemWidth = 30 + textWidth(label);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += 22;
    }
    const at = { id, label, x, y };
    x += itemWidth + 18;
    return at;
  });
}

/**
 * A cell's name and its middle: the longest name that has room in the cell, or in its wider part where the reader's
 * line would run through it; null where even the letter has none.
 */
function nameIn(id: SpanStrategyId, from: number, to: number, hereX: number) {
  const [a, b] = hereX - from > to - hereX ? [from, hereX] : [hereX, to];
  for (const label of [strategyLabel(id), strategyWords[id].short, strategyLetters[id]]) {
    const half = textWidth(label) / 2;
    const middle = (from + to) / 2;
    const isClear = Math.abs(middle - hereX) >= half + dotRoomPx;
    if (isClear && to - from >= 2 * half + 10) return { label, labelX: middle };
    if (!isClear && b - a >= 2 * (half + dotRoomPx)) return { label, labelX: (a + b) / 2 };
  }
  return { label: null, labelX: from };
}

/** Lays the map out; cells are named in full, shortly, or by letter, as there is room. */
export function azMapLayout(rows: readonly AzMapRow[], hereGb: number, width: number, height: number): AzMapLayout {
  const plot: Plot = { left: 52, right: width - 6, top: 26, bottom: height - 78 };
  const domain = azMapDomain(rows, hereGb);
  const rowHeight = (plot.bottom - plot.top) / Math.max(1, rows.length);
  const x = (gb: number) => xAt(plot, domain, "log", Math.min(Math.max(gb, domain[0]), domain[1]));
  const ticks = gbDecades(domain);
  const widestTick = Math.max(...ticks.map((gb) => textWidth(gbTickLabel(gb)) + 10));
  const hereX = x(hereGb);
  const label = `You are here, ${formatGbShort(hereGb)}`;
  const half = textWidth(label) / 2;
  const hereRow = rows.findIndex(({ isScenario }) => isScenario);
  const laidRows = rows.map(({ azCount, spans, isScenario }, i) => ({
    azCount,
    isScenario,
    y: plot.top + i * rowHeight,
    text: `${counted(azCount, "AZ")}: ${spansInWords(spans)}`,
    cells: spans.flatMap((span, j) => {
      const from = x(span.fromGb);
      const to = j === spans.length - 1 ? plot.right : x(span.toGb);
      if (to <= from) return [];
      return [{ id: span.cheapest, x: from, width: to - from, ...nameIn(span.cheapest, from, to, hereX) }];
    }),
  }));
  const isLettered = laidRows.some(({ cells }) => cells.some(({ id, label: name }) => name === strategyLetters[id]));
  return {
    plot,
    rowHeight,
    ticks: thinned(ticks, Math.floor((plot.right - plot.left) / widestTick) + 1).map((gb) => ({
      x: x(gb),
      label: gbTickLabel(gb),
    })),
    rows: laidRows,
    key: keyOf(rows, width, plot.bottom + 46, isLettered),
    here: {
      x: hereX,
      y: plot.top + (hereRow + 0.5) * rowHeight,
      labelX: Math.min(width - half, Math.max(half, hereX)),
      label,
    },
  };
}

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
        textCell(strategyLabel(cheapest)),
      ]),
    ),
  };
}

/** The whole map in words, a sentence a row. */
export const azMapText = (rows: readonly AzMapRow[]): string =>
  rows.map(({ azCount, spans }) => sentence(`${counted(azCount, "AZ")}: ${spansInWords(spans)}.`)).join(" ");
