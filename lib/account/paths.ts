import type { PathCode } from "@/lib/account/account";
import { flagIn, type Item, itemIn, itemsIn, stateIn, textIn } from "@/lib/account/items";
import { type Ipv4Block, ipv4Block, ipv4Count } from "@/lib/address/ipv4Block";

/** Private blocks (RFC 1918) and shared ones (RFC 6598), which route tables lead to peers and to on-premises. */
const privateBlocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];
/** This host, loopback, link-local, multicast and what is reserved above: no route takes them. */
const unroutedBlocks = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"];

const blocksOf = (cidrs: readonly string[]): readonly Ipv4Block[] => cidrs.flatMap((cidr) => ipv4Block(cidr) ?? []);
const privateRanges = blocksOf(privateBlocks);
const unroutedRanges = blocksOf(unroutedBlocks);

type Target = { readonly code: PathCode | "local"; readonly id: string | null };

const gatewayCodes: readonly (readonly [prefix: string, code: PathCode])[] = [
  ["igw-", "internet-gateway"],
  ["vgw-", "virtual-private-gateway"],
  ["vpce-", "endpoint"],
];

/** Where a route leads. One whose target is gone, a blackhole, drops what it takes. */
function targetOf(route: Item): Target {
  const nat = textIn(route, "NatGatewayId");
  const gateway = textIn(route, "GatewayId") ?? textIn(route, "VpcEndpointId");
  if (stateIn(route) === "blackhole") return { code: "blackhole", id: nat ?? gateway };
  if (nat !== null) return { code: "nat-gateway", id: nat };
  if (gateway === "local") return { code: "local", id: null };
  const known = gatewayCodes.find(([prefix]) => gateway?.startsWith(prefix));
  if (known !== undefined) return { code: known[1], id: gateway };
  for (const [key, code] of [
    ["TransitGatewayId", "transit-gateway"],
    ["VpcPeeringConnectionId", "peering"],
    ["NetworkInterfaceId", "appliance"],
    ["InstanceId", "appliance"],
  ] as const) {
    const id = textIn(route, key);
    if (id !== null) return { code, id };
  }
  return { code: "other-target", id: gateway };
}

type Path = { readonly code: PathCode; readonly id: string | null };

/** Addresses by the target that the longest prefix gives them. */
type Shares = Map<string, { readonly target: Target; publicCount: number; privateCount: number }>;

function sharesOf(routes: readonly Item[]): Shares {
  const blocks = routes.flatMap((route) => {
    const block = ipv4Block(textIn(route, "DestinationCidrBlock") ?? "");
    return block === null ? [] : [{ ...block, target: targetOf(route) }];
  });
  const special = [...privateRanges, ...unroutedRanges];
  const edges = [0, ipv4Count, ...[...blocks, ...special].flatMap(({ from, to }) => [from, to])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const shares: Shares = new Map();
  cuts.slice(0, -1).forEach((from, i) => {
    const holds = (block: Ipv4Block) => block.from <= from && from < block.to;
    if (unroutedRanges.some(holds)) return;
    const longest = blocks.filter(holds).sort((a, b) => b.prefixLength - a.prefixLength)[0];
    const target = longest?.target ?? { code: "no-route", id: null };
    const key = `${target.code} ${target.id}`;
    const share = shares.get(key) ?? { target, publicCount: 0, privateCount: 0 };
    const count = (cuts[i + 1] ?? ipv4Count) - from;
    if (privateRanges.some(holds)) share.privateCount += count;
    else share.publicCount += count;
    shares.set(key, share);
  });
  return shares;
}

const nat64 = "64:ff9b::/96";

/**
 * Where a route table leads public addresses: by the longest prefix, for every address. A NAT gateway that takes a part of
 * them is found too, and one that takes private ranges alone. Routes of prefix lists are gateway endpoints' and take
 * nothing from NAT here.
 * Source: "Route priority" and "NAT gateways: DNS64 and NAT64" in the Amazon VPC User Guide.
 */
export function pathOf(routes: readonly Item[]): Path {
  const shares = [...sharesOf(routes).values()].filter(({ target }) => target.code !== "local");
  const byPublic = [...shares].sort((a, b) => b.publicCount - a.publicCount);
  const nats = shares.filter(({ target }) => target.code === "nat-gateway");
  const nat = [...nats].sort((a, b) => b.publicCount - a.publicCount || b.privateCount - a.privateCount)[0];
  const most = byPublic[0];
  if (nat !== undefined && nat.publicCount > 0) {
    return { code: most === nat ? "nat-gateway" : "nat-gateway-in-part", id: nat.target.id };
  }
  const sixth = routes.find((route) => textIn(route, "DestinationIpv6CidrBlock") === nat64);
  const translated = sixth === undefined ? null : targetOf(sixth);
  if (translated?.code === "nat-gateway") return { code: "nat64", id: translated.id };
  if (nat !== undefined) return { code: "nat-gateway-private", id: nat.target.id };
  const code = most?.target.code ?? "no-route";
  return { code: code === "local" ? "no-route" : code, id: most?.target.id ?? null };
}

export type TableOfSubnet = { readonly table: Item; readonly isMain: boolean };

const isAssociated = (association: Item): boolean => {
  const state = textIn(itemIn(association, "AssociationState"), "State");
  return state === null || state === "associated" || state === "associating";
};

/** The route table of each subnet: its own association, else the main table of its VPC. */
export function tablesOfSubnets(tables: readonly Item[]) {
  const own = new Map<string, Item>();
  const main = new Map<string, Item>();
  for (const table of tables) {
    const vpc = textIn(table, "VpcId");
    for (const association of itemsIn(table, "Associations").filter(isAssociated)) {
      const subnet = textIn(association, "SubnetId");
      if (subnet !== null) own.set(subnet, table);
      if (flagIn(association, "Main") === true && vpc !== null) main.set(vpc, table);
    }
  }
  return (subnet: string, vpc: string | null): TableOfSubnet | null => {
    const table = own.get(subnet);
    if (table !== undefined) return { table, isMain: false };
    const ofVpc = vpc === null ? undefined : main.get(vpc);
    return ofVpc === undefined ? null : { table: ofVpc, isMain: true };
  };
}
