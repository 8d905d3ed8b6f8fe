import type { ServiceBreakEven } from "@/lib/model/breakEven";
import { removedNatPlan } from "@/lib/model/candidatePlans";
import { type Answer, todayAnswer } from "@/lib/model/compare";
import { designOf, type Routes } from "@/lib/model/design";
import { compiledPlan, totalAt } from "@/lib/model/evaluator/evaluator";
import { readingsOf } from "@/lib/model/evaluator/readings";
import type { Scenario } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import { candidates, type Obstacle, obstacles, type Strategy } from "@/lib/model/strategies";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import { fixedVia, isUnnamedEndpoint } from "@/lib/model/unnamed";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";

/**
 * The saving of adding the free gateway endpoints and nothing else, in USD a month; null where they exist already or
 * would carry nothing.
 */
export type GatewayEndpointsAlone = { readonly services: readonly string[]; readonly savingUsd: number } | null;

/**
 * The service, among those that the calculator decided, whose GB are nearest to its own break-even; null where there is
 * none.
 */
export type NearestBreakEven = (ServiceBreakEven & { readonly natKeptGb: number }) | null;

/** Whether NAT can go, and what the bill would be without it, in USD a month. */
export type NatRemoval =
  | { readonly kind: "possible"; readonly plan: FeasibleAnswer }
  /** The obstacles, and the bill without NAT and without them. */
  | { readonly kind: "blocked"; readonly reasons: readonly Obstacle[]; readonly totalUsdWithout: number };

const gbOf = ({ services }: Scenario): readonly number[] => services.map(({ gb }) => gb);

/** The bill of these routes in USD a month, without its lines. */
const routesUsd = (scenario: Scenario, routes: Routes, natKept: boolean, rates: ScenarioRates): number =>
  totalAt(compiledPlan(readingsOf(designOf(scenario, routes, natKept)), rates, "lines"), gbOf(scenario));

/** A strategy's bill at these rates, in USD a month. */
export const strategyUsd = (strategy: Strategy, scenario: Scenario, rates: ScenarioRates): number =>
  routesUsd(scenario, strategy.routes(scenario, rates), strategy.natKept, rates);

/** The saving of the free gateway endpoints alone, on today's bill. */
export function gatewayEndpointsAloneOf(answer: Answer): GatewayEndpointsAlone {
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

/** The service nearest to its break-even, measured by the ratio of its GB to the break-even. */
export function nearestBreakEvenOf(answer: Answer): NearestBreakEven {
  const distance = (gb: number, natKeptGb: number) => Math.abs(Math.log(gb / natKeptGb));
  let nearest: NearestBreakEven = null;
  for (const { natKeptGb, ...rest } of answer.breakEven().services) {
    if (natKeptGb === null || natKeptGb === 0 || rest.gb === 0) continue;
    if (rest.verdict !== "endpoint-pays" && rest.verdict !== "nat-is-cheaper") continue;
    if (!nearest || distance(rest.gb, natKeptGb) < distance(nearest.gb, nearest.natKeptGb))
      nearest = { ...rest, natKeptGb };
  }
  return nearest;
}

/** The bill without NAT, or the obstacles to removing it. */
export function natRemovalOf(answer: Answer): NatRemoval {
  const { scenario, rates } = answer;
  const plan = removedNatPlan(answer);
  if (plan) return { kind: "possible", plan };
  const unpinned = scenario.services.map((service) => {
    if (fixedVia(service) !== "nat") return service;
    return { ...service, endpoint: isUnnamedEndpoint(service.id) ? ("interface" as const) : ("auto" as const) };
  });
  const withoutObstacles: Scenario = {
    ...scenario,
    services: unpinned,
    internet: { ...scenario.internet, gbOut: 0, gbIn: 0 },
    otherRegion: { ...scenario.otherRegion, gbOut: 0, gbIn: 0 },
    unnamedGb: 0,
  };
  const removals = candidates.filter(({ natKept }) => !natKept);
  const reasons = new Set(removals.flatMap((removal) => obstacles(removal, scenario)));
  return {
    kind: "blocked",
    reasons: [...reasons],
    totalUsdWithout: Math.min(...removals.map((removal) => strategyUsd(removal, withoutObstacles, rates))),
  };
}
