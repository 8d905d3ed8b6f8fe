import { isLessAmount, isSameAmount } from "@/lib/units/amounts";

/** A design's cost in USD a month at `gb` a month, linear between its kinks, such as the edges of price tiers. */
export type CostCurve<Id extends string> = {
  readonly id: Id;
  readonly usdAt: (gb: number) => number;
  readonly kinksGb: readonly number[];
};

type Curves<Id extends string> = readonly [CostCurve<Id>, ...CostCurve<Id>[]];

/** A range of traffic, in GB a month, in which one design is the cheapest. */
export type Span<Id extends string> = { readonly fromGb: number; readonly toGb: number; readonly cheapest: Id };

/** Each curve's cost in USD a month at one number of GB, in the order of the curves. */
type Point = { readonly gb: number; readonly usd: readonly number[] };

const pointAt = (curves: Curves<string>, gb: number): Point => ({ gb, usd: curves.map((curve) => curve.usdAt(gb)) });

const usdOf = ({ usd }: Point, curve: number): number => usd[curve] ?? Number.NaN;

const isTied = (point: Point, a: number, b: number): boolean => isSameAmount(usdOf(point, a), usdOf(point, b));

/** Pairs of neighbours: [0, 5, 9] gives [0, 5] and [5, 9]. */
const neighbourPairs = <T>(points: readonly T[]): readonly (readonly [T, T])[] =>
  points.flatMap((to, i) => (i === 0 ? [] : [[points[i - 1] ?? to, to] as const]));

/**
 * The curve that costs least between two points with no crossing between them; of curves that are equal at both points
 * the first.
 */
function cheapestAlong<Id extends string>(curves: Curves<Id>, from: Point, to: Point): Id {
  let cheapest = 0;
  for (let i = 1; i < curves.length; i++) {
    const isLess =
      isLessAmount(usdOf(from, i), usdOf(from, cheapest)) || isLessAmount(usdOf(to, i), usdOf(to, cheapest));
    if (isLess) cheapest = i;
  }
  return (curves[cheapest] ?? curves[0]).id;
}

/** The curve that costs least at `gb` a month, from 0 up; of equal ones the first. */
export function cheapestAt<Id extends string>(curves: Curves<Id>, gb: number): Id {
  const point = pointAt(curves, gb);
  return cheapestAlong(curves, point, point);
}

/**
 * The points where two curves cross between `from` and `to`, where all curves are linear. Curves that tie at either end
 * do not count as crossing.
 */
function crossings(curves: Curves<string>, from: Point, to: Point): readonly Point[] {
  const found: Point[] = [];
  for (let a = 0; a < curves.length; a++) {
    for (let b = a + 1; b < curves.length; b++) {
      const fromGapUsd = usdOf(from, a) - usdOf(from, b);
      const toGapUsd = usdOf(to, a) - usdOf(to, b);
      if (fromGapUsd * toGapUsd >= 0 || isTied(from, a, b) || isTied(to, a, b)) continue;
      const gapUsdPerGb = (toGapUsd - fromGapUsd) / (to.gb - from.gb);
      found.push(pointAt(curves, from.gb - fromGapUsd / gapUsdPerGb));
    }
  }
  return found.sort((a, b) => a.gb - b.gb);
}

function mergeSpans<Id extends string>(spans: readonly Span<Id>[]): readonly Span<Id>[] {
  const whole: Span<Id>[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.cheapest === span.cheapest) whole[whole.length - 1] = { ...last, toGb: span.toGb };
    else if (span.fromGb < span.toGb) whole.push(span);
  }
  return whole;
}

/**
 * The cheapest curve by GB a month, from 0 to `maxGb` (above 0). Costs are linear between kinks, so each crossing is
 * computed exactly, with no search. Each span begins where the one before ends, with another curve; a stretch on which
 * several curves cost the same goes to the first of them.
 */
export function cheapestSpans<Id extends string>(curves: Curves<Id>, maxGb: number): readonly Span<Id>[] {
  const inside = curves.flatMap((curve) => curve.kinksGb).filter((gb) => gb > 0 && gb < maxGb);
  const kinks = [...new Set([0, ...inside, maxGb])].sort((a, b) => a - b).map((gb) => pointAt(curves, gb));
  const cuts = [
    ...neighbourPairs(kinks).flatMap(([from, to]) => [from, ...crossings(curves, from, to)]),
    ...kinks.slice(-1),
  ];
  return mergeSpans(
    neighbourPairs(cuts).map(([from, to]) => ({
      fromGb: from.gb,
      toGb: to.gb,
      cheapest: cheapestAlong(curves, from, to),
    })),
  );
}
