import { narrowFigurePx } from "@/components/charts/frame/narrowFigurePx";
import { type Plot, spreadLabels, textWidth, xAt, yAt } from "@/components/charts/plot";
import type { SpanStrategyId, StrategyId } from "@/lib/model/strategies";
import type { CostChart } from "@/lib/report/figures/cost/points";
import { strategyWords } from "@/lib/report/strategyWords";
import { gbTickLabel, thinTicks } from "@/lib/units/axis";
import { formatGbShort } from "@/lib/units/gb";

/** Positions of all parts of the cost figure, in pixels of the drawing. */
export type CostLayout = {
  readonly plot: Plot;
  readonly gbTicks: readonly number[];
  readonly gridYs: readonly number[];
  readonly title: { readonly vertical: string; readonly horizontal: string; readonly horizontalX: number };
  readonly bands: readonly {
    readonly id: SpanStrategyId;
    readonly x: number;
    readonly width: number;
    readonly label: string | null;
  }[];
  readonly marks: readonly {
    readonly gb: number;
    readonly x: number;
    readonly y: number;
    readonly labelX: number;
    readonly label: string;
  }[];
  readonly here: { readonly x: number; readonly labelX: number; readonly label: string } | null;
  readonly ends: readonly {
    readonly id: StrategyId;
    readonly y: number;
    readonly labelY: number;
    readonly label: string;
  }[];
};

const endLineHeight = 17;

function bandsOf(chart: CostChart, plot: Plot): CostLayout["bands"] {
  const [fromGb, toGb] = chart.gbDomain;
  return chart.spans.flatMap((span, i) => {
    const isLast = i === chart.spans.length - 1;
    const from = Math.max(span.fromGb, fromGb);
    const to = isLast ? toGb : Math.min(span.toGb, toGb);
    if (from >= to) return [];
    const x = xAt(plot, chart.gbDomain, chart.scale, from);
    const width = xAt(plot, chart.gbDomain, chart.scale, to) - x;
    const words = strategyWords(span.cheapest);
    const names = [words.label, words.short];
    return [{ id: span.cheapest, x, width, label: names.find((name) => textWidth(name) + 12 <= width) ?? null }];
  });
}

/**
 * The middle of a label, in pixels. A label that the line at `lineX` would cross moves to the side on which its middle
 * is.
 */
function besideLine(x: number, labelWidth: number, lineX: number): number {
  const room = labelWidth / 2 + 6;
  if (Math.abs(x - lineX) >= room) return x;
  return x <= lineX ? lineX - room : lineX + room;
}

function marksOf(chart: CostChart, plot: Plot, width: number): CostLayout["marks"] {
  const marks = chart.breakEvens.map(({ gb, usd }) => ({
    gb,
    x: xAt(plot, chart.gbDomain, chart.scale, gb),
    y: yAt(plot, chart.usdDomain, chart.scale, usd),
    label: formatGbShort(gb),
  }));
  const hereX = xAt(plot, chart.gbDomain, chart.scale, chart.hereGb);
  const labelXs = spreadLabels(
    marks.map(({ x, label }) => ({ at: besideLine(x, textWidth(label), hereX), size: textWidth(label) + 8 })),
    plot.left - 8,
    width,
  );
  return marks.map((mark, i) => ({ ...mark, labelX: labelXs[i] ?? mark.x }));
}

function hereOf(chart: CostChart, plot: Plot, width: number, minX: number): CostLayout["here"] {
  const x = xAt(plot, chart.gbDomain, chart.scale, chart.hereGb);
  if (x > plot.right) return null;
  const label = `You are here, ${formatGbShort(chart.hereGb)}`;
  const half = textWidth(label) / 2;
  return { x, label, labelX: Math.min(width - half, Math.max(minX + half, x)) };
}

function endsOf(chart: CostChart, plot: Plot, isNarrow: boolean): CostLayout["ends"] {
  const last = chart.points.at(-1);
  const ends = chart.series.map((id) => ({
    id,
    y: yAt(plot, chart.usdDomain, chart.scale, last?.drawnUsd[id] ?? chart.usdDomain[0]),
    label: isNarrow ? strategyWords(id).short : strategyWords(id).label,
  }));
  const labelYs = spreadLabels(
    ends.map(({ y }) => ({ at: y, size: endLineHeight })),
    plot.top - endLineHeight / 2,
    plot.bottom + endLineHeight / 2,
  );
  return ends.map((end, i) => ({ ...end, labelY: labelYs[i] ?? end.y }));
}

/** Lays out the cost figure in `width` × `height` pixels. A narrow figure has fewer ticks and shorter names. */
export function costLayout(chart: CostChart, width: number, height: number): CostLayout {
  const isNarrow = width < narrowFigurePx;
  const plot: Plot = {
    left: isNarrow ? 46 : 56,
    right: width - (isNarrow ? 72 : 148),
    top: 48,
    bottom: height - 80,
  };
  const title = {
    vertical: "USD a month",
    horizontalX: isNarrow ? 0 : plot.left,
    horizontal: isNarrow
      ? "GB a month; the ribbon names the cheapest"
      : "All services together, GB a month. The ribbon names the cheapest.",
  };
  const widestTick = Math.max(...chart.gbTicks.map((gb) => textWidth(gbTickLabel(gb)) + 10));
  return {
    plot,
    title,
    gbTicks: thinTicks(chart.gbTicks, Math.floor((plot.right - plot.left) / widestTick) + 1),
    gridYs: chart.usdTicks.map((usd) => yAt(plot, chart.usdDomain, chart.scale, usd)),
    bands: bandsOf(chart, plot),
    marks: marksOf(chart, plot, width),
    here: hereOf(chart, plot, width, textWidth(title.vertical) + 12),
    ends: endsOf(chart, plot, isNarrow),
  };
}
