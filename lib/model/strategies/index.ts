import type { Routes } from "@/lib/model/design";
import type { Scenario, ServiceRow, Via } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import { bestMixRoutes } from "@/lib/model/strategies/bestMix";
import { fixedVia } from "@/lib/model/unnamed";
import { hasGatewayEndpoint, hasInterfaceEndpoint } from "@/lib/pricing/services/catalogue";

export const obstacleIds = ["internet-traffic", "other-region-traffic", "unnamed-traffic", "pinned-to-nat"] as const;
/** Why NAT cannot go. */
export type Obstacle = (typeof obstacleIds)[number];

export type Strategy = {
  readonly id: string;
  readonly label: string;
  /** Its name within a sentence, and whether a verb after it is plural. */
  readonly inSentence: string;
  readonly isPlural: boolean;
  /** A name of one or two words for narrow places, and a letter for the narrowest. */
  readonly short: string;
  readonly letter: string;
  /** What it does, for people. */
  readonly description: string;
  readonly natKept: boolean;
  /** Whether it ignores the reader's pins. Plans are measured against it, and it is never recommended. */
  readonly isYardstick: boolean;
  /** Whether spans compare it. Its routes must not depend on the GB. */
  readonly isInSpans: boolean;
  /** Whether it may be recommended. It keeps the reader's pins. */
  readonly isCandidate: boolean;
  readonly routes: (scenario: Scenario, rates: ScenarioRates) => Routes;
};

const routesByService = (via: (service: ServiceRow) => Via) => (scenario: Scenario) => scenario.services.map(via);

const cheapestEndpoint = ({ id }: ServiceRow): Via => (hasGatewayEndpoint(id) ? "gateway" : "interface");

export const today = {
  id: "today",
  label: "Today",
  inSentence: "today's design",
  isPlural: false,
  short: "Today",
  letter: "T",
  description: "Each service goes as it goes now.",
  natKept: true,
  isYardstick: true,
  isInSpans: false,
  isCandidate: false,
  routes: routesByService(({ today }) => today),
} as const satisfies Strategy;

export const natOnly = {
  id: "nat-only",
  label: "NAT only",
  inSentence: "NAT only",
  isPlural: false,
  short: "NAT",
  letter: "N",
  description: "No endpoint at all: everything goes through NAT.",
  natKept: true,
  isYardstick: true,
  isInSpans: true,
  isCandidate: false,
  routes: routesByService(() => "nat"),
} as const satisfies Strategy;

const gatewayEndpoints = {
  id: "gateway-endpoints",
  label: "Gateway endpoints",
  inSentence: "gateway endpoints",
  isPlural: true,
  short: "Gateway",
  letter: "G",
  description: "S3, DynamoDB and S3 Express by their free gateway endpoints, the rest through NAT.",
  natKept: true,
  isYardstick: true,
  isInSpans: true,
  isCandidate: false,
  routes: routesByService(({ id }) => (hasGatewayEndpoint(id) ? "gateway" : "nat")),
} as const satisfies Strategy;

const allEndpoints = {
  id: "all-endpoints",
  label: "All endpoints",
  inSentence: "all endpoints",
  isPlural: true,
  short: "All",
  letter: "A",
  description: "An endpoint for every service: gateway where there is one, else interface. NAT stays for the rest.",
  natKept: true,
  isYardstick: true,
  isInSpans: true,
  isCandidate: false,
  routes: routesByService(cheapestEndpoint),
} as const satisfies Strategy;

export const bestMix = {
  id: "best-mix",
  label: "Best mix",
  inSentence: "the best mix",
  isPlural: false,
  short: "Best",
  letter: "B",
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
  inSentence: "no NAT (if nothing here needs the internet)",
  isPlural: false,
  short: "No NAT",
  letter: "X",
  description:
    "The NAT gateways go; every service has an endpoint. Your pins are kept. It is recommended only where you say that nothing here must reach the internet.",
  natKept: false,
  isYardstick: false,
  isInSpans: true,
  isCandidate: true,
  routes: routesByService((service) => fixedVia(service) ?? cheapestEndpoint(service)),
} as const satisfies Strategy;

/** Every strategy, in the order in which answers, tables and charts show them. A new one is one more entry. */
export const strategies = [today, natOnly, gatewayEndpoints, allEndpoints, bestMix, noNat] as const;

type AnyStrategy = (typeof strategies)[number];
type SpanStrategy = Extract<AnyStrategy, { readonly isInSpans: true }>;
type Candidate = Extract<AnyStrategy, { readonly isCandidate: true }>;

export type StrategyId = AnyStrategy["id"];
export type SpanStrategyId = SpanStrategy["id"];
export type RecommendedId = Candidate["id"];

/** Whether spans compare the strategy. */
export const isInSpans = (strategy: AnyStrategy): strategy is SpanStrategy => strategy.isInSpans;

/** The ids of the strategies that spans compare, in their order. */
export const spanStrategyIds: readonly SpanStrategyId[] = strategies.filter(isInSpans).map(({ id }) => id);

/** The strategies that can be recommended, in their order. */
export const candidates: readonly Candidate[] = strategies.filter((strategy) => strategy.isCandidate);

/** The candidate with this id. */
export const candidateOf = (id: RecommendedId): Candidate =>
  candidates.find((candidate) => candidate.id === id) ?? bestMix;

const byId = new Map<StrategyId, AnyStrategy>(strategies.map((strategy) => [strategy.id, strategy]));

/** The strategy with this id. */
export function strategyOf(id: StrategyId): AnyStrategy {
  const strategy = byId.get(id);
  if (!strategy) throw new Error(`there is no strategy ${id}`);
  return strategy;
}

/** The strategy's name, for people. */
export const strategyLabel = (id: StrategyId): string => strategyOf(id).label;

/** The obstacles that make a strategy impossible, in the order of `obstacleIds`; none for a strategy that keeps NAT. */
export function obstacles(strategy: Strategy, scenario: Scenario): readonly Obstacle[] {
  if (strategy.natKept) return [];
  const { internet, otherRegion, unnamedGb, services } = scenario;
  const met: Record<Obstacle, boolean> = {
    "internet-traffic": internet.gbOut > 0 || internet.gbIn > 0 || internet.needed === "yes",
    "other-region-traffic": otherRegion.gbOut > 0 || otherRegion.gbIn > 0,
    "unnamed-traffic": unnamedGb > 0,
    "pinned-to-nat": services.some((service) => fixedVia(service) === "nat"),
  };
  return obstacleIds.filter((id) => met[id]);
}

/** Whether a service has this way: NAT always, an endpoint where the catalogue has it for the service. */
export const isPossibleVia = (id: string, via: Via): boolean =>
  via === "nat" || (via === "gateway" ? hasGatewayEndpoint(id) : hasInterfaceEndpoint(id));
