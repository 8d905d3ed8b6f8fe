import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { atServicesGb, costCurve, mixOf, servicesGb } from "@/lib/model/curves";
import { designOf } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import { obstacles, type Strategy, type StrategyId, spanStrategyIds, strategies } from "@/lib/model/strategies";
import { isLessAmount } from "@/lib/units/amounts";
import {
  answerOf,
  anyScenario,
  internet,
  ratesOf,
  scenarioOf,
  service,
  strategyOf,
  withoutNeedOfNat,
} from "./scenarios";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

type Given = Parameters<typeof scenarioOf>[0];

const curveOf = ({ id, routes, natKept }: Strategy, scenario: Scenario) => {
  const rates = ratesOf(scenario);
  return costCurve(id, designOf(scenario, routes(scenario, rates), natKept), mixOf(scenario), rates);
};

/** 3 AZs × 730 hours × $0.01 over $0.045 − $0.01 saved on each GB. */
const breakEvenGb = (3 * 730 * 0.01) / 0.035;

describe("spans of all services together", () => {
  const spansOf = (given: Given) => answerOf(scenarioOf(given)).breakEven().totalGb;

  it("go from NAT to endpoints at the break-even of the one service, NAT being needed anyway", () => {
    const { toGb, spans } = spansOf({ services: [service("logs", 100)], internet: internet(10) });
    expect(spans.map(({ cheapest }) => cheapest)).toEqual(["nat-only", "all-endpoints"]);
    expect(spans[0]?.fromGb).toBe(0);
    expect(spans[0]?.toGb).toBeCloseTo(breakEvenGb, 8);
    expect(spans[1]?.fromGb).toBe(spans[0]?.toGb);
    expect(spans[1]?.toGb).toBe(toGb);
    expect(toGb).toBeGreaterThanOrEqual(1000);
  });

  it("are one span of gateway endpoints where s3 is all, tied with all-endpoints", () => {
    const { spans } = spansOf({ services: [service("s3", 100)], internet: internet(10) });
    expect(spans).toEqual([{ fromGb: 0, toGb: 1000, cheapest: "gateway-endpoints" }]);
  });

  it("hold the mix: half s3 and half logs cross at twice the GB", () => {
    const { spans } = spansOf({ services: [service("s3", 7), service("logs", 7)], internet: internet(10) });
    expect(spans.map(({ cheapest }) => cheapest)).toEqual(["gateway-endpoints", "all-endpoints"]);
    expect(spans[1]?.fromGb).toBeCloseTo(2 * breakEvenGb, 7);
  });

  it("are one span from 0 to 0 with no service GB", () => {
    expect(spansOf({})).toEqual({ toGb: 0, spans: [{ fromGb: 0, toGb: 0, cheapest: "no-nat" }] });
    const idle = spansOf({ services: [service("logs", 0)], internet: internet(1) });
    expect(idle).toEqual({ toGb: 0, spans: [{ fromGb: 0, toGb: 0, cheapest: "nat-only" }] });
  });

  it("go to no-nat from the first GB where its hours are fewer, and leave it out where it is not feasible", () => {
    const services = [service("logs", 1)];
    expect(spansOf({ services }).spans.map(({ cheapest }) => cheapest)).toEqual(["no-nat"]);
    expect(spansOf({ services, internet: internet(0, 1) }).spans[0]?.cheapest).toBe("nat-only");
  });

  it("cross in the right place beside a billion GB of internet traffic", () => {
    const given = { services: [service("logs", 1e-6)], internet: internet(0, 1e9) };
    const { spans } = spansOf(given);
    expect(spans.map(({ cheapest }) => cheapest)).toEqual(["nat-only", "all-endpoints"]);
    // $45 million of NAT data: amounts within 4.5 cents of each other are equal, and 0.045 ÷ 0.035 is 1.3 GB.
    expect(Math.abs((spans[1]?.fromGb ?? 0) - breakEvenGb)).toBeLessThan(1.3);
  });

  it("stay finite for the least GB a number can hold", () => {
    const { toGb, spans } = spansOf({ services: [service("logs", 1e-310)], internet: internet(1) });
    expect(spans.map(({ cheapest }) => cheapest)).toEqual(["nat-only", "all-endpoints"]);
    expect(spans[1]?.fromGb).toBeCloseTo(breakEvenGb, 6);
    expect(Number.isFinite(toGb)).toBe(true);
  });

  it("reach ten times the GB above the horizon too", () => {
    expect(spansOf({ services: [service("logs", 1e9)] }).toGb).toBeGreaterThanOrEqual(1e10);
  });

  it("touch, leave no gap, differ from their neighbours, and no feasible strategy undercuts them", () => {
    fc.assert(
      fc.property(anyScenario, fc.double({ min: 0, max: 1, noNaN: true }), (scenario, share) => {
        const { toGb, spans } = answerOf(scenario).breakEven().totalGb;
        const curves = strategies
          .filter((strategy) => strategy.isInSpans && obstacles(strategy, scenario).length === 0)
          .map((strategy) => curveOf(strategy, scenario));
        expect(spans[0]?.fromGb).toBe(0);
        expect(spans.at(-1)?.toGb).toBe(toGb);
        expect(toGb).toBeGreaterThanOrEqual(10 * servicesGb(scenario) * (1 - 1e-12));
        for (const [i, span] of spans.entries()) {
          const next = spans[i + 1];
          if (next) expect([span.toGb, span.cheapest === next.cheapest]).toEqual([next.fromGb, false]);
          if (toGb > 0) expect(span.toGb).toBeGreaterThan(span.fromGb);
          for (const gb of [span.fromGb, span.fromGb + share * (span.toGb - span.fromGb), span.toGb]) {
            const named = curves.find(({ id }) => id === span.cheapest)?.usdAt(gb) ?? Number.NaN;
            for (const curve of curves) expect(isLessAmount(curve.usdAt(gb), named)).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("cost at today's GB what the strategy costs, and elsewhere what the scaled scenario costs", () => {
    const seen = new Map<StrategyId, number>();
    // Half of the scenarios have no traffic that keeps NAT, so that the span without NAT is looked at too.
    const anyNeed = fc
      .tuple(anyScenario, fc.boolean())
      .map(([scenario, canGo]) => (canGo ? withoutNeedOfNat(scenario) : scenario));
    fc.assert(
      fc.property(anyNeed, fc.double({ min: 0, max: 9, noNaN: true }), (scenario, log) => {
        fc.pre(servicesGb(scenario) > 0);
        const feasible = strategies.filter(
          (strategy) => strategy.isInSpans && obstacles(strategy, scenario).length === 0,
        );
        for (const strategy of feasible) {
          seen.set(strategy.id, (seen.get(strategy.id) ?? 0) + 1);
          const curve = curveOf(strategy, scenario);
          const near = (gb: number, usd: number) =>
            expect(Math.abs(curve.usdAt(gb) - usd)).toBeLessThanOrEqual(1e-9 * Math.max(1, usd));
          near(servicesGb(scenario), strategyOf(answerOf(scenario), strategy.id).totalUsd);
          near(10 ** log, strategyOf(answerOf(atServicesGb(scenario, 10 ** log)), strategy.id).totalUsd);
        }
      }),
      { numRuns: 200 },
    );
    for (const id of spanStrategyIds) expect([id, (seen.get(id) ?? 0) > 30]).toEqual([id, true]);
  });
});
