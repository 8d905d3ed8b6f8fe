import type { NatGateway, PathCode, Subnet } from "@/lib/account/account";
import { type Item, itemsIn, textIn } from "@/lib/account/items";
import { pathOf, type TableOfSubnet } from "@/lib/account/paths";

const to = (id: string | null): string => id ?? "a target that the answer does not name";

/** What a route table does with public addresses, as the end of a sentence. */
const pathWords: Readonly<Record<PathCode, (id: string | null) => string>> = {
  "nat-gateway": (id) => `sends what no other route takes to ${to(id)}`,
  "nat-gateway-in-part": (id) => `sends a part of the public addresses to ${to(id)}, and most elsewhere`,
  "nat-gateway-private": (id) => `sends private ranges to ${to(id)}, and no public address`,
  nat64: (id) => `sends 64:ff9b::/96 to ${to(id)}, which is IPv4 for IPv6 clients`,
  "internet-gateway": (id) => `sends public addresses to ${to(id)}, without NAT`,
  "transit-gateway": (id) => `sends public addresses to ${to(id)}; a NAT gateway may stand in the network beyond`,
  peering: (id) => `sends public addresses to ${to(id)}, a peering`,
  endpoint: (id) => `sends public addresses to ${to(id)}, as firewalls have it; what follows is not read`,
  appliance: (id) => `sends public addresses to ${to(id)}, an instance or interface`,
  "virtual-private-gateway": (id) => `sends public addresses to ${to(id)}, into a network of your own`,
  "other-target": (id) => `sends public addresses to ${to(id)}`,
  blackhole: (id) => `sends public addresses to ${to(id)}, which is gone: a blackhole, so there is no path`,
  "no-route": () => "has no route for public addresses",
  "route-table-unknown": () => "",
};

const natPaths: ReadonlySet<PathCode> = new Set(["nat-gateway", "nat-gateway-in-part", "nat-gateway-private", "nat64"]);

const noTable = "No route table of its VPC is in the answers.";

/** A subnet with the NAT gateway that its route table leads to, and why. A gateway that is gone is none. */
export function subnet(
  item: Item,
  tableOf: (subnet: string, vpc: string | null) => TableOfSubnet | null,
  natGateways: ReadonlyMap<string, NatGateway>,
  interfaceCount: number | null,
): Subnet {
  const [id, vpc] = [textIn(item, "SubnetId") ?? "", textIn(item, "VpcId")];
  const about = { id, vpc, azId: textIn(item, "AvailabilityZoneId"), cidr: textIn(item, "CidrBlock"), interfaceCount };
  const found = tableOf(id, vpc);
  if (found === null) return { ...about, natGateway: null, path: "route-table-unknown", why: noTable };
  const path = pathOf(itemsIn(found.table, "Routes"));
  const gateway = natPaths.has(path.code) ? natGateways.get(path.id ?? "") : undefined;
  const isGone = gateway !== undefined && !gateway.isPriced;
  const code = isGone ? "blackhole" : path.code;
  const name = textIn(found.table, "RouteTableId") ?? "";
  const which = found.isMain ? `The main route table of its VPC, ${name},` : `Its route table ${name}`;
  return {
    ...about,
    natGateway: natPaths.has(code) ? path.id : null,
    path: code,
    why: `${which} ${pathWords[code](path.id)}.`,
  };
}
