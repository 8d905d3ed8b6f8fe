import { outsideGb, type Scenario, type Via } from "@/lib/model/scenario";
import { isFreeInterfaceEndpoint } from "@/lib/pricing/services/catalogue";

/** The way of each service, in the order of the scenario's rows. */
export type Routes = readonly Via[];

/** What a choice of routes puts on each meter, whole scenario, per month. */
export type Design = {
  readonly scenario: Scenario;
  readonly natKept: boolean;
  /** Internet, other-Region and unnamed GB, and each service routed by NAT. */
  readonly natGb: number;
  /** Charged network interfaces of interface endpoints, per VPC. */
  readonly endpointAzCount: number;
  /** One total for the Region: AWS counts its tiers over all interface endpoints together. */
  readonly endpointGb: number;
  readonly gatewayEndpointGb: number;
};

/** GB that go through NAT whatever the plan: those that no endpoint carries, and those that nobody has named. */
export const heldNatGb = (scenario: Scenario): number => outsideGb(scenario) + scenario.unnamedGb;

/** Adds up what the routes put on each meter. A free endpoint (guardduty-data) is on no meter and counts in no tier. */
export function designOf(scenario: Scenario, routes: Routes, natKept: boolean): Design {
  let natGb = natKept ? heldNatGb(scenario) : 0;
  let endpointAzCount = 0;
  let endpointGb = 0;
  let gatewayEndpointGb = 0;
  for (const [row, service] of scenario.services.entries()) {
    const via = routes[row];
    if (via === "nat") natGb += service.gb;
    else if (via === "gateway") gatewayEndpointGb += service.gb;
    else if (!isFreeInterfaceEndpoint(service.id)) {
      endpointAzCount += service.azCount;
      endpointGb += service.gb;
    }
  }
  return { scenario, natKept, natGb, endpointAzCount, endpointGb, gatewayEndpointGb };
}
