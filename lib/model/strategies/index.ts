import type { Routes } from "@/lib/model/design";
import type { Scenario, ServiceRow, Via } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import { bestMixRoutes } from "@/lib/model/strategies/bestMix";
import { plannedVia } from "@/lib/model/unnamed";
import { hasGatewayEndpoint, hasInterfaceEndpoint } from "@/lib/pricing/services/catalogue";

export const obstacleIds = ["internet-traffic", "other-region-traffic", "unnamed-traffic", "pinned-to-nat"] as const;
/** Why NAT cannot go. */
export type Obstacle = (typeof obstacleIds)[number];

export type Strategy = {
  readonly id: string;
  readonly label: string;
  /** What it does, for people. */
  readonly description: string;
  readonly natKept: boolean;
  /** It ignores the reader's pins: plans are measured by it. */
  readonly isYardstick: boolean;
  /** Spans say at which total it is the cheapest; its routes must not depend on the GB. */
  readonly isInSpans: boolean;
  /** It may be recommended: it keeps the reader's pins. */
  readonly isCandidate: boolean;
  readonly routes: (scenario: Scenario, rates: ScenarioRates) => Routes;
};

const each = (via: (service: ServiceRow) => Via) => (scenario: Scenario) => scenario.services.map(via);

const cheapestEndpoint = ({ id }: ServiceRow): Via => (hasGatewayEndpoint(id) ? "gateway" : "interface");

export const today = {
  id: "today",
  label: "Today",
  description: "Each service goes as it goes now.",
  natKept: true,
  isYardstick: true,
  isInSpans: false,
  isCandidate: false,
  routes: each(({ today }) => today),
} as const satisfies Strategy;

const natOnly = {
  id: "nat-only",
  label: "NAT only",
  description: "No endpoint at all: everything goes through NAT.",
  natKept: true,
  isYardstick: true,
  isInSpans: true,
  isCandidate: false,
  routes: each(() => "nat"),
} as const satisfies Strategy;

const gatewayEndpoints = {
  id: "gateway-endpoints",
  label: "Gateway endpoints",
  description: "S3, DynamoDB and S3 Express by their free gateway endpoints, the rest through NAT.",
  natKept: true,
  isYardstick: true,
  isInSpans: true,
  isCandidate: false,
  routes: each(({ id }) => (hasGatewayEndpoint(id) ? "gateway" : "nat")),
} as const satisfies Strategy;

const allEndpoints = {
  id: "all-endpoints",
  label: "All endpoints",
  description: "An endpoint for every service: gateway where there is one, else interface. NAT stays for the rest.",
  natKept: true,
  isYardstick: true,
  isInSpans: true,
  isCandidate: false,
  routes: each(cheapestEndpoint),
} as const satisfies Strategy;

export const bestMix = {
  id: "best-mix",
  label: "Best mix",
  description:
    "NAT stays; each service takes the way that makes the whole bill smallest. Your pins are kept, and endpoints that nobody has named stay as they are.",
  natKept: true,
  isYardstick: false,
  isInSpans: false,
  isCandidate: true,
  routes: bestMixRoutes,
} as const satisfies Strategy;

export const noNat = {
  id: "no-nat",
  label: "No NAT",
  description:
    "The NAT gateways go; every service has an endpoint. Your pins are kept. It is recommended only where you say that nothing here must reach the internet.",
  natKept: false,
  isYardstick: false,
  isInSpans: true,
  isCandidate: true,
  routes: each((service) => plannedVia(service) ?? cheapestEndpoint(service)),
} as const satisfies Strategy;

/** Every strategy, in the order in which answers, tables and charts show them. A new one is one more entry. */
export const strategies = [today, natOnly, gatewayEndpoints, allEndpoints, bestMix, noNat] as const;

type AnyStrategy = (typeof strategies)[number];
type SpanStrategy = Extract<AnyStrategy, { readonly isInSpans: true }>;
type Candidate = Extract<AnyStrategy, { readonly isCandidate: true }>;

export type StrategyId = AnyStrategy["id"];
export type SpanStrategyId = SpanStrategy["id"];
export type RecommendedId = Candidate["id"];

/** Whether spans say at which total it is the cheapest. */
export const isInSpans = (strategy: AnyStrategy): strategy is SpanStrategy => strategy.isInSpans;

export const spanStrategyIds: readonly SpanStrategyId[] = strategies.filter(isInSpans).map(({ id }) => id);

/** The strategies that can be recommended, in their order. */
export const candidates: readonly Candidate[] = strategies.filter((strategy) => strategy.isCandidate);

const labels = new Map<StrategyId, string>(strategies.map(({ id, label }) => [id, label]));

/** The strategy's name, for people. */
export const strategyLabel = (id: StrategyId): string => labels.get(id) ?? id;

/** What keeps a strategy from being possible at all, in the order of `obstacleIds`; only `no-nat` can meet any. */
export function obstacles(strategy: Strategy, scenario: Scenario): readonly Obstacle[] {
  if (strategy.natKept) return [];
  const { internet, otherRegion, unnamedGb, services } = scenario;
  const met: Record<Obstacle, boolean> = {
    "internet-traffic": internet.gbOut > 0 || internet.gbIn > 0 || internet.needed === "yes",
    "other-region-traffic": otherRegion.gbOut > 0 || otherRegion.gbIn > 0,
    "unnamed-traffic": unnamedGb > 0,
    "pinned-to-nat": services.some((service) => plannedVia(service) === "nat"),
  };
  return obstacleIds.filter((id) => met[id]);
}

/** Whether a service can go this way at all, in `today` or in a pin. */
export const isPossibleVia = (id: string, via: Via): boolean =>
  via === "nat" || (via === "gateway" ? hasGatewayEndpoint(id) : hasInterfaceEndpoint(id));
