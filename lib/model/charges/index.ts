import type { Charge } from "@/lib/model/charges/charge";
import { crossAzGbPerNatGb, gatewaysPerVpc } from "@/lib/model/scenario";

/** Every charge, in the order in which a bill shows them. */
export const charges: readonly Charge[] = [
  {
    id: "nat-gateway-hours",
    label: "NAT gateway hours",
    // Gateway-hours; of a regional gateway, AZ-hours.
    reads: null,
    units: ({ scenario, natKept }) =>
      natKept ? scenario.vpcCount * gatewaysPerVpc(scenario) * scenario.hoursPerMonth : 0,
    price: (rates) => rates.natHour,
  },
  {
    id: "nat-gateway-data",
    label: "NAT data processing",
    reads: "natGb",
    units: () => 1,
    price: (rates) => rates.natGb,
  },
  {
    id: "public-ipv4-hours",
    label: "Public IPv4 addresses",
    reads: null,
    units: ({ scenario, natKept }) =>
      natKept
        ? scenario.vpcCount * gatewaysPerVpc(scenario) * scenario.nat.publicIpv4PerGateway * scenario.hoursPerMonth
        : 0,
    price: (rates) => rates.publicIpv4Hour,
  },
  {
    id: "cross-az-data",
    label: "Cross-AZ data to the shared NAT gateway",
    // Each crossing GB counts on both sides.
    reads: "natGb",
    units: ({ scenario }) => crossAzGbPerNatGb(scenario),
    price: (rates) => rates.crossAzGb,
  },
  {
    id: "internet-data-out",
    label: "Data transfer out to the internet",
    reads: null,
    units: ({ scenario: { internet } }) => Math.max(0, internet.gbOut - internet.freeGbOut),
    price: (rates) => rates.internetOutGb,
  },
  {
    id: "inter-region-data-out",
    label: "Data transfer out to other Regions",
    // At a rate of the scenario's own: the snapshot has none for a pair of Regions.
    reads: null,
    units: ({ scenario }) => scenario.otherRegion.gbOut,
    price: (rates) => rates.interRegionGb,
  },
  {
    id: "interface-endpoint-hours",
    label: "Interface endpoint hours",
    // Endpoint-AZ-hours. A free endpoint has none.
    reads: null,
    units: ({ scenario, endpointAzCount }) => scenario.vpcCount * scenario.hoursPerMonth * endpointAzCount,
    price: (rates) => rates.endpointHour,
  },
  {
    id: "interface-endpoint-data",
    label: "Interface endpoint data",
    // A free endpoint's GB are not among them.
    reads: "endpointGb",
    units: () => 1,
    price: (rates) => rates.endpointGb,
  },
  {
    id: "gateway-endpoint-data",
    label: "Gateway endpoint data",
    // At a rate of 0: shown so that a reader sees where these GB went.
    reads: "gatewayEndpointGb",
    units: () => 1,
    price: (rates) => rates.gatewayEndpointGb,
  },
];
