import type { AccountPart, NatGateway, NetworkInterface } from "@/lib/account/account";
import type { ListKind } from "@/lib/account/answers";
import { endpoint, endpointService } from "@/lib/account/endpoints";
import { type Item, textIn } from "@/lib/account/items";
import type { Merged, MergedLists } from "@/lib/account/mergeItems";
import { type AzIds, gatewayOfInterface, natGateway, networkInterface } from "@/lib/account/natGateways";
import { tablesOfSubnets } from "@/lib/account/paths";
import { type Place, placer } from "@/lib/account/places";
import { subnet } from "@/lib/account/subnets";
import {
  flowLog,
  hostedZone,
  peering,
  profileResource,
  publicAddress,
  securityGroup,
  transitAttachment,
  vpc,
} from "@/lib/account/surroundings";

type ItemsOf = (kind: ListKind) => readonly Item[];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortedBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  [...items].sort((a, b) => byText(keyOf(a), keyOf(b)));

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => sortedBy(items, ({ id }) => id);

function azIdsOf(items: ItemsOf): AzIds {
  const ofSubnet = new Map<string, string>();
  const ofName = new Map<string, string>();
  for (const item of items("Subnets")) {
    const [id, name, azId] = [
      textIn(item, "SubnetId"),
      textIn(item, "AvailabilityZone"),
      textIn(item, "AvailabilityZoneId"),
    ];
    if (id !== null && azId !== null) ofSubnet.set(id, azId);
    if (name !== null && azId !== null) ofName.set(name, azId);
  }
  for (const item of items("AvailabilityZones")) {
    const [name, azId] = [textIn(item, "ZoneName"), textIn(item, "ZoneId")];
    if (name !== null && azId !== null) ofName.set(name, azId);
  }
  return { ofSubnet: (id) => ofSubnet.get(id) ?? null, ofName: (name) => ofName.get(name) ?? null };
}

/** Described gateways, and those that only their interface tells of. */
function natGatewaysOf(items: ItemsOf, azIds: AzIds, interfaces: readonly NetworkInterface[]): readonly NatGateway[] {
  const described = items("NatGateways").map((item) => natGateway(item, azIds, interfaces));
  const known = new Set(described.map(({ id }) => id));
  const others = interfaces.filter((one) => one.natGateway !== null && !known.has(one.natGateway));
  return byId([...described, ...others.map((one) => gatewayOfInterface(one, azIds))]);
}

/** How many interfaces a subnet has, by all that were listed; unknown where only NAT gateways' were. */
function interfaceCounts(interfaces: readonly NetworkInterface[]): (subnet: string) => number | null {
  if (!interfaces.some(({ type, natGateway: nat }) => type !== "nat_gateway" && nat === null)) return () => null;
  const counts = new Map<string, number>();
  for (const one of interfaces) if (one.subnet !== null) counts.set(one.subnet, (counts.get(one.subnet) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

function partOf(place: Place, items: ItemsOf, attributes: readonly Item[]): AccountPart {
  const azIds = azIdsOf(items);
  const interfaces = byId(items("NetworkInterfaces").map(networkInterface));
  const natGateways = natGatewaysOf(items, azIds, interfaces);
  const gateways = new Map(natGateways.map((gateway) => [gateway.id, gateway]));
  const tableOf = tablesOfSubnets(items("RouteTables"));
  const countOf = interfaceCounts(interfaces);
  const subnetOf = (item: Item) => subnet(item, tableOf, gateways, countOf(textIn(item, "SubnetId") ?? ""));
  return {
    ...place,
    vpcs: byId(items("Vpcs").map((item) => vpc(item, attributes))),
    natGateways,
    endpoints: byId(items("VpcEndpoints").map((item) => endpoint(item, azIds, place.region))),
    subnets: byId(items("Subnets").map(subnetOf)),
    endpointServices: sortedBy(items("ServiceDetails").map(endpointService), ({ name }) => name),
    flowLogs: byId(items("FlowLogs").map(flowLog)),
    interfaces,
    publicAddresses: sortedBy(items("Addresses").map(publicAddress), ({ address }) => address),
    securityGroups: byId(items("SecurityGroups").map(securityGroup)),
    transitAttachments: byId(items("TransitGatewayVpcAttachments").map(transitAttachment)),
    peerings: byId(items("VpcPeeringConnections").map(peering)),
    hostedZones: sortedBy(items("HostedZoneSummaries").map(hostedZone), ({ id, vpc: of }) => `${id} ${of}`),
    profileResources: byId(items("ProfileResourceAssociations").map(profileResource)),
  };
}

/** Kinds that are the same for every account in a Region. */
const ofRegion: ReadonlySet<ListKind> = new Set(["ServiceDetails", "AvailabilityZones"]);

/** Everything by Region and account, in that order. */
export function partsOf(lists: MergedLists, attributes: readonly Item[]): readonly AccountPart[] {
  const placeOf = placer(lists);
  const placed = [...lists].flatMap(([kind, items]) =>
    items.map((merged: Merged) => ({ kind, item: merged.item, place: placeOf(merged) })),
  );
  const keyOf = ({ region, account }: Place): string => `${region ?? ""} ${account ?? ""}`;
  const own = placed.filter(({ kind }) => !ofRegion.has(kind));
  const places = new Map((own.length > 0 ? own : placed).map(({ place }) => [keyOf(place), place]));
  const groups = new Map<string, Map<ListKind, Item[]>>([...places.keys()].map((key) => [key, new Map()]));
  for (const { kind, item, place } of placed) {
    const isShared = ofRegion.has(kind);
    for (const [key, other] of places) {
      const isHere = isShared ? place.region === other.region || place.region === null : key === keyOf(place);
      if (!isHere) continue;
      const group = groups.get(key);
      const items = group?.get(kind) ?? [];
      items.push(item);
      group?.set(kind, items);
    }
  }
  return sortedBy([...places], ([key]) => key).map(([key, place]) =>
    partOf(place, (kind) => groups.get(key)?.get(kind) ?? [], attributes),
  );
}
