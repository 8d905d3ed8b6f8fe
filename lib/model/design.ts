import { outsideGb, type Scenario, type Via } from "@/lib/model/scenario";
import { isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";

/** The way of each service, in the order of the scenario's rows. */
export type Routes = readonly Via[];

export const sameRoutes = (a: Routes, b: Routes): boolean =>
  a.length === b.length && a.every((via, row) => via === b[row]);

/** The GB a month that meters read, whole scenario. */
export type MeteredGb = {
  /** Internet, other-Region and unnamed GB, and each service routed by NAT. */
  readonly natGb: number;
  /** One total for the Region: AWS counts its tiers over all interface endpoints together. */
  readonly endpointGb: number;
  readonly gatewayEndpointGb: number;
};

/** What a choice of routes puts on each meter, whole scenario, per month. */
export type Design = MeteredGb & {
  readonly scenario: Scenario;
  readonly routes: Routes;
  readonly natKept: boolean;
  /** Charged network interfaces of interface endpoints, per VPC. */
  readonly endpointAzCount: number;
};

/** GB that go through NAT whatever the plan: those that no endpoint carries, and those that nobody has named. */
export const heldNatGb = (scenario: Scenario): number => outsideGb(scenario) + scenario.unnamedGb;

/** The meter that reads a service's GB; null for a free endpoint (guardduty-data), which is on none and in no tier. */
export function meterOf(id: string, via: Via): keyof MeteredGb | null {
  if (via === "nat") return "natGb";
  if (via === "gateway") return "gatewayEndpointGb";
  return isFreeInterfaceEndpoint(id) ? null : "endpointGb";
}

/** Adds up what the routes (one way for each row) put on each meter. */
export function designOf(scenario: Scenario, routes: Routes, natKept: boolean): Design {
  let natGb = natKept ? heldNatGb(scenario) : 0;
  let endpointAzCount = 0;
  let endpointGb = 0;
  let gatewayEndpointGb = 0;
  const { services } = scenario;
  for (let row = 0; row < services.length; row++) {
    const service = services[row];
    const via = routes[row];
    if (service === undefined || via === undefined) continue;
    const meter = meterOf(service.id, via);
    if (meter === "natGb") natGb += service.gb;
    else if (meter === "gatewayEndpointGb") gatewayEndpointGb += service.gb;
    else if (meter === "endpointGb") {
      endpointAzCount += service.azCount;
      endpointGb += service.gb;
    }
  }
  return { scenario, routes, natKept, natGb, endpointAzCount, endpointGb, gatewayEndpointGb };
}
