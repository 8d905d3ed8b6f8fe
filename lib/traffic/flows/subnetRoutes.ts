import type { Address, Ipv6Table } from "@/lib/address/address";
import { isInRange } from "@/lib/address/addressRanges";
import type { TrafficName } from "@/lib/traffic/naming/trafficName";
import { noToken, type Token, type TokenTable } from "./tokens";
import type { SubnetRoutes, TrafficHints } from "./trafficHints";

/** The NAT gateway that a packet from a subnet to an address goes by; null where it goes elsewhere, or nobody knows. */
export type RouteLookup = (subnetId: Token, client: Address, remote: Address, name: TrafficName) => string | null;

/** The subnet by its id, else by the client's address; then prefix lists, then the longest route (VPC route priority). */
export function routeLookup(
  subnets: readonly SubnetRoutes[],
  { region }: TrafficHints,
  tokens: TokenTable,
  table: Ipv6Table,
): RouteLookup {
  const byToken = new Map(subnets.map((subnet) => [tokens.token(subnet.subnetId), subnet]));
  const holding = (client: Address) =>
    subnets.find(({ ranges }) => ranges.some((range) => isInRange(client, range, table)));
  return (subnetId, client, remote, name) => {
    const subnet = subnetId === noToken ? holding(client) : byToken.get(subnetId);
    if (subnet === undefined) return null;
    // A gateway endpoint's prefix list is narrower than any CIDR to a NAT gateway.
    if (name.region === region && subnet.gatewayServices.includes(name.label)) return null;
    let longest = -1;
    let natGateway: string | null = null;
    for (const route of subnet.routes) {
      if (route.range.prefixLength <= longest || !isInRange(remote, route.range, table)) continue;
      longest = route.range.prefixLength;
      natGateway = route.natGateway;
    }
    return natGateway;
  };
}
