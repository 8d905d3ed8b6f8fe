import { narrowFigurePx } from "@/components/charts/frame/narrowFigurePx";
import { legendItems, legendLineHeight } from "@/components/charts/legendItems";
import { type Plot, textWidth, xAt } from "@/components/charts/plot";
import type { ChargeId } from "@/lib/model/charges/charge";
import type { StrategyId } from "@/lib/model/strategies";
import { chargeWords } from "@/lib/report/chargeWords";
import type { ChargeSegment, StrategyBar } from "@/lib/report/figures/charges/points";
import { strategyWords } from "@/lib/report/strategyWords";
import { obstaclesInWords } from "@/lib/report/verdict/verdict";
import { formatUsd, formatUsdInWords } from "@/lib/units/usd";

/** Positions of the stacked bars, in pixels of the drawing. */
export type ChargesLayout = {
  readonly plot: Plot;
  readonly maxUsd: number;
  readonly barHeight: number;
  readonly rows: readonly {
    readonly id: StrategyId;
    readonly y: number;
    readonly label: string;
    readonly labelX: number;
    readonly labelY: number;
    /** The total, or why there is none. */
    readonly end: { readonly x: number; readonly text: string; readonly isReason: boolean };
    readonly amounts: readonly { readonly charge: ChargeId; readonly x: number; readonly text: string }[];
  }[];
  readonly legend: readonly {
    readonly charge: ChargeId;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  }[];
};

const legendGap = 12;

const reasonText = (row: StrategyBar, room: number): string => {
  const text = `Not possible: ${obstaclesInWords(row.reasons)}`;
  return textWidth(text) <= room ? text : "Not possible: see the table";
};

/** Lays out the bars: name, bar, total. In a narrow figure the name goes above its bar. */
export function chargesLayout(
  rows: readonly StrategyBar[],
  charges: readonly ChargeId[],
  width: number,
  height: number,
): ChargesLayout {
  const isNarrow = width < narrowFigurePx;
  const legend = legendItems(
    charges.map((charge) => ({ charge, label: chargeWords[charge].shortLabel })),
    width,
    legendGap,
  );
  const top = legend.length === 0 ? 0 : (legend.at(-1)?.y ?? 0) + legendLineHeight + 10;
  const maxUsd = Math.max(...rows.map(({ usd }) => usd));
  const totalWidth = Math.max(...rows.map(({ usd }) => textWidth(formatUsd(usd), 13))) + 12;
  const plot: Plot = { left: isNarrow ? 0 : 160, right: width - totalWidth, top, bottom: height };
  const rowHeight = (plot.bottom - plot.top) / rows.length;
  const domain = [0, Math.max(maxUsd, 0.01)] as const;
  const x = (usd: number) => xAt(plot, domain, "linear", usd);

  const amountsOf = (segments: readonly ChargeSegment[]) => {
    let fromUsd = 0;
    return segments.flatMap(({ charge, usd }) => {
      const from = x(fromUsd);
      fromUsd += usd;
      const text = formatUsdInWords(usd);
      const room = x(fromUsd) - from;
      return textWidth(text) + 10 <= room ? [{ charge, text, x: from + room / 2 }] : [];
    });
  };

  return {
    plot,
    maxUsd: domain[1],
    barHeight: isNarrow ? 18 : 24,
    rows: rows.map((row, i) => {
      const y = plot.top + (i + 0.5) * rowHeight;
      const isReason = row.reasons.length > 0;
      return {
        id: row.id,
        y,
        label: strategyWords(row.id).label,
        labelX: 32,
        labelY: isNarrow ? y - 19 : y,
        end: isReason
          ? { x: plot.left + (isNarrow ? 0 : 2), text: reasonText(row, width - plot.left), isReason }
          : { x: x(row.usd) + 8, text: formatUsd(row.usd), isReason },
        amounts: amountsOf(row.segments),
      };
    }),
    legend,
  };
}
