import type { Design } from "@/lib/model/design";
import { compiledPlan, totalAt } from "@/lib/model/evaluator/evaluator";
import { readingsInMix, readingsOf } from "@/lib/model/evaluator/readings";
import type { Scenario } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import type { CostCurve } from "@/lib/model/spans";

/** GB a month of all services together. */
export const servicesGb = (scenario: Scenario): number => scenario.services.reduce((gb, service) => gb + service.gb, 0);

/** Each service's share of the GB of all, 0 to 1, in the order of the rows; 0 for all where none has GB. */
export function mixOf(scenario: Scenario): readonly number[] {
  const gbNow = servicesGb(scenario);
  return scenario.services.map(({ gb }) => (gbNow === 0 ? 0 : gb / gbNow));
}

/** The GB of each service where all services together have `gb`. */
export const gbInMix = (mix: readonly number[], gb: number): readonly number[] => mix.map((share) => share * gb);

/**
 * The scenario with the GB of all services scaled to `gb` a month in total; their mix and all else stay the same. Needs
 * service GB above 0.
 */
export function atServicesGb(scenario: Scenario, gb: number): Scenario {
  // Multiply shares: `gb / gbNow` overflows where `gbNow` is close to 0.
  const scaled = gbInMix(mixOf(scenario), gb);
  return { ...scenario, services: scenario.services.map((service, row) => ({ ...service, gb: scaled[row] ?? 0 })) };
}

/**
 * A design's cost in USD a month as the GB of all services grow together. Its routes, the services' mix (from `mixOf`)
 * and all other GB stay the same. Kinks are where the endpoints' GB enter a cheaper tier.
 */
export function costCurve<Id extends string>(
  id: Id,
  design: Design,
  mix: readonly number[],
  rates: ScenarioRates,
): CostCurve<Id> {
  // Use the rows' shares, not the design's GB less its constant ones: beside 1e9 constant GB, a few service GB would be
  // lost in rounding.
  const readings = readingsInMix(readingsOf(design), mix);
  const plan = compiledPlan(readings, rates, "charges");
  const endpointGbPerGb = readings.find(({ charge }) => charge === "interface-endpoint-data")?.perGb[0] ?? 0;
  return {
    id,
    usdAt: (gb) => totalAt(plan, [gb]),
    kinksGb: endpointGbPerGb === 0 ? [] : rates.endpointGb.slice(1).map(({ fromGb }) => fromGb / endpointGbPerGb),
  };
}
