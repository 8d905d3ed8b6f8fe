import { costCurve, mixOf, servicesGb } from "@/lib/model/curves";
import type { Design, Routes } from "@/lib/model/design";
import { gatewaysPerVpc, type Scenario, type ServiceRow } from "@/lib/model/scenario";
import { type ScenarioRates, usdPerEndpointAz } from "@/lib/model/scenarioRates";
import { type CostCurve, cheapestAt, cheapestSpans, type Span } from "@/lib/model/spans";
import { bestMix, isInSpans, type SpanStrategyId, type StrategyId, strategies } from "@/lib/model/strategies";
import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import { hasGatewayEndpoint, isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";

export const verdicts = [
  "pinned",
  "unnamed",
  "gateway-is-free",
  "endpoint-is-free",
  "endpoint-pays",
  "nat-is-cheaper",
] as const;
/** The verdict on a service's endpoint while NAT stays; `unnamed` for an endpoint whose service nobody has named. */
export type ServiceVerdict = (typeof verdicts)[number];

export type ServiceBreakEven = {
  readonly service: string;
  readonly endpointAzCount: number;
  readonly gb: number;
  /** GB a month from which its interface endpoint costs less than the NAT that stays; null for never. */
  readonly natKeptGb: number | null;
  readonly verdict: ServiceVerdict;
};

export type BreakEven = {
  readonly services: readonly ServiceBreakEven[];
  /**
   * Endpoint-AZs per VPC whose hours cost as much as the hours of the NAT gateways and their addresses; null where an
   * endpoint hour is free.
   */
  readonly endpointAzsPaidByNatRemoval: number | null;
  readonly totalGb: { readonly toGb: number; readonly spans: readonly Span<SpanStrategyId>[] };
};

/**
 * GB a month from which a service's interface endpoint costs less than the same GB through the NAT that stays, at
 * first-tier rates with no other service counted. 0 where an endpoint is free, null where it never pays.
 */
export function natKeptGb(service: ServiceRow, scenario: Scenario, rates: ScenarioRates): number | null {
  if (isFreeInterfaceEndpoint(service.id)) return 0;
  if (hasGatewayEndpoint(service.id) && service.endpoint !== "interface") return 0;
  const firstTierUsdPerGb = rates.endpointGb[0]?.usdPerUnit ?? 0;
  const savedUsdPerGb = rates.natUsdPerGb - firstTierUsdPerGb;
  // A discount can make equal rates differ in their last digits, which is no saving.
  if (savedUsdPerGb <= 1e-12 * rates.natUsdPerGb) return null;
  return (service.azCount * usdPerEndpointAz(scenario, rates)) / savedUsdPerGb;
}

/**
 * GB a month of one service, all VPCs together, from which an interface endpoint in every AZ costs less than the NAT
 * that stays, at first-tier rates; null where it never does.
 */
export const interfacePaysFromGb = (scenario: Scenario, rates: ScenarioRates): number | null =>
  natKeptGb({ id: "", gb: 0, today: "nat", endpoint: "interface", azCount: scenario.azCount }, scenario, rates);

function verdictOf(service: ServiceRow, bestVia: Routes[number] | undefined): ServiceVerdict {
  if (service.endpoint !== "auto") return "pinned";
  if (isUnnamedEndpoint(service.id)) return "unnamed";
  if (hasGatewayEndpoint(service.id)) return "gateway-is-free";
  if (isFreeInterfaceEndpoint(service.id)) return "endpoint-is-free";
  return bestVia === "interface" ? "endpoint-pays" : "nat-is-cheaper";
}

function endpointAzsPaidByNatRemoval(scenario: Scenario, rates: ScenarioRates): number | null {
  if (rates.endpointHour.usdPerUnit === 0) return null;
  const usdPerGatewayHour =
    rates.natHour.usdPerUnit + scenario.nat.publicIpv4PerGateway * rates.publicIpv4Hour.usdPerUnit;
  return (gatewaysPerVpc(scenario) * usdPerGatewayHour) / rates.endpointHour.usdPerUnit;
}

/** Spans are computed up to this many GB a month, or to ten times the scenario's GB where that is more. */
const horizonGb = 1e9;

/** The design of each feasible strategy. */
export type DesignsById = ReadonlyMap<StrategyId, Design>;

function spanCurves(
  scenario: Scenario,
  designs: DesignsById,
  rates: ScenarioRates,
): readonly CostCurve<SpanStrategyId>[] {
  const mix = mixOf(scenario);
  return strategies.filter(isInSpans).flatMap(({ id }) => {
    const design = designs.get(id);
    return design ? [costCurve(id, design, mix, rates)] : [];
  });
}

function totalGbSpans(scenario: Scenario, designs: DesignsById, rates: ScenarioRates): BreakEven["totalGb"] {
  const [first, ...others] = spanCurves(scenario, designs, rates);
  if (!first) throw new Error("no strategy of the spans is feasible");
  const curves = [first, ...others] as const;
  const gbNow = servicesGb(scenario);
  if (gbNow === 0) return { toGb: 0, spans: [{ fromGb: 0, toGb: 0, cheapest: cheapestAt(curves, 0) }] };

  const farGb = Math.max(horizonGb, 10 * gbNow);
  const spans = cheapestSpans(curves, farGb);
  const lastCrossingGb = spans.at(-1)?.fromGb ?? 0;
  const toGb = Math.min(farGb, Math.max(10 * gbNow, 2 * lastCrossingGb));
  return { toGb, spans: spans.map((span, i) => (i === spans.length - 1 ? { ...span, toGb } : span)) };
}

/**
 * Each service's break-even and verdict, the endpoint-AZs that the hours of the NAT would pay for, and the cheapest
 * strategy by GB as all services grow together.
 */
export function breakEvenOf(scenario: Scenario, designs: DesignsById, rates: ScenarioRates): BreakEven {
  const bestRoutes = designs.get(bestMix.id)?.routes ?? [];
  return {
    services: scenario.services.map((service, row) => ({
      service: service.id,
      endpointAzCount: service.azCount,
      gb: service.gb,
      natKeptGb: natKeptGb(service, scenario, rates),
      verdict: verdictOf(service, bestRoutes[row]),
    })),
    endpointAzsPaidByNatRemoval: endpointAzsPaidByNatRemoval(scenario, rates),
    totalGb: totalGbSpans(scenario, designs, rates),
  };
}
