import { linesOf, totalUsd } from "@/lib/model/bill";
import { type BreakEven, breakEvenOf } from "@/lib/model/breakEven";
import type { LineItem } from "@/lib/model/charges/charge";
import { designOf, type Routes } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import { type ScenarioRates, scenarioRates } from "@/lib/model/scenarioRates";
import {
  bestMix,
  obstacles,
  type RecommendedId,
  type Strategy,
  type StrategyId,
  strategies,
  today,
} from "@/lib/model/strategies";
import type { FeasibleAnswer, Route, StrategyAnswer } from "@/lib/model/strategyAnswer";
import { type Warning, warningsOf } from "@/lib/model/warnings";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { lessAmount } from "@/lib/units/amounts";

/**
 * The one answer that page, CLI and HTTP API show. Amounts are USD a month for the whole scenario, unrounded. What
 * explains them (`breakEven`, `warnings`) is worked out when it is first asked for: a page shows the amounts before.
 */
export type Answer = {
  readonly scenario: Scenario;
  readonly prices: {
    readonly snapshot: string;
    readonly publishedOn: string;
    readonly region: string;
    readonly currency: string;
  };
  readonly strategies: readonly StrategyAnswer[];
  readonly recommended: RecommendedId;
  /** GB that nobody has named, and what it would save if gateway endpoints could carry all of them, USD a month. */
  readonly unnamed: { readonly gb: number; readonly atMostSavingUsd: number };
  readonly breakEven: BreakEven;
  readonly warnings: readonly Warning[];
};

const routesOf = ({ services }: Scenario, vias: Routes): readonly Route[] =>
  services.map(({ id, gb, azCount }, row) => {
    const via = vias[row] ?? "nat";
    return via === "interface" ? { service: id, via, endpointAzCount: azCount, gb } : { service: id, via, gb };
  });

type Priced = { readonly routes: Routes; readonly lines: readonly LineItem[]; readonly totalUsd: number };

function priced(strategy: Strategy, scenario: Scenario, rates: ScenarioRates): Priced {
  const routes = strategy.routes(scenario, rates);
  const lines = linesOf(designOf(scenario, routes, strategy.natKept), rates);
  return { routes, lines, totalUsd: totalUsd(lines) };
}

/**
 * What every strategy costs this scenario, which to take, where endpoints break even, and what to know besides.
 * The scenario is valid and its Region has every rate it needs (`missingRates` names none); else this throws.
 */
export function compare(scenario: Scenario, book: PriceBook): Answer {
  const rates = scenarioRates(scenario, book);
  const now = priced(today, scenario, rates);
  const best = priced(bestMix, scenario, rates);
  const pricedAlready = new Map<Strategy, Priced>([
    [today, now],
    [bestMix, best],
  ]);

  const answers = strategies.map((strategy): StrategyAnswer => {
    const reasons = obstacles(strategy, scenario);
    if (reasons.length > 0) return { id: strategy.id, feasible: false, reasons };
    const { routes, lines, totalUsd: usd } = pricedAlready.get(strategy) ?? priced(strategy, scenario, rates);
    return {
      id: strategy.id,
      feasible: true,
      totalUsd: usd,
      savingUsd: now.totalUsd - usd,
      natKept: strategy.natKept,
      routes: routesOf(scenario, routes),
      lines,
    };
  });

  const noNat = answers.find((answer) => answer.id === "no-nat");
  const natGoes =
    noNat?.feasible &&
    scenario.internet.needed === "no" &&
    scenario.services.length > 0 &&
    lessAmount(noNat.totalUsd, best.totalUsd);
  const recommended = natGoes ? "no-nat" : "best-mix";
  let breakEven: BreakEven | undefined;
  let warnings: readonly Warning[] | undefined;
  return {
    scenario,
    prices: { snapshot: book.snapshot, publishedOn: book.publishedOn, region: book.region, currency: book.currency },
    strategies: answers,
    recommended,
    unnamed: { gb: scenario.unnamedGb, atMostSavingUsd: scenario.unnamedGb * rates.natUsdPerGb },
    get breakEven() {
      breakEven ??= breakEvenOf(scenario, best.routes, rates);
      return breakEven;
    },
    get warnings() {
      warnings ??= warningsOf(scenario, rates, answers, recommended, book);
      return warnings;
    },
  };
}

/** The answer of one strategy; `undefined` where it is not feasible. */
export function feasibleAnswer(answer: Answer, id: StrategyId): FeasibleAnswer | undefined {
  const found = answer.strategies.find((strategy) => strategy.id === id);
  return found?.feasible ? found : undefined;
}

/** The recommended strategy's answer. It is feasible by the model's rule. */
export function recommendedAnswer(answer: Answer): FeasibleAnswer {
  const plan = feasibleAnswer(answer, answer.recommended);
  if (!plan) throw new Error(`the recommended strategy ${answer.recommended} has no bill`);
  return plan;
}

/** Today's answer: always feasible, since it is what exists. */
export function todayAnswer(answer: Answer): FeasibleAnswer {
  const today = feasibleAnswer(answer, "today");
  if (!today) throw new Error("today has no bill");
  return today;
}
