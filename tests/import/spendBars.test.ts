import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBars, monthBars, spendHeight } from "@/components/import/spendBars";
import { spendLayout } from "@/components/import/spendLayout";
import { spendTable } from "@/components/import/spendTable";
import { families } from "@/lib/spend/families";

describe("days as bars", () => {
  it("sums families, in the order of days, and leaves out what came to nothing", () => {
    const { bars, families: shown } = dayBars(
      [
        { day: "2026-10-02", family: "nat-gateway-data", amount: 3 },
        { day: "2026-10-01", family: "nat-gateway-hours", amount: 1.08 },
        { day: "2026-10-02", family: "nat-gateway-data", amount: 4 },
        { day: "2026-10-02", family: "internet-data-in", amount: 0 },
      ],
      "USD",
    );
    expect(bars.map(({ time, shortName, amount }) => [time, shortName, amount])).toEqual([
      ["2026-10-01", "1", 1.08],
      ["2026-10-02", "2", 7],
    ]);
    expect(shown).toEqual(["nat-gateway-hours", "nat-gateway-data"]);
  });
});

describe("months as bars", () => {
  const amounts = new Map([["nat-gateway-hours" as const, 33.48]]);
  const month = { month: "2026-10", isEstimated: true, isPartial: true, amount: 33.48, amounts };
  const bars = monthBars({ currency: "USD", families: ["nat-gateway-hours"], months: [month] });

  it("say in the table what is estimated, and files get months as months", () => {
    const [row = []] = spendTable(bars).rows;
    expect(row.map(({ shown }) => shown)).toEqual(["October 2026", "$33.48", "$33.48", "estimated, in part"]);
    expect(row.map(({ raw }) => raw)).toEqual(["2026-10", 33.48, 33.48, "estimated, in part"]);
  });
});

const anyBars = fc
  .array(fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: families.length }), {
    minLength: 1,
    maxLength: 31,
  })
  .map((months) =>
    monthBars({
      currency: "USD",
      families: families.map(({ id }) => id),
      months: months.map((parts, i) => ({
        month: `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
        isEstimated: false,
        isPartial: false,
        amount: parts.reduce((sum, amount) => sum + amount, 0),
        amounts: new Map(parts.map((amount, family) => [families[family]?.id ?? "nat-gateway-hours", amount])),
      })),
    }),
  );

describe("the picture of the months", () => {
  it("keeps every bar within the axis and every word within the drawing, at any width", () => {
    fc.assert(
      fc.property(anyBars, fc.integer({ min: 240, max: 2_000 }), (spend, width) => {
        const { plot, domain, bars, key, yTicks, barWidth } = spendLayout(spend, width, spendHeight(spend));
        for (const { amounts } of spend.bars) {
          const above = [...amounts.values()].reduce((sum, amount) => sum + Math.max(0, amount), 0);
          const below = [...amounts.values()].reduce((sum, amount) => sum + Math.min(0, amount), 0);
          expect(domain[1]).toBeGreaterThanOrEqual(above * (1 - 1e-9));
          expect(domain[0]).toBeLessThanOrEqual(below * (1 - 1e-9) + 0.005);
        }
        expect(plot.bottom).toBeGreaterThan(plot.top);
        expect(barWidth).toBeGreaterThan(0);
        for (const { x } of bars) expect(x > plot.left && x < plot.right).toBe(true);
        for (const { y } of yTicks) expect(y >= plot.top - 1e-6 && y <= plot.bottom + 1e-6).toBe(true);
        expect(new Set(yTicks.map(({ label }) => label)).size).toBe(yTicks.length);
        for (const { x, y } of key) expect(x >= 0 && x < width && y >= 0 && y < plot.top).toBe(true);
      }),
    );
  });
});
