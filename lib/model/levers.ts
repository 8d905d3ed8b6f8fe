import { bill, totalUsd } from "@/lib/model/bill";
import type { ServiceBreakEven } from "@/lib/model/breakEven";
import { type Answer, todayAnswer } from "@/lib/model/compare";
import { atServicesGb, servicesGb } from "@/lib/model/curves";
import type { Routes } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import { type ScenarioRates, scenarioRates } from "@/lib/model/scenarioRates";
import { bestMix, noNat, type Obstacle, type Strategy, today } from "@/lib/model/strategies";
import { isUnnamedEndpoint, plannedVia } from "@/lib/model/unnamed";
import type { PriceBook } from "@/lib/pricing/priceBook";
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

/** A strategy's month in USD, at these rates. */
export const strategyUsd = (strategy: Strategy, scenario: Scenario, rates: ScenarioRates): number =>
  totalUsd(bill(scenario, strategy.routes(scenario, rates), strategy.natKept, rates));

/** What the free gateway endpoints alone would save of today's bill. Same prices as the answer's. */
export function gatewayAloneOf(answer: Answer, book: PriceBook): GatewayAlone {
  const { scenario } = answer;
  const moved = scenario.services.filter(
    ({ id, today: via, endpoint, gb }) =>
      hasGatewayEndpoint(id) && via !== "gateway" && gb > 0 && (endpoint === "auto" || endpoint === "gateway"),
  );
  if (moved.length === 0) return null;
  const rates = scenarioRates(scenario, book);
  const routes: Routes = scenario.services.map((service) => (moved.includes(service) ? "gateway" : service.today));
  const savingUsd = todayAnswer(answer).totalUsd - totalUsd(bill(scenario, routes, true, rates));
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

function grownTotals(scenario: Scenario, recommended: Strategy, factor: number, rates: ScenarioRates): GrownTotals {
  const other = atServicesGb(scenario, servicesGb(scenario) * factor);
  return { todayUsd: strategyUsd(today, other, rates), planUsd: strategyUsd(recommended, other, rates) };
}

const recommendedStrategy = ({ recommended }: Answer): Strategy => (recommended === "no-nat" ? noNat : bestMix);

/** Both totals with `factor` times the GB of all services; null where they have none. Same prices as the answer's. */
export function totalsIfGbGrow(answer: Answer, book: PriceBook, factor: number): GrownTotals | null {
  if (servicesGb(answer.scenario) === 0) return null;
  return grownTotals(answer.scenario, recommendedStrategy(answer), factor, scenarioRates(answer.scenario, book));
}

function ifGbAreOff(scenario: Scenario, recommended: Strategy, rates: ScenarioRates): Levers["ifGbAreOff"] {
  if (servicesGb(scenario) === 0) return null;
  const savingUsd = (factor: number) => {
    const { todayUsd, planUsd } = grownTotals(scenario, recommended, factor, rates);
    return todayUsd - planUsd;
  };
  return { halfSavingUsd: savingUsd(0.5), doubleSavingUsd: savingUsd(2) };
}

/** What would change the answer most, for the lines under the verdict. Same scenario and prices as the answer's. */
export function leversOf(answer: Answer, book: PriceBook): Levers {
  const { scenario } = answer;
  const rates = scenarioRates(scenario, book);
  const recommended = recommendedStrategy(answer);
  return {
    fewerAzs: fewerAzs(scenario, recommended, rates),
    nearestFlip: nearestFlip(answer.breakEven.services),
    natRemoval: natRemoval(scenario, answer, rates),
    ifGbAreOff: ifGbAreOff(scenario, recommended, rates),
  };
}
