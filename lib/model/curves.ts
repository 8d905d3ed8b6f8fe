import { designUsd } from "@/lib/model/bill";
import { designOf, heldNatGb } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import type { CostCurve } from "@/lib/model/spans";
import type { Strategy } from "@/lib/model/strategies";

/** GB a month of all services together. */
export const servicesGb = (scenario: Scenario): number => scenario.services.reduce((gb, service) => gb + service.gb, 0);

/** The scenario with all services' GB scaled together to `gb`; their mix and all else held. Needs service GB above 0. */
export function atServicesGb(scenario: Scenario, gb: number): Scenario {
  const gbNow = servicesGb(scenario);
  // Share first: `gb / gbNow` overflows where the rows hold next to nothing.
  const services = scenario.services.map((service) => ({ ...service, gb: (service.gb / gbNow) * gb }));
  return { ...scenario, services };
}

/**
 * What a strategy costs as the GB of all services grow together, in USD a month. Its routes are those of the scenario;
 * internet and other-Region GB are held. Kinks stand where the endpoints' GB enter a cheaper tier.
 */
export function costCurve<Id extends string>(
  strategy: Strategy & { readonly id: Id },
  scenario: Scenario,
  rates: ScenarioRates,
): CostCurve<Id> {
  const { id, natKept } = strategy;
  const routes = strategy.routes(scenario, rates);
  const design = designOf(scenario, routes, natKept);
  if (servicesGb(scenario) === 0) return { id, usdAt: () => designUsd(design, rates), kinksGb: [] };

  const heldGb = natKept ? heldNatGb(scenario) : 0;
  // From the rows, not from the design less the held GB: beside 1e9 held GB, a few service GB would drown in rounding.
  const perGb = designOf(atServicesGb(scenario, 1), routes, false);
  const designAt = (gb: number) => ({
    ...design,
    natGb: heldGb + perGb.natGb * gb,
    endpointGb: perGb.endpointGb * gb,
    gatewayEndpointGb: perGb.gatewayEndpointGb * gb,
  });
  return {
    id,
    usdAt: (gb) => designUsd(designAt(gb), rates),
    kinksGb: perGb.endpointGb === 0 ? [] : rates.endpointGb.slice(1).map(({ fromGb }) => fromGb / perGb.endpointGb),
  };
}
