import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels, valueAtX, xAt } from "@/components/charts/plot";
import {
  decadeAtOrAbove,
  decadeAtOrBelow,
  gbDecades,
  gbTickLabel,
  linearGbTicks,
  linearTicks,
  thinTicks,
  usdLogTicks,
} from "@/lib/units/axis";
import { readGb } from "@/lib/units/gb";

describe("axis", () => {
  it("has round labels from 1 GB to 10 PB", () => {
    expect(gbDecades([1, 10 * 1024 * 1024]).map(gbTickLabel)).toEqual([
      "1 GB",
      "10 GB",
      "100 GB",
      "1 TB",
      "10 TB",
      "100 TB",
      "1 PB",
      "10 PB",
    ]);
  });

  it("puts each label exactly where its number is", () => {
    for (const gb of gbDecades([0.01, 1e9])) {
      if (gb < 1) continue;
      expect(readGb(gbTickLabel(gb))).toBe(gb);
    }
  });

  it("holds any size between a round size below and one above", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e11, noNaN: true }), (gb) => {
        expect(decadeAtOrBelow(gb)).toBeLessThanOrEqual(gb);
        expect(decadeAtOrAbove(gb)).toBeGreaterThanOrEqual(gb);
        expect(decadeAtOrAbove(gb)).toBeLessThanOrEqual(decadeAtOrBelow(gb) * 10.25);
      }),
    );
  });

  it("counts a linear axis in the unit it names", () => {
    // 40 TB in at most five steps: 10 TB each, 10,240 GB.
    expect(linearGbTicks(40_000, 5)).toEqual([0, 10_240, 20_480, 30_720, 40_960]);
    expect(linearTicks(2_049.9, 5)).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500]);
  });

  it("adds 2 and 5 between powers of ten where a dollar axis is short", () => {
    expect(usdLogTicks([200, 5_000])).toEqual([200, 500, 1_000, 2_000, 5_000]);
    expect(usdLogTicks([1, 1_000_000])).toEqual([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]);
  });

  it("keeps the first tick where there is room for few", () => {
    expect(thinTicks([1, 10, 100, 1024, 10240], 3)).toEqual([1, 100, 10240]);
  });
});

describe("plot", () => {
  const plot = { left: 50, right: 850, top: 0, bottom: 400 };

  it("puts 100 GB in the middle of 1 GB to 10,000 GB on a log axis", () => {
    expect(xAt(plot, [1, 10_000], "log", 100)).toBeCloseTo(450, 9);
  });

  it("finds the number under a pixel again", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.constantFrom("log" as const, "linear" as const),
        (gb, scale) => {
          const x = xAt(plot, [1, 1e7], scale, gb);
          expect(Math.abs(xAt(plot, [1, 1e7], scale, valueAtX(plot, [1, 1e7], scale, x)) - x)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it("keeps labels apart and within their bounds", () => {
    const label = fc.record({ at: fc.double({ min: -50, max: 450, noNaN: true }), size: fc.constant(17) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
        const at = [...spreadLabels(labels, 0, 400)].sort((a, b) => a - b);
        for (const [i, y] of at.entries()) {
          expect(y).toBeGreaterThanOrEqual(8.5 - 1e-9);
          expect(y).toBeLessThanOrEqual(391.5 + 1e-9);
          if (i > 0) expect(y - (at[i - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9);
        }
      }),
    );
  });
});
