import type { ChargeId } from "@/lib/model/charges/charge";
import type { Design } from "@/lib/model/design";
import { gatewaysPerVpc } from "@/lib/model/scenario";

/**
 * The numbers that multiply to a charge's quantity, in the order of its words; for a line that is there. Apart from the
 * charges themselves, because a page that adds up a bill needs none of it.
 */
export const chargeFactors: Record<ChargeId, (design: Design) => readonly number[]> = {
  "nat-gateway-hours": ({ scenario }) => [scenario.vpcCount, gatewaysPerVpc(scenario), scenario.hoursPerMonth],
  "nat-gateway-data": ({ natGb }) => [natGb],
  "public-ipv4-hours": ({ scenario }) => [
    scenario.vpcCount,
    gatewaysPerVpc(scenario),
    scenario.nat.publicIpv4PerGateway,
    scenario.hoursPerMonth,
  ],
  "cross-az-data": ({ scenario, natGb }) => [2, natGb, (scenario.azCount - 1) / scenario.azCount],
  "internet-data-out": ({ scenario: { internet } }) => [internet.gbOut - internet.freeGbOut],
  "inter-region-data-out": ({ scenario }) => [scenario.otherRegion.gbOut],
  "interface-endpoint-hours": ({ scenario, endpointAzCount }) => [
    scenario.vpcCount,
    scenario.hoursPerMonth,
    endpointAzCount,
  ],
  "interface-endpoint-data": ({ endpointGb }) => [endpointGb],
  "gateway-endpoint-data": ({ gatewayEndpointGb }) => [gatewayEndpointGb],
};
