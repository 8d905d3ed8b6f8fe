import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spendHeight } from "@/components/charts/spend/height";
import { periodsThatFit, spendLayout } from "@/components/charts/spend/layout";
import { spendPeriods } from "@/lib/draft/figures/spend/periods";
import { dayBars, monthBars } from "@/lib/draft/figures/spend/points";
import { spendCsvTable, spendTable } from "@/lib/draft/figures/spend/table";
import { meters } from "@/lib/meters/meters";

describe("days as bars", () => {
  it("sums families, in the order of days, and leaves out what came to nothing", () => {
    const { bars, meters: shown } = dayBars(
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
  const bars = monthBars({ currency: "USD", meters: ["nat-gateway-hours"], months: [month] });

  it("say in the table what is estimated, and files get months as months", () => {
    expect(spendTable(bars, periodsThatFit(bars, 640)).columns.map(({ label }) => label)).toEqual([
      "Family",
      "Oct 2026, estimated, in part",
    ]);
    const [row = []] = spendCsvTable(bars).rows;
    expect(row.map(({ raw }) => raw)).toEqual(["2026-10", 33.48, 33.48, "estimated, in part"]);
  });
});

const anyBars = fc
  .array(fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: meters.length }), {
    minLength: 1,
    maxLength: 31,
  })
  .map((months) =>
    monthBars({
      currency: "USD",
      meters: meters.map(({ id }) => id),
      months: months.map((parts, i) => ({
        month: `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
        isEstimated: false,
        isPartial: false,
        amount: parts.reduce((sum, amount) => sum + amount, 0),
        amounts: new Map(parts.map((amount, family) => [meters[family]?.id ?? "nat-gateway-hours", amount])),
      })),
    }),
  );

const monthsOf = (names: readonly string[], amount: number) =>
  monthBars({
    currency: "USD",
    meters: ["nat-gateway-hours"],
    months: names.map((month) => ({
      month,
      isEstimated: false,
      isPartial: false,
      amount,
      amounts: new Map([["nat-gateway-hours" as const, amount]]),
    })),
  });
const october = (dayCount: number, amount: number) =>
  dayBars(
    Array.from({ length: dayCount }, (_, i) => ({
      day: `2026-10-${String(i + 1).padStart(2, "0")}`,
      family: "nat-gateway-hours" as const,
      amount,
    })),
    "USD",
  );
const labelsOf = (spend: Parameters<typeof spendPeriods>[0], widthPx: number) =>
  spendPeriods(spend, periodsThatFit(spend, widthPx)).periods.map(({ label }) => label);

describe("the table of spend, families as rows", () => {
  it("has a column for each month that fits, and sums the oldest where they do not", () => {
    const halfYear = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"];
    expect(labelsOf(monthsOf(halfYear.slice(2), 100), 640)).toEqual(["Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026"]);
    expect(labelsOf(monthsOf(halfYear, 100), 390)).toEqual(["Nov 2025 to Mar 2026", "Apr 2026"]);
    expect(
      spendPeriods(monthsOf(halfYear, 100), periodsThatFit(monthsOf(halfYear, 100), 390)).periods.map(
        ({ amount }) => amount,
      ),
    ).toEqual([500, 100]);
    const { caption } = spendTable(monthsOf(halfYear, 100), periodsThatFit(monthsOf(halfYear, 100), 390));
    expect(caption).toBe("Paid in USD by month and family, before tax and credits. The CSV has each month");
  });

  it("has weeks where the days of a month do not fit, counted from the first day", () => {
    expect(labelsOf(october(31, 10), 640)).toEqual([
      "Oct 1 to 7",
      "Oct 8 to 14",
      "Oct 15 to 21",
      "Oct 22 to 28",
      "Oct 29 to 31",
    ]);
    expect(
      spendPeriods(october(31, 10), periodsThatFit(october(31, 10), 640)).periods.map(({ amount }) => amount),
    ).toEqual([70, 70, 70, 70, 30]);
    expect(labelsOf(october(3, 10), 640)).toEqual(["Oct 1", "Oct 2", "Oct 3"]);
    expect(labelsOf(october(31, 10), 5_000)).toHaveLength(31);
  });

  it("ends each row and each column with its total", () => {
    const { columns, rows } = spendTable(october(31, 10), periodsThatFit(october(31, 10), 640));
    expect(columns.at(-1)?.label).toBe("Total");
    expect(rows.map((row) => row.at(-1)?.shown)).toEqual(["$310.00", "$310.00"]);
    expect(rows.at(-1)?.map(({ shown }) => shown)).toEqual([
      "Total",
      "$70.00",
      "$70.00",
      "$70.00",
      "$70.00",
      "$30.00",
      "$310.00",
    ]);
  });
});

describe("the picture of the months", () => {
  it("keeps every bar within the axis and every word within the drawing, at any width", () => {
    fc.assert(
      fc.property(anyBars, fc.integer({ min: 240, max: 2_000 }), (spend, width) => {
        const { plot, domain, bars, legend, yTicks, barWidth } = spendLayout(spend, width, spendHeight(spend));
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
        for (const { x, y } of legend) expect(x >= 0 && x < width && y >= 0 && y < plot.top).toBe(true);
      }),
    );
  });
});

describe("the table of any bill", () => {
  it("keeps every amount at any width, and each column has a name of its own", () => {
    fc.assert(
      fc.property(anyBars, fc.integer({ min: 240, max: 2_000 }), (spend, widthPx) => {
        const { periods } = spendPeriods(spend, periodsThatFit(spend, widthPx));
        const paid = spend.bars.reduce((sum, { amount }) => sum + amount, 0);
        const shown = periods.reduce((sum, { amount }) => sum + amount, 0);
        const scale = spend.bars.reduce((sum, { amount }) => sum + Math.abs(amount), 1);
        expect(Math.abs(shown - paid)).toBeLessThanOrEqual(1e-9 * scale);
        expect(periods.length).toBeGreaterThan(0);
        expect(periods.length).toBeLessThanOrEqual(spend.bars.length);
        const { columns, rows } = spendTable(spend, periodsThatFit(spend, widthPx));
        expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
        expect(rows).toHaveLength(spend.meters.length + 1);
        expect(spendCsvTable(spend).rows).toHaveLength(spend.bars.length);
      }),
    );
  });
});
