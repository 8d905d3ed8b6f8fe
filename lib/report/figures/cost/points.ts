import type { Answer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";
import type { Span } from "@/lib/model/spans";
import { bestMix, type SpanStrategyId, type StrategyId, spanStrategyIds } from "@/lib/model/strategies";
import { costCurvesOf, type StrategyCurve } from "@/lib/report/figures/cost/curves";
import {
  type AxisScale,
  type Domain,
  decadeAtOrAbove,
  decadeAtOrBelow,
  gbBetweenDecades,
  gbDecades,
  linearGbTicks,
  linearTicks,
  roundStep,
  roundStepBelow,
  usdLogTicks,
} from "@/lib/units/axis";
import { roundToCents, sumOfRoundedUsd } from "@/lib/units/usd";

export type UsdByStrategy = { readonly [id in StrategyId]?: number };

export type CostPoint = {
  /** All services together, GB a month. */
  readonly gb: number;
  readonly usd: UsdByStrategy;
  /** As shown, to the cent: at the reader's own GB the sum of rounded lines, as on every receipt. */
  readonly shownUsd: UsdByStrategy;
  /** As drawn: a log axis has no 0, so an amount of 0 is drawn at the lowest tick, which is labelled $0. */
  readonly drawnUsd: UsdByStrategy;
  /** The kind of a point that the table lists; null for one that is only drawn. */
  readonly mark: "here" | "break-even" | "round" | null;
};

export type CostChart = {
  readonly kind: "drawn";
  readonly scale: AxisScale;
  readonly gbDomain: Domain;
  readonly gbTicks: readonly number[];
  readonly usdDomain: Domain;
  readonly usdTicks: readonly number[];
  /** Where a log axis draws an amount of 0; null where there is none. */
  readonly zeroUsd: number | null;
  readonly points: readonly CostPoint[];
  /** In drawing order: the best mix, a thick line, is under the others. */
  readonly series: readonly StrategyId[];
  readonly spans: readonly Span<SpanStrategyId>[];
  readonly breakEvens: readonly { readonly gb: number; readonly usd: number }[];
  readonly hereGb: number;
};

export type NothingToDraw = { readonly kind: "nothing"; readonly words: string };

const pointsPerDecade = 24;
const linearPointCount = 120;

function logDomain(hereGb: number, cutsGb: readonly number[], toGb: number): Domain {
  const leastGb = Math.min(hereGb, ...cutsGb);
  return [leastGb < 1 ? decadeAtOrBelow(leastGb) : 1, decadeAtOrAbove(toGb)];
}

function evenGb([from, to]: Domain, scale: AxisScale): readonly number[] {
  const count = scale === "log" ? Math.ceil(pointsPerDecade * Math.log10(to / from)) : linearPointCount;
  return Array.from({ length: count + 1 }, (_, i) => {
    if (i === count) return to;
    return scale === "log" ? from * (to / from) ** (i / count) : from + ((to - from) * i) / count;
  });
}

function usdAxis(points: readonly UsdByStrategy[], scale: AxisScale) {
  const amounts = points.flatMap((usd) => Object.values(usd));
  const maxUsd = Math.max(...amounts);
  if (scale === "linear") {
    const usdTicks = linearTicks(maxUsd, 5);
    return { usdDomain: [0, usdTicks.at(-1) ?? maxUsd] as const, usdTicks, zeroUsd: null };
  }
  const lowestUsd = roundStepBelow(Math.min(...amounts.filter((usd) => usd > 0)));
  const topUsd = Math.max(roundStep(maxUsd), 10 * lowestUsd);
  if (!amounts.includes(0)) {
    const usdDomain = [lowestUsd, topUsd] as const;
    return { usdDomain, usdTicks: usdLogTicks(usdDomain), zeroUsd: null };
  }
  const zeroUsd = lowestUsd / 10;
  return {
    usdDomain: [zeroUsd, topUsd] as const,
    usdTicks: [zeroUsd, ...usdLogTicks([lowestUsd, topUsd])],
    zeroUsd,
  };
}

const mapUsd = (usd: UsdByStrategy, to: (amount: number) => number): UsdByStrategy =>
  Object.fromEntries(Object.entries(usd).map(([id, amount]) => [id, to(amount)]));

const shownHere = ({ strategies }: Answer): UsdByStrategy =>
  Object.fromEntries(strategies.flatMap((one) => (one.feasible ? [[one.id, sumOfRoundedUsd(one.lines)]] : [])));

const usdAt = (curves: readonly StrategyCurve[], gb: number): UsdByStrategy =>
  Object.fromEntries(curves.map((curve) => [curve.id, curve.usdAt(gb)]));

/**
 * The cost of every strategy as all services grow together, as points for a chart: evenly spread along the axis, and on
 * every break-even, kink and round number of GB, so that drawn lines cross where the model says. A log axis begins at 1
 * GB, or lower where the GB entered or a break-even is.
 */
export function costChart(answer: Answer, scale: AxisScale): CostChart | NothingToDraw {
  const hereGb = servicesGb(answer.scenario);
  if (hereGb === 0) {
    return {
      kind: "nothing",
      words: "Give at least one service some GB a month, and this chart shows what each strategy costs as they grow.",
    };
  }
  const curves = costCurvesOf(answer);
  const { spans, toGb } = answer.breakEven().totalGb;
  const cutsGb = spans.slice(1).map(({ fromGb }) => fromGb);
  const ticksGb = linearGbTicks(Math.min(toGb, 2 * Math.max(hereGb, ...cutsGb)), 5);
  const gbDomain = scale === "log" ? logDomain(hereGb, cutsGb, toGb) : ([0, ticksGb.at(-1) ?? toGb] as const);
  const inDomain = (gb: number) => gb >= gbDomain[0] && gb <= gbDomain[1];
  const gbTicks = scale === "log" ? gbDecades(gbDomain) : ticksGb;

  const marks = new Map<number, CostPoint["mark"]>(evenGb(gbDomain, scale).map((gb) => [gb, null]));
  for (const gb of curves.flatMap(({ kinksGb }) => kinksGb).filter(inDomain)) marks.set(gb, null);
  for (const gb of scale === "log" ? gbBetweenDecades(gbDomain) : []) marks.set(gb, "round");
  for (const gb of gbTicks) marks.set(gb, "round");
  marks.set(hereGb, "here");
  for (const gb of cutsGb.filter(inDomain)) marks.set(gb, "break-even");

  const priced = [...marks]
    .filter(([gb]) => inDomain(gb))
    .sort(([a], [b]) => a - b)
    .map(([gb, mark]) => ({ gb, mark, usd: usdAt(curves, gb) }));
  if (priced.every(({ usd }) => Object.values(usd).every((amount) => amount === 0))) {
    return { kind: "nothing", words: "Every strategy costs $0 at these rates, so there is nothing to compare." };
  }

  const usd = usdAxis(
    priced.map((point) => point.usd),
    scale,
  );
  return {
    kind: "drawn",
    scale,
    gbDomain,
    gbTicks,
    ...usd,
    points: priced.map((point) => ({
      ...point,
      shownUsd: point.gb === hereGb ? shownHere(answer) : mapUsd(point.usd, roundToCents),
      drawnUsd: mapUsd(point.usd, (amount) => (amount === 0 ? (usd.zeroUsd ?? 0) : amount)),
    })),
    series: curves.map(({ id }) => id).sort((a, b) => Number(b === bestMix.id) - Number(a === bestMix.id)),
    spans,
    breakEvens: cutsGb.filter(inDomain).map((gb) => ({ gb, usd: leastUsd(usdAt(curves, gb), usd.zeroUsd) })),
    hereGb,
  };
}

/** The lowest cost among the strategies of the spans, at least `zeroUsd`: where two of them cross, both cost this. */
const leastUsd = (usd: UsdByStrategy, zeroUsd: number | null): number =>
  Math.max(Math.min(...spanStrategyIds.flatMap((id) => usd[id] ?? [])), zeroUsd ?? 0);

/** The amounts of a point as shown, cheapest first; equal ones in the order of the strategies. */
export function amountsCheapestFirst(point: CostPoint): readonly { readonly id: StrategyId; readonly usd: number }[] {
  return (Object.entries(point.shownUsd) as [StrategyId, number][])
    .map(([id, usd]) => ({ id, usd }))
    .sort((a, b) => a.usd - b.usd);
}
