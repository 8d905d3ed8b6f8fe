import { outsideGb, type Scenario, type Via } from "@/lib/model/scenario";
import { isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";

/** The way of each service, in the order of the scenario's rows. */
export type Routes = readonly Via[];

/** Whether both routes send each service the same way. */
export const hasSameRoutes = (a: Routes, b: Routes): boolean =>
  a.length === b.length && a.every((via, row) => via === b[row]);

/** GB a month by what carries them, for the whole scenario. */
export type GbCounters = {
  /** Internet, other-Region and unnamed GB, and each service routed by NAT. */
  readonly natGb: number;
  /** One total for the Region: AWS counts its tiers over all interface endpoints together. */
  readonly endpointGb: number;
  readonly gatewayEndpointGb: number;
};

/** A scenario with a way for each service, and the GB that follow from it: a month, for the whole scenario. */
export type Design = GbCounters & {
  readonly scenario: Scenario;
  readonly routes: Routes;
  readonly natKept: boolean;
  /** Charged network interfaces of interface endpoints, per VPC. */
  readonly endpointAzCount: number;
};

/** GB a month that go through NAT in every plan: those that no endpoint carries, and the unnamed ones. */
export const fixedNatGb = (scenario: Scenario): number => outsideGb(scenario) + scenario.unnamedGb;

/**
 * The counter to which a service's GB are added; null for a free endpoint (guardduty-data), whose GB are in no counter
 * and in no tier.
 */
export function gbCounterOf(id: string, via: Via): keyof GbCounters | null {
  if (via === "nat") return "natGb";
  if (via === "gateway") return "gatewayEndpointGb";
  return isFreeInterfaceEndpoint(id) ? null : "endpointGb";
}

/** The design for these routes, one way for each row. */
export function designOf(scenario: Scenario, routes: Routes, natKept: boolean): Design {
  let natGb = natKept ? fixedNatGb(scenario) : 0;
  let endpointAzCount = 0;
  let endpointGb = 0;
  let gatewayEndpointGb = 0;
  const { services } = scenario;
  for (let row = 0; row < services.length; row++) {
    const service = services[row];
    const via = routes[row];
    if (service === undefined || via === undefined) continue;
    const counter = gbCounterOf(service.id, via);
    if (counter === "natGb") natGb += service.gb;
    else if (counter === "gatewayEndpointGb") gatewayEndpointGb += service.gb;
    else if (counter === "endpointGb") {
      endpointAzCount += service.azCount;
      endpointGb += service.gb;
    }
  }
  return { scenario, routes, natKept, natGb, endpointAzCount, endpointGb, gatewayEndpointGb };
}
