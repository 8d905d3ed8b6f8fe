import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type CostCurve, cheapestAt, cheapestSpans } from "@/lib/model/spans";
import { isLessAmount } from "@/lib/units/amounts";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

type Slope = { readonly fromGb: number; readonly usdPerGb: number };

/** A curve of a fixed amount and slopes that change at their `fromGb`; written out, with none of the model's code. */
function curve<Id extends string>(id: Id, fixedUsd: number, slopes: readonly Slope[]): CostCurve<Id> {
  const usdAt = (gb: number) =>
    slopes.reduce((usd, { fromGb, usdPerGb }, i) => {
      const toGb = slopes[i + 1]?.fromGb ?? Number.POSITIVE_INFINITY;
      return usd + Math.max(0, Math.min(gb, toGb) - fromGb) * usdPerGb;
    }, fixedUsd);
  return { id, usdAt, kinksGb: slopes.slice(1).map(({ fromGb }) => fromGb) };
}

const straight = <Id extends string>(id: Id, fixedUsd: number, usdPerGb: number) =>
  curve(id, fixedUsd, [{ fromGb: 0, usdPerGb }]);

describe("cheapest spans", () => {
  it("find one crossing exactly: 10 + 1 × GB meets 40 + 0.5 × GB at 60", () => {
    expect(cheapestSpans([straight("a", 10, 1), straight("b", 40, 0.5)], 1000)).toEqual([
      { fromGb: 0, toGb: 60, cheapest: "a" },
      { fromGb: 60, toGb: 1000, cheapest: "b" },
    ]);
  });

  it("find a lead lost and won back", () => {
    // a: 1 a GB to 100 GB, then 0.1; b: 20 + 0.5 a GB. They meet at 40 (1 × 40 = 20 + 20), and where
    // 100 + 0.1 × (x − 100) = 20 + 0.5x, at 175.
    const a = curve("a", 0, [
      { fromGb: 0, usdPerGb: 1 },
      { fromGb: 100, usdPerGb: 0.1 },
    ]);
    const spans = cheapestSpans([a, straight("b", 20, 0.5)], 1000);
    expect(spans.map(({ cheapest }) => cheapest)).toEqual(["a", "b", "a"]);
    expect(spans[0]?.toGb).toBeCloseTo(40, 9);
    expect(spans[1]?.toGb).toBeCloseTo(175, 9);
  });

  it("are one span where nothing crosses", () => {
    expect(cheapestSpans([straight("a", 10, 1), straight("b", 5, 1)], 9)).toEqual([
      { fromGb: 0, toGb: 9, cheapest: "b" },
    ]);
  });

  it("give a tie over the whole length to the first", () => {
    const spans = cheapestSpans([straight("a", 10, 1), straight("b", 10, 1)], 9);
    expect(spans).toEqual([{ fromGb: 0, toGb: 9, cheapest: "a" }]);
  });

  it("give a tie up to a kink to the first, and what follows to the cheaper", () => {
    const b = curve("b", 0, [
      { fromGb: 0, usdPerGb: 1 },
      { fromGb: 5, usdPerGb: 0.5 },
    ]);
    expect(cheapestSpans([straight("a", 0, 1), b], 9)).toEqual([
      { fromGb: 0, toGb: 5, cheapest: "a" },
      { fromGb: 5, toGb: 9, cheapest: "b" },
    ]);
  });

  it("take rounding dust at a shared start for the tie it is: no sliver of a span", () => {
    const spans = cheapestSpans([straight("a", 109.5, 0.045), straight("b", 109.50000000000001, 0.01)], 1e9);
    expect(spans).toEqual([{ fromGb: 0, toGb: 1e9, cheapest: "b" }]);
  });

  it("find a crossing among small amounts though the far end is in the billions", () => {
    const spans = cheapestSpans([straight("a", 0, 0.045), straight("b", 1.25, 0.01)], 1e12);
    expect(spans[0]?.toGb).toBeCloseTo(1.25 / 0.035, 12);
  });

  it("have no span of no length where three curves cross in one place", () => {
    // 3x, 10 + 2x and 20 + x all cost 30 at 10 GB.
    const spans = cheapestSpans([straight("b", 10, 2), straight("a", 0, 3), straight("c", 20, 1)], 100);
    expect(spans).toEqual([
      { fromGb: 0, toGb: 10, cheapest: "a" },
      { fromGb: 10, toGb: 100, cheapest: "c" },
    ]);
  });

  it("leave out curves that touch without crossing", () => {
    const spans = cheapestSpans([straight("a", 0, 1), straight("b", 5, 2), straight("c", 0, 1.5)], 10);
    expect(spans).toEqual([{ fromGb: 0, toGb: 10, cheapest: "a" }]);
  });

  const anySlopes = fc
    .array(
      fc.record({
        fromGb: fc.double({ min: 1, max: 9e5, noNaN: true }),
        usdPerGb: fc.constantFrom(0, 0.004, 0.01, 0.045, 1),
      }),
      {
        maxLength: 4,
      },
    )
    .map((later) => [{ fromGb: 0, usdPerGb: 0.02 }, ...later.sort((a, b) => a.fromGb - b.fromGb)]);
  const anyCurves = fc
    .array(fc.tuple(fc.oneof(fc.constant(100), fc.double({ min: 0, max: 1e4, noNaN: true })), anySlopes), {
      minLength: 1,
      maxLength: 6,
    })
    .map((given) => given.map(([fixedUsd, slopes], i) => curve(`curve ${i}`, fixedUsd, slopes)));

  it("no curve undercuts the named one inside its span, on 1,000 random curve sets", () => {
    fc.assert(
      fc.property(anyCurves, ([first, ...rest]) => {
        if (!first) throw new Error("at least one curve was asked for");
        const curves = [first, ...rest] as const;
        const spans = cheapestSpans(curves, 1e6);
        expect([spans[0]?.fromGb, spans.at(-1)?.toGb]).toEqual([0, 1e6]);
        for (const [i, { fromGb, toGb, cheapest }] of spans.entries()) {
          const next = spans[i + 1];
          if (next) expect([toGb, cheapest === next.cheapest]).toEqual([next.fromGb, false]);
          for (const share of [0, 1e-6, 0.1, 0.5, 0.9, 1 - 1e-6, 1]) {
            const gb = fromGb + share * (toGb - fromGb);
            const named = curves.find(({ id }) => id === cheapest)?.usdAt(gb) ?? Number.NaN;
            for (const { usdAt } of curves) expect(isLessAmount(usdAt(gb), named)).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the cheapest curve at one place", () => {
  it("is the first of equal ones", () => {
    expect(cheapestAt([straight("a", 1, 1), straight("b", 1, 1)], 5)).toBe("a");
    expect(cheapestAt([straight("a", 1, 1), straight("b", 0, 1), straight("c", 0, 1)], 5)).toBe("b");
    expect(cheapestAt([straight("a", 0, 1), straight("b", 1, 0.5)], 3)).toBe("b");
  });
});
