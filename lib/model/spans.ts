import { lessAmount } from "@/lib/units/amounts";

/** What a design costs as its GB grow: straight between kinks (the edges of price tiers), exact everywhere. */
export type CostCurve<Id extends string> = {
  readonly id: Id;
  readonly usdAt: (gb: number) => number;
  readonly kinksGb: readonly number[];
};

export type Span<Id extends string> = { readonly fromGb: number; readonly toGb: number; readonly cheapest: Id };

const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Neighbours in pairs: [0, 5, 9] gives [0, 5] and [5, 9]. */
const steps = (points: readonly number[]): readonly (readonly [number, number])[] =>
  points.slice(1).map((to, i) => [points[i] ?? 0, to]);

/** The curve that costs least at `gb`; of equal ones the first. */
export function cheapestAt<Id extends string>(curves: readonly [CostCurve<Id>, ...CostCurve<Id>[]], gb: number): Id {
  let cheapest = curves[0];
  let leastUsd = cheapest.usdAt(gb);
  for (const curve of curves.slice(1)) {
    const usd = curve.usdAt(gb);
    if (lessAmount(usd, leastUsd)) {
      cheapest = curve;
      leastUsd = usd;
    }
  }
  return cheapest.id;
}

/** Where any two curves cross within a step in which all of them are straight lines. */
function crossings(ends: readonly (readonly [number, number])[], fromGb: number, toGb: number): readonly number[] {
  const found: number[] = [];
  for (const [i, [aFrom, aTo]] of ends.entries()) {
    for (const [bFrom, bTo] of ends.slice(i + 1)) {
      const before = aFrom - bFrom;
      const after = aTo - bTo;
      if (before * after < 0) found.push(fromGb + ((toGb - fromGb) * before) / (before - after));
    }
  }
  return found;
}

function joined<Id extends string>(spans: readonly Span<Id>[]): readonly Span<Id>[] {
  const whole: Span<Id>[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.cheapest === span.cheapest) whole[whole.length - 1] = { ...last, toGb: span.toGb };
    else whole.push(span);
  }
  return whole;
}

/**
 * Which curve is cheapest where, from 0 to `maxGb` (above 0). Costs are straight between kinks, so each crossing is
 * found exactly, with no search. Spans touch, leave no gap, and neighbours differ; one that several curves share over
 * its whole length goes to the first of them.
 */
export function cheapestSpans<Id extends string>(
  curves: readonly [CostCurve<Id>, ...CostCurve<Id>[]],
  maxGb: number,
): readonly Span<Id>[] {
  const kinks = ascending([0, maxGb, ...curves.flatMap((curve) => curve.kinksGb).filter((gb) => gb > 0 && gb < maxGb)]);
  const usdAtKinks = curves.map((curve) => kinks.map((gb) => curve.usdAt(gb)));
  const cuts = ascending([
    ...kinks,
    ...steps(kinks).flatMap(([from, to], i) =>
      crossings(
        usdAtKinks.map((usd) => [usd[i] ?? 0, usd[i + 1] ?? 0]),
        from,
        to,
      ),
    ),
  ]);
  return joined(
    steps(cuts).map(([fromGb, toGb]) => ({ fromGb, toGb, cheapest: cheapestAt(curves, (fromGb + toGb) / 2) })),
  );
}
