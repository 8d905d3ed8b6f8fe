import { type Plot, textWidth, xAt } from "@/components/charts/plot";
import type { SpanStrategyId } from "@/lib/model/strategies";
import { type AzMapRow, azMapDomain, spanIdsIn } from "@/lib/report/figures/azMap/points";
import { spansInWords } from "@/lib/report/figures/spansInWords";
import { strategyWords } from "@/lib/report/strategyWords";
import { gbDecades, gbTickLabel, thinTicks } from "@/lib/units/axis";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGbShort } from "@/lib/units/gb";

/** Positions of the map's cells, in pixels of the drawing. */
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
  readonly legend: readonly {
    readonly id: SpanStrategyId;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly here: { readonly x: number; readonly y: number; readonly labelX: number; readonly label: string };
};

/** The radius of the dot that marks the reader's own cell, plus a margin, in pixels. */
const dotRoomPx = 9;

function legendOf(shown: readonly SpanStrategyId[], width: number, top: number, isLettered: boolean) {
  let x = 0;
  let y = top;
  return shown.map((id) => {
    const { label: name, letter } = strategyWords(id);
    const label = isLettered ? `${letter}: ${name}` : name;
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
 * The longest name that fits into a cell, and the middle of its place. A name that the reader's line would cross goes
 * into the wider part beside the line. `label` is null where not even the letter fits.
 */
function cellLabel(id: SpanStrategyId, from: number, to: number, hereX: number) {
  const [a, b] = hereX - from > to - hereX ? [from, hereX] : [hereX, to];
  const words = strategyWords(id);
  for (const label of [words.label, words.short, words.letter]) {
    const half = textWidth(label) / 2;
    const middle = (from + to) / 2;
    const isClear = Math.abs(middle - hereX) >= half + dotRoomPx;
    if (isClear && to - from >= 2 * half + 10) return { label, labelX: middle };
    if (!isClear && b - a >= 2 * (half + dotRoomPx)) return { label, labelX: (a + b) / 2 };
  }
  return { label: null, labelX: from };
}

/**
 * Lays out the map. A cell shows its strategy's full name, short name or letter, whichever is the longest that fits.
 */
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
    text: `${countWithNoun(azCount, "AZ")}: ${spansInWords(spans)}`,
    cells: spans.flatMap((span, j) => {
      const from = x(span.fromGb);
      const to = j === spans.length - 1 ? plot.right : x(span.toGb);
      if (to <= from) return [];
      return [{ id: span.cheapest, x: from, width: to - from, ...cellLabel(span.cheapest, from, to, hereX) }];
    }),
  }));
  const isLettered = laidRows.some(({ cells }) =>
    cells.some(({ id, label: name }) => name === strategyWords(id).letter),
  );
  return {
    plot,
    rowHeight,
    ticks: thinTicks(ticks, Math.floor((plot.right - plot.left) / widestTick) + 1).map((gb) => ({
      x: x(gb),
      label: gbTickLabel(gb),
    })),
    rows: laidRows,
    legend: legendOf(spanIdsIn(rows), width, plot.bottom + 46, isLettered),
    here: {
      x: hereX,
      y: plot.top + (hereRow + 0.5) * rowHeight,
      labelX: Math.min(width - half, Math.max(half, hereX)),
      label,
    },
  };
}
