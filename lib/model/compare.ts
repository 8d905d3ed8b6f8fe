import { linesOf, totalUsd } from "@/lib/model/bill";
import { type BreakEven, breakEvenOf } from "@/lib/model/breakEven";
import { cheapestCandidate } from "@/lib/model/candidatePlans";
import type { LineItem } from "@/lib/model/charges/charge";
import { type Design, designOf, hasSameRoutes } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import { type ScenarioRates, scenarioRates } from "@/lib/model/scenarioRates";
import {
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

/**
 * The answer that page, CLI and HTTP API show (`answerJson` gives its JSON), with the prices and rates behind it.
 * Amounts are USD a month for the whole scenario, unrounded. `breakEven` is computed on its first call, because a page
 * shows the amounts before it needs them. `warningsOf` gives the warnings.
 */
export type Answer = {
  readonly scenario: Scenario;
  readonly prices: PriceBook;
  readonly rates: ScenarioRates;
  readonly strategies: readonly StrategyAnswer[];
  readonly recommended: RecommendedId;
  /** Unnamed GB a month, and what they would save if gateway endpoints could carry all of them, USD a month. */
  readonly unnamed: { readonly gb: number; readonly atMostSavingUsd: number };
  readonly breakEven: () => BreakEven;
  /** Warnings about the scenario's link; `warningsOf` lists them last. */
  readonly linkWarnings: readonly Warning[];
};

const routesOf = ({ scenario, routes }: Design): readonly Route[] =>
  scenario.services.map(({ id, gb, azCount }, row) => {
    const via = routes[row] ?? "nat";
    return via === "interface" ? { service: id, via, endpointAzCount: azCount, gb } : { service: id, via, gb };
  });

/** Computes a value on the first call, and returns the same value from then on. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

type PricedDesign = {
  readonly design: Design;
  readonly routes: readonly Route[];
  readonly lines: readonly LineItem[];
  readonly usd: number;
};

/** A strategy's bill. Reuses an `earlier` one with the same routes: today's routes and NAT only often coincide. */
function priceStrategy(
  strategy: Strategy,
  scenario: Scenario,
  rates: ScenarioRates,
  earlier: readonly PricedDesign[],
): PricedDesign {
  const vias = strategy.routes(scenario, rates);
  const same = earlier.find(({ design }) => design.natKept === strategy.natKept && hasSameRoutes(design.routes, vias));
  if (same) return same;
  const design = designOf(scenario, vias, strategy.natKept);
  const lines = linesOf(design, rates);
  return { design, routes: routesOf(design), lines, usd: totalUsd(lines) };
}

/**
 * The candidate that costs least; of equal ones the first. One that removes NAT counts only where the reader answered
 * that nothing here needs the internet and the scenario has services.
 */
function recommendedOf({ internet, services }: Scenario, answers: readonly StrategyAnswer[]): RecommendedId {
  const mayRemoveNat = internet.needed === "no" && services.length > 0;
  const cheapest = cheapestCandidate(answers, ({ natKept }) => natKept || mayRemoveNat);
  if (!cheapest) throw new Error("no plan keeps NAT");
  return cheapest.id;
}

/**
 * The cost of every strategy, the recommended one and the break-evens of a scenario. Expects a valid scenario whose
 * Region has every rate it needs (`missingRates` names none), and throws otherwise.
 */
export function compare(scenario: Scenario, book: PriceBook): Answer {
  const rates = scenarioRates(scenario, book);
  const todayBill = priceStrategy(today, scenario, rates, []);
  const bills = [todayBill];
  const designs = new Map<StrategyId, Design>();
  const answers = strategies.map((strategy): StrategyAnswer => {
    const { id, natKept } = strategy;
    const reasons = obstacles(strategy, scenario);
    if (reasons.length > 0) return { id, feasible: false, reasons };
    const found = strategy === today ? todayBill : priceStrategy(strategy, scenario, rates, bills);
    bills.push(found);
    designs.set(id, found.design);
    const { routes, lines, usd } = found;
    return { id, feasible: true, totalUsd: usd, savingUsd: todayBill.usd - usd, natKept, routes, lines };
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

function answerWithBill(answer: Answer, id: StrategyId): FeasibleAnswer {
  const found = feasibleAnswer(answer, id);
  if (!found) throw new Error(`${id} has no bill`);
  return found;
}

/** The recommended strategy's answer: always feasible, because `compare` recommends no other. */
export const recommendedAnswer = (answer: Answer): FeasibleAnswer => answerWithBill(answer, answer.recommended);

/** Today's answer: always feasible, since it is what exists. */
export const todayAnswer = (answer: Answer): FeasibleAnswer => answerWithBill(answer, today.id);
