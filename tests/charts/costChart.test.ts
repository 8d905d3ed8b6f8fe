import { describe, expect, it } from "vitest";
import { costLayout } from "@/components/charts/cost/layout";
import { xAt, yAt } from "@/components/charts/plot";
import type { Scenario } from "@/lib/model/scenario";
import { type StrategyId, strategies } from "@/lib/model/strategies";
import { tableCsv } from "@/lib/report/csv";
import { amountsCheapestFirst, type CostChart, costChart } from "@/lib/report/figures/cost/points";
import { costTable } from "@/lib/report/figures/cost/table";
import type { AxisScale } from "@/lib/units/axis";
import { answerOf, row, scenarioOf } from "./answers";

function drawn(scenario: Scenario, scale: AxisScale = "log"): CostChart {
  const chart = costChart(answerOf(scenario), scale);
  if (chart.kind !== "drawn") throw new Error(chart.words);
  return chart;
}

type Point = { readonly x: number; readonly y: number };

/** The polyline as it is drawn, in pixels. */
function polyline(chart: CostChart, id: StrategyId, width: number, height: number): readonly Point[] {
  const { plot } = costLayout(chart, width, height);
  return chart.points.map((point) => ({
    x: xAt(plot, chart.gbDomain, chart.scale, point.gb),
    y: yAt(plot, chart.usdDomain, chart.scale, point.drawnUsd[id] ?? Number.NaN),
  }));
}

/** Where two drawn lines cross: the pixels at which straight pieces between points meet. */
function crossings(a: readonly Point[], b: readonly Point[]): readonly Point[] {
  return a.slice(1).flatMap((to, i) => {
    const from = a[i];
    const bFrom = b[i];
    const bTo = b[i + 1];
    if (!from || !bFrom || !bTo) return [];
    const before = from.y - bFrom.y;
    const after = to.y - bTo.y;
    if (before * after > 0 || before === after) return [];
    const t = before / (before - after);
    return [{ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) }];
  });
}

const scenarios: Record<string, Scenario> = {
  "one service": scenarioOf([row("logs", 1200)]),
  "s3 and logs": scenarioOf([row("s3", 10_000), row("logs", 3600), row("sqs", 1500)]),
  "single NAT": scenarioOf([row("logs", 900), row("kms", 10)], { nat: { mode: "single", publicIpv4PerGateway: 1 } }),
  "5 PB, no NAT feasible": scenarioOf([row("s3", 3e6), row("logs", 2e6)], {
    internet: { gbOut: 0, gbIn: 0, freeGbOut: 0, needed: "no" },
    nat: { mode: "single", publicIpv4PerGateway: 0 },
  }),
  "paid below one GB": scenarioOf([row("logs", 3)], { rates: { vpceInterfaceHour: 1e-5 } }),
};

describe("cost chart", () => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    for (const scale of ["log", "linear"] as const) {
      it(`draws lines that cross where the marker stands: ${name}, ${scale}`, () => {
        const chart = drawn(scenario, scale);
        const layout = costLayout(chart, 1216, 440);
        for (const [i, mark] of layout.marks.entries()) {
          const cheaper = chart.spans[i]?.cheapest;
          const next = chart.spans[i + 1]?.cheapest;
          if (!cheaper || !next) throw new Error("a marker without two spans");
          const found = crossings(polyline(chart, cheaper, 1216, 440), polyline(chart, next, 1216, 440));
          const nearest = Math.min(...found.map(({ x, y }) => Math.hypot(x - mark.x, y - mark.y)));
          expect(nearest).toBeLessThan(1);
        }
        const cuts = scale === "log" ? chart.spans.length - 1 : chart.breakEvens.length;
        expect(layout.marks).toHaveLength(cuts);
      });
    }
  }

  it("marks one logs endpoint in three AZs at 625.7 GB", () => {
    const chart = drawn(scenarioOf([row("logs", 1200)]));
    // 3 AZs × 730 h × $0.01 ÷ ($0.045 − $0.01 a GB)
    expect(chart.breakEvens.map(({ gb }) => gb)[0]).toBeCloseTo((3 * 730 * 0.01) / 0.035, 6);
    expect(costLayout(chart, 1216, 440).marks[0]?.label).toBe("626 GB");
  });

  it("works from 1 GB to past 10 PB with round ends and no gap", () => {
    const small = drawn(scenarioOf([row("logs", 1)]));
    expect(small.gbDomain[0]).toBe(1);
    const huge = drawn(scenarioOf([row("s3", 9e7), row("logs", 6e7)]));
    expect(huge.gbDomain[1]).toBeGreaterThanOrEqual(10 * 1.5e8);
    for (const chart of [small, huge]) {
      const [from, to] = chart.gbDomain;
      expect(chart.points[0]?.gb).toBe(from);
      expect(chart.points.at(-1)?.gb).toBe(to);
      expect(chart.points.length).toBeGreaterThanOrEqual(24 * Math.log10(to / from));
    }
  });

  it("begins below 1 GB where a break-even is below it", () => {
    // 3 × 730 h × $0.00001 ÷ $0.035 a GB is 0.63 GB.
    expect(drawn(scenarios["paid below one GB"] ?? scenarioOf([])).gbDomain[0]).toBe(0.1);
  });

  it("stands something that costs nothing on a floor that says $0", () => {
    const chart = drawn(scenarioOf([row("s3", 3000)], { internet: { gbOut: 0, gbIn: 0, freeGbOut: 0, needed: "no" } }));
    expect(chart.zeroUsd).toBe(chart.usdDomain[0]);
    expect(chart.usdTicks[0]).toBe(chart.zeroUsd);
    for (const point of chart.points) {
      expect(point.usd["no-nat"]).toBe(0);
      expect(point.drawnUsd["no-nat"]).toBe(chart.zeroUsd);
    }
  });

  it("holds every amount between its axis' ends", () => {
    for (const scenario of Object.values(scenarios)) {
      for (const scale of ["log", "linear"] as const) {
        const { points, usdDomain } = drawn(scenario, scale);
        for (const { drawnUsd } of points) {
          for (const usd of Object.values(drawnUsd)) {
            expect(usd).toBeGreaterThanOrEqual(usdDomain[0]);
            expect(usd).toBeLessThanOrEqual(usdDomain[1] * (1 + 1e-9));
          }
        }
      }
    }
  });

  it("never draws the best mix above a strategy that keeps NAT", () => {
    for (const scenario of Object.values(scenarios)) {
      for (const { usd } of drawn(scenario).points) {
        for (const { id } of strategies.filter(({ natKept }) => natKept)) {
          expect(usd["best-mix"] ?? Number.NaN).toBeLessThanOrEqual((usd[id] ?? 0) * (1 + 1e-9));
        }
      }
    }
  });

  it("costs at the reader's GB what the answer says", () => {
    const scenario = scenarioOf([row("s3", 10_000), row("logs", 3600), row("sqs", 1500)]);
    const here = drawn(scenario).points.find(({ mark }) => mark === "here");
    for (const strategy of answerOf(scenario).strategies) {
      if (strategy.feasible) expect(here?.usd[strategy.id]).toBeCloseTo(strategy.totalUsd, 6);
      else expect(here?.usd[strategy.id]).toBeUndefined();
    }
  });

  it("says what to add instead of drawing an empty chart", () => {
    for (const scenario of [scenarioOf([]), scenarioOf([row("logs", 0)])]) {
      const chart = costChart(answerOf(scenario), "log");
      expect(chart).toMatchObject({ kind: "nothing", words: expect.stringContaining("GB a month") });
    }
  });

  it("draws nothing where every rate is 0", () => {
    const free = {
      natGatewayHour: 0,
      natGatewayGb: 0,
      publicIpv4InUseHour: 0,
      vpceInterfaceHour: 0,
      vpceInterfaceGb: 0,
    };
    const chart = costChart(answerOf(scenarioOf([row("logs", 9)], { rates: free })), "log");
    expect(chart).toMatchObject({ kind: "nothing", words: expect.stringContaining("$0") });
  });

  it("reads a receipt cheapest first", () => {
    const point = drawn(scenarioOf([row("logs", 1200)])).points.find(({ mark }) => mark === "here");
    const amounts = point ? amountsCheapestFirst(point).map(({ usd }) => usd) : [];
    expect(amounts).toHaveLength(5);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  });

  it("has a table with the chart's own points", () => {
    const chart = drawn(scenarioOf([row("s3", 10_000), row("logs", 3600)]));
    const table = costTable(chart);
    const named = chart.points.filter(({ mark }) => mark !== null);
    expect(table.rows.map(([gb]) => gb?.raw)).toEqual(named.map(({ gb }) => gb));
    const lines = tableCsv(table).split("\r\n");
    expect(lines[0]).toBe("GB a month,Today,NAT only,Gateway endpoints,All endpoints,Best mix,Cheapest,Note");
    expect(lines).toHaveLength(named.length + 2);
    expect(lines.some((line) => line.endsWith("You are here"))).toBe(true);
  });
});

describe("cost layout", () => {
  it.each([288, 358, 616, 1216, 1888])("keeps every label within %i pixels and apart", (width) => {
    const layout = costLayout(drawn(scenarioOf([row("s3", 10_000), row("logs", 3600), row("sqs", 1500)])), width, 440);
    const ys = layout.ends.map(({ labelY }) => labelY).sort((a, b) => a - b);
    // 100 GB from the internet keep NAT.
    expect(layout.ends.map(({ id }) => id).sort()).toEqual(strategies.flatMap((s) => (s.natKept ? [s.id] : [])).sort());
    for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(16.9);
    expect(layout.plot.right - layout.plot.left).toBeGreaterThan(150);
    expect(layout.gbTicks.length).toBeGreaterThanOrEqual(3);
    const here = layout.here;
    expect(here && here.labelX > 0 && here.labelX < width).toBe(true);
    expect(layout.marks.length).toBeGreaterThan(0);
    for (const mark of layout.marks) expect(Math.abs(mark.labelX - (here?.x ?? 0))).toBeGreaterThan(10);
  });

  it("covers the axis with bands that touch", () => {
    const { bands, plot } = costLayout(drawn(scenarioOf([row("s3", 10_000), row("logs", 3600)])), 1216, 440);
    expect(bands[0]?.x).toBeCloseTo(plot.left, 6);
    for (const [i, band] of bands.entries()) {
      const end = bands[i + 1]?.x ?? plot.right;
      expect(band.x + band.width).toBeCloseTo(end, 6);
    }
  });
});
