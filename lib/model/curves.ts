import { linesOf, totalUsd } from "@/lib/model/bill";
import { type Design, designOf, heldNatGb } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";
import type { CostCurve } from "@/lib/model/spans";
import type { Strategy } from "@/lib/model/strategies";

/** GB a month of all services together. */
export const servicesGb = (scenario: Scenario): number => scenario.services.reduce((gb, service) => gb + service.gb, 0);

/** The scenario with all services' GB scaled together to `gb`; their mix and all else held. Needs service GB above 0. */
export function atServicesGb(scenario: Scenario, gb: number): Scenario {
  const factor = gb / servicesGb(scenario);
  return { ...scenario, services: scenario.services.map((service) => ({ ...service, gb: service.gb * factor })) };
}

function scaled(design: Design, factor: number): Design {
  const heldGb = design.natKept ? heldNatGb(design.scenario) : 0;
  return {
    ...design,
    natGb: heldGb + (design.natGb - heldGb) * factor,
    endpointGb: design.endpointGb * factor,
    gatewayEndpointGb: design.gatewayEndpointGb * factor,
  };
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
  const gbNow = servicesGb(scenario);
  const design = designOf(scenario, strategy.routes(scenario, rates), strategy.natKept);
  return {
    id: strategy.id,
    usdAt: (gb) => totalUsd(linesOf(gbNow === 0 ? design : scaled(design, gb / gbNow), rates)),
    kinksGb:
      design.endpointGb === 0
        ? []
        : rates.endpointGb.slice(1).map(({ fromGb }) => (fromGb / design.endpointGb) * gbNow),
  };
}
