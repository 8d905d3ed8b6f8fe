import type { ServiceBreakEven } from "@/lib/model/breakEven";
import { type Answer, todayAnswer } from "@/lib/model/compare";
import { atServicesGb, gbInMix, mixOf, servicesGb } from "@/lib/model/curves";
import { designOf, type Routes } from "@/lib/model/design";
import { compiledPlan, totalAt, totals } from "@/lib/model/evaluator/evaluator";
import { readingsOf } from "@/lib/model/evaluator/readings";
import type { Scenario } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import { bestMix, candidates, noNat, type Obstacle, type Strategy, today } from "@/lib/model/strategies";
import { isUnnamedEndpoint, plannedVia } from "@/lib/model/unnamed";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import { lessAmount } from "@/lib/units/amounts";

/** The free gateway endpoints alone, everything else as today, in USD a month; null where they are there or carry nothing. */
export type GatewayAlone = { readonly services: readonly string[]; readonly savingUsd: number } | null;

/** What would change the answer, in USD a month. */
export type Levers = {
  /** The one endpoint whose move to a single AZ saves most on top of what is recommended; null where none does. */
  readonly fewerAzs: { readonly service: string; readonly azCount: number; readonly savingUsd: number } | null;
  /** The service that the calculator chose for whose GB stand nearest to its own break-even. */
  readonly nearestFlip: (ServiceBreakEven & { readonly natKeptGb: number }) | null;
  readonly natRemoval: NatRemoval;
  /** What the recommended strategy, chosen anew, saves where all services have half or twice the GB. */
  readonly ifGbAreOff: { readonly halfSavingUsd: number; readonly doubleSavingUsd: number } | null;
};

export type NatRemoval =
  | { readonly kind: "possible"; readonly totalUsd: number }
  /** What stands in its way, and what the bill would be if it went another way. */
  | { readonly kind: "blocked"; readonly reasons: readonly Obstacle[]; readonly totalUsdWithout: number };

const gbOf = ({ services }: Scenario): readonly number[] => services.map(({ gb }) => gb);

/** What the bill of these routes comes to, in USD a month, without its lines. */
const routesUsd = (scenario: Scenario, routes: Routes, natKept: boolean, rates: ScenarioRates): number =>
  totalAt(compiledPlan(readingsOf(designOf(scenario, routes, natKept)), rates, "lines"), gbOf(scenario));

/** A strategy's month in USD, at these rates. */
export const strategyUsd = (strategy: Strategy, scenario: Scenario, rates: ScenarioRates): number =>
  routesUsd(scenario, strategy.routes(scenario, rates), strategy.natKept, rates);

/** What the free gateway endpoints alone would save of today's bill. */
export function gatewayAloneOf(answer: Answer): GatewayAlone {
  const { scenario, rates } = answer;
  const moved = scenario.services.filter(
    ({ id, today: via, endpoint, gb }) =>
      hasGatewayEndpoint(id) && via !== "gateway" && gb > 0 && (endpoint === "auto" || endpoint === "gateway"),
  );
  if (moved.length === 0) return null;
  const routes: Routes = scenario.services.map((service) => (moved.includes(service) ? "gateway" : service.today));
  const savingUsd = todayAnswer(answer).totalUsd - routesUsd(scenario, routes, true, rates);
  return { services: moved.map(({ id }) => id), savingUsd };
}

function fewerAzs(scenario: Scenario, recommended: Strategy, rates: ScenarioRates): Levers["fewerAzs"] {
  const nowUsd = strategyUsd(recommended, scenario, rates);
  let best: Levers["fewerAzs"] = null;
  for (const [row, service] of scenario.services.entries()) {
    if (service.azCount === 1) continue;
    const services = scenario.services.with(row, { ...service, azCount: 1 });
    const savingUsd = nowUsd - strategyUsd(recommended, { ...scenario, services }, rates);
    if (lessAmount(best?.savingUsd ?? 0, savingUsd)) best = { service: service.id, azCount: 1, savingUsd };
  }
  return best;
}

function nearestFlip(breakEvens: readonly ServiceBreakEven[]): Levers["nearestFlip"] {
  const distance = (gb: number, natKeptGb: number) => Math.abs(Math.log(gb / natKeptGb));
  let nearest: Levers["nearestFlip"] = null;
  for (const { natKeptGb, ...rest } of breakEvens) {
    if (natKeptGb === null || natKeptGb === 0 || rest.gb === 0) continue;
    if (rest.verdict !== "endpoint-pays" && rest.verdict !== "nat-is-cheaper") continue;
    if (!nearest || distance(rest.gb, natKeptGb) < distance(nearest.gb, nearest.natKeptGb))
      nearest = { ...rest, natKeptGb };
  }
  return nearest;
}

function natRemoval(scenario: Scenario, answer: Answer, rates: ScenarioRates): NatRemoval {
  const removal = answer.strategies.find(({ id }) => id === "no-nat");
  if (removal?.feasible) return { kind: "possible", totalUsd: removal.totalUsd };
  const unpinned = scenario.services.map((service) => {
    if (plannedVia(service) !== "nat") return service;
    return { ...service, endpoint: isUnnamedEndpoint(service.id) ? ("interface" as const) : ("auto" as const) };
  });
  const cleared: Scenario = {
    ...scenario,
    services: unpinned,
    internet: { ...scenario.internet, gbOut: 0, gbIn: 0 },
    otherRegion: { ...scenario.otherRegion, gbOut: 0, gbIn: 0 },
    unnamedGb: 0,
  };
  return { kind: "blocked", reasons: removal?.reasons ?? [], totalUsdWithout: strategyUsd(noNat, cleared, rates) };
}

/** What today's design and the plan, chosen anew, would cost, USD a month. */
export type GrownTotals = { readonly todayUsd: number; readonly planUsd: number };

/** Both totals where all services have `factor` times their GB, for each of the factors. Needs service GB above 0. */
function grownTotals(answer: Answer, factors: readonly number[]): readonly GrownTotals[] {
  const { scenario, rates } = answer;
  const mix = mixOf(scenario);
  const gbNow = servicesGb(scenario);
  // Today's routes are held while the GB grow; the plan chooses anew.
  const held = designOf(scenario, today.routes(scenario), today.natKept);
  const todayUsd = totals(
    compiledPlan(readingsOf(held), rates, "lines"),
    factors.map((factor) => gbInMix(mix, gbNow * factor)),
  );
  const plan = recommendedStrategy(answer);
  return factors.map((factor, i) => ({
    todayUsd: todayUsd[i] ?? Number.NaN,
    planUsd: strategyUsd(plan, atServicesGb(scenario, gbNow * factor), rates),
  }));
}

const recommendedStrategy = ({ recommended }: Answer): Strategy =>
  candidates.find(({ id }) => id === recommended) ?? bestMix;

/** Both totals with `factor` times the GB of all services; null where they have none. */
export function totalsIfGbGrow(answer: Answer, factor: number): GrownTotals | null {
  return servicesGb(answer.scenario) === 0 ? null : (grownTotals(answer, [factor])[0] ?? null);
}

function ifGbAreOff(answer: Answer): Levers["ifGbAreOff"] {
  if (servicesGb(answer.scenario) === 0) return null;
  const [halfSavingUsd = Number.NaN, doubleSavingUsd = Number.NaN] = grownTotals(answer, [0.5, 2]).map(
    ({ todayUsd, planUsd }) => todayUsd - planUsd,
  );
  return { halfSavingUsd, doubleSavingUsd };
}

/** What would change the answer most, for the lines under the verdict. */
export function leversOf(answer: Answer): Levers {
  const { scenario, rates } = answer;
  return {
    fewerAzs: fewerAzs(scenario, recommendedStrategy(answer), rates),
    nearestFlip: nearestFlip(answer.breakEven().services),
    natRemoval: natRemoval(scenario, answer, rates),
    ifGbAreOff: ifGbAreOff(answer),
  };
}
