import type { ChargeRow } from "@/lib/model/charges/chargeRow";
import { crossAzShare, gatewaysPerVpc, type Scenario } from "@/lib/model/scenario";

const unreadRateMessage =
  (what: string) =>
  ({ region }: Scenario): string =>
    `The ${what} rate in ${region} is derived or assumed, not read from AWS.`;

const unreadNatRateMessage = (scenario: Scenario): string =>
  scenario.nat.mode === "regional"
    ? `The regional NAT gateway rates in ${scenario.region} are derived: taken equal to the zonal ones, as in every Region where both could be read.`
    : unreadRateMessage("NAT gateway")(scenario);

/** Every charge, in the order in which a bill shows them. */
export const charges = [
  {
    id: "nat-gateway-hours",
    label: "NAT gateway hours",
    // Counted in gateway-hours; for a regional gateway in AZ-hours.
    reads: null,
    factors: ({ scenario, natKept }, _, of) =>
      natKept ? of(scenario.vpcCount, gatewaysPerVpc(scenario), scenario.hoursPerMonth) : of(0),
    price: (rates) => rates.natHour,
    unreadPrice: unreadNatRateMessage,
  },
  {
    id: "nat-gateway-data",
    label: "NAT data processing",
    reads: "natGb",
    factors: (_, gb, of) => of(gb),
    price: (rates) => rates.natGb,
    unreadPrice: unreadNatRateMessage,
  },
  {
    id: "public-ipv4-hours",
    label: "Public IPv4 addresses",
    reads: null,
    factors: ({ scenario, natKept }, _, of) =>
      natKept
        ? of(scenario.vpcCount, gatewaysPerVpc(scenario), scenario.nat.publicIpv4PerGateway, scenario.hoursPerMonth)
        : of(0),
    price: (rates) => rates.publicIpv4Hour,
    unreadPrice: unreadRateMessage("public IPv4 address"),
  },
  {
    id: "cross-az-data",
    label: "Cross-AZ data to the shared NAT gateway",
    // AWS charges a GB that crosses on both sides.
    reads: "natGb",
    factors: ({ scenario }, gb, of) => of(2, gb, crossAzShare(scenario)),
    price: (rates) => rates.crossAzGb,
    unreadPrice: ({ region }) =>
      `The cross-AZ rate in ${region} is assumed: no row was seen for this Region, and every other Region has the same rate.`,
  },
  {
    id: "internet-data-out",
    label: "Data transfer out to the internet",
    reads: null,
    factors: ({ scenario: { internet } }, _, of) => of(Math.max(0, internet.gbOut - internet.freeGbOut)),
    price: (rates) => rates.internetOutGb,
    unreadPrice: unreadRateMessage("internet data transfer"),
  },
  {
    id: "inter-region-data-out",
    label: "Data transfer out to other Regions",
    // The rate is the scenario's own, because the snapshot has none for a pair of Regions.
    reads: null,
    factors: ({ scenario }, _, of) => of(scenario.otherRegion.gbOut),
    price: (rates) => rates.interRegionGb,
    unreadPrice: () =>
      "The inter-Region rate is the default, an assumption: it depends on the pair of Regions. Enter yours.",
  },
  {
    id: "interface-endpoint-hours",
    label: "Interface endpoint hours",
    // Counted in endpoint-AZ-hours; a free endpoint (guardduty-data) has none.
    reads: null,
    factors: ({ scenario, endpointAzCount }, _, of) => of(scenario.vpcCount, scenario.hoursPerMonth, endpointAzCount),
    price: (rates) => rates.endpointHour,
    unreadPrice: unreadRateMessage("interface endpoint"),
  },
  {
    id: "interface-endpoint-data",
    label: "Interface endpoint data",
    // Excludes the GB of free endpoints (guardduty-data).
    reads: "endpointGb",
    factors: (_, gb, of) => of(gb),
    price: (rates) => rates.endpointGb,
    unreadPrice: unreadRateMessage("interface endpoint data"),
  },
  {
    id: "gateway-endpoint-data",
    label: "Gateway endpoint data",
    // The rate is 0; the line shows a reader where these GB went.
    reads: "gatewayEndpointGb",
    factors: (_, gb, of) => of(gb),
    price: (rates) => rates.gatewayEndpointGb,
    unreadPrice: null,
  },
] as const satisfies readonly ChargeRow[];
