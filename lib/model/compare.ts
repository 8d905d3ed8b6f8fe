import { linesOf, totalUsd } from "@/lib/model/bill";
import { type BreakEven, breakEvenOf } from "@/lib/model/breakEven";
import type { LineItem } from "@/lib/model/charges/charge";
import { type Design, designOf, sameRoutes } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import { type ScenarioRates, scenarioRates } from "@/lib/model/scenarioRates";
import {
  candidates,
  obstacles,
  type RecommendedId,
  type Strategy,
  type StrategyId,
  strategies,
  today,
} from "@/lib/model/strategies";
import type { FeasibleAnswer, Route, StrategyAnswer } from "@/lib/model/strategyAnswer";
import type { Warning } from "@/lib/model/warnings";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { lessAmount } from "@/lib/units/amounts";

/**
 * The one answer that page, CLI and HTTP API show (as JSON by `answerJson`), with the prices and rates it was worked out
 * with. Amounts are USD a month for the whole scenario, unrounded. `breakEven` explains them and is worked out when it is
 * first asked for: a page shows the amounts before. `warningsOf` says what to know besides.
 */
export type Answer = {
  readonly scenario: Scenario;
  readonly prices: PriceBook;
  readonly rates: ScenarioRates;
  readonly strategies: readonly StrategyAnswer[];
  readonly recommended: RecommendedId;
  /** GB that nobody has named, and what it would save if gateway endpoints could carry all of them, USD a month. */
  readonly unnamed: { readonly gb: number; readonly atMostSavingUsd: number };
  readonly breakEven: () => BreakEven;
  /** What the link of the scenario gives to know; the last of the warnings. */
  readonly linkWarnings: readonly Warning[];
};

const routesOf = ({ scenario, routes }: Design): readonly Route[] =>
  scenario.services.map(({ id, gb, azCount }, row) => {
    const via = routes[row] ?? "nat";
    return via === "interface" ? { service: id, via, endpointAzCount: azCount, gb } : { service: id, via, gb };
  });

/** Works a value out when it is first asked for, and keeps it. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

type Priced = {
  readonly design: Design;
  readonly routes: readonly Route[];
  readonly lines: readonly LineItem[];
  readonly usd: number;
};

/** A strategy's bill; that of an `earlier` one where both come to the same routes, as today's and NAT alone often do. */
function priced(strategy: Strategy, scenario: Scenario, rates: ScenarioRates, earlier: readonly Priced[]): Priced {
  const vias = strategy.routes(scenario, rates);
  const same = earlier.find(({ design }) => design.natKept === strategy.natKept && sameRoutes(design.routes, vias));
  if (same) return same;
  const design = designOf(scenario, vias, strategy.natKept);
  const lines = linesOf(design, rates);
  return { design, routes: routesOf(design), lines, usd: totalUsd(lines) };
}

/**
 * The candidate to take: the first, unless another costs less. One that removes NAT counts only where the reader said
 * that nothing here needs the internet, and there are services to carry.
 */
function recommendedOf({ internet, services }: Scenario, answers: readonly StrategyAnswer[]): RecommendedId {
  const mayRemoveNat = internet.needed === "no" && services.length > 0;
  const usdOf = (id: RecommendedId): number => {
    const answer = answers.find((other) => other.id === id);
    return answer?.feasible && (answer.natKept || mayRemoveNat) ? answer.totalUsd : Number.POSITIVE_INFINITY;
  };
  return candidates
    .map(({ id }) => ({ id, usd: usdOf(id) }))
    .reduce((best, other) => (lessAmount(other.usd, best.usd) ? other : best)).id;
}

/**
 * What every strategy costs this scenario, which to take, where endpoints break even, and what to know besides.
 * The scenario is valid and its Region has every rate it needs (`missingRates` names none); else this throws.
 */
export function compare(scenario: Scenario, book: PriceBook): Answer {
  const rates = scenarioRates(scenario, book);
  const now = priced(today, scenario, rates, []);
  const bills = [now];
  const designs = new Map<StrategyId, Design>();
  const answers = strategies.map((strategy): StrategyAnswer => {
    const { id, natKept } = strategy;
    const reasons = obstacles(strategy, scenario);
    if (reasons.length > 0) return { id, feasible: false, reasons };
    const found = strategy === today ? now : priced(strategy, scenario, rates, bills);
    bills.push(found);
    designs.set(id, found.design);
    const { routes, lines, usd } = found;
    return { id, feasible: true, totalUsd: usd, savingUsd: now.usd - usd, natKept, routes, lines };
  });
  const recommended = recommendedOf(scenario, answers);
  return {
    scenario,
    prices: book,
    rates,
    strategies: answers,
    recommended,
    unnamed: { gb: scenario.unnamedGb, atMostSavingUsd: scenario.unnamedGb * rates.natUsdPerGb },
    breakEven: once(() => breakEvenOf(scenario, designs, rates)),
    linkWarnings: [],
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
