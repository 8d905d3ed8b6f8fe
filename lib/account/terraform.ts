import { type Item, isItem, itemIn, itemsIn, textIn, textsIn } from "@/lib/account/items";

/** What Terraform's JSON tells, as answers of AWS would: items by the key of their list. */
export type TerraformShape = {
  readonly lists: Readonly<Record<string, readonly Item[]>>;
  /** Addresses of resources that do not exist yet. */
  readonly planned: readonly string[];
  /** Addresses of gateways and endpoints that the plan removes. */
  readonly removed: readonly string[];
};

/** Whether a document is what `terraform show -json` prints, of a plan or of a state. */
export const isTerraform = (document: Item): boolean =>
  isItem(document.planned_values) ||
  Array.isArray(document.resource_changes) ||
  (textIn(document, "terraform_version") !== null && isItem(document.values));

/** The resources of a module and of all modules in it. Source: "JSON output format" (HashiCorp). */
function resourcesOf(module: Item): readonly Item[] {
  return [...itemsIn(module, "resources"), ...itemsIn(module, "child_modules").flatMap(resourcesOf)];
}

type Convert = (values: Item, id: string, state: string) => readonly [list: string, item: Item];

const addressesOf = (values: Item): readonly Item[] => {
  const own = {
    NetworkInterfaceId: values.network_interface_id,
    PrivateIp: values.private_ip,
    PublicIp: values.public_ip,
  };
  const zones = itemsIn(values, "availability_zone_address").map((zone) => ({
    AvailabilityZone: zone.availability_zone,
    AvailabilityZoneId: zone.availability_zone_id,
  }));
  const secondary = textsIn(values, "secondary_private_ip_addresses").map((address) => ({
    NetworkInterfaceId: values.network_interface_id,
    PrivateIp: address,
  }));
  return [own, ...secondary, ...zones];
};

const targets = [
  ["nat_gateway_id", "NatGatewayId"],
  ["gateway_id", "GatewayId"],
  ["vpc_endpoint_id", "VpcEndpointId"],
  ["transit_gateway_id", "TransitGatewayId"],
  ["vpc_peering_connection_id", "VpcPeeringConnectionId"],
  ["network_interface_id", "NetworkInterfaceId"],
] as const;

function routeOf(route: Item): Item {
  const target = targets.map(([key, name]) => [name, route[key]]);
  return {
    DestinationCidrBlock: route.cidr_block ?? route.destination_cidr_block,
    DestinationIpv6CidrBlock: route.ipv6_cidr_block ?? route.destination_ipv6_cidr_block,
    DestinationPrefixListId: route.destination_prefix_list_id,
    ...Object.fromEntries(target),
  };
}

/** Resources of the AWS provider, as AWS itself describes them. Source: the provider's documentation, version 6. */
const converters: Readonly<Record<string, Convert>> = {
  aws_nat_gateway: (values, id, state) => [
    "NatGateways",
    {
      NatGatewayId: id,
      State: state,
      VpcId: values.vpc_id,
      SubnetId: values.subnet_id,
      ConnectivityType: values.connectivity_type,
      AvailabilityMode: values.availability_mode,
      NatGatewayAddresses: addressesOf(values),
    },
  ],
  aws_vpc_endpoint: (values, id, state) => [
    "VpcEndpoints",
    {
      VpcEndpointId: id,
      State: state === "available" ? (textIn(values, "state") ?? state) : state,
      VpcId: values.vpc_id,
      ServiceName: values.service_name,
      ServiceRegion: values.service_region,
      // The provider's own default.
      VpcEndpointType: textIn(values, "vpc_endpoint_type") ?? "Gateway",
      SubnetIds: values.subnet_ids,
      RouteTableIds: values.route_table_ids,
      NetworkInterfaceIds: values.network_interface_ids,
      PrivateDnsEnabled: values.private_dns_enabled,
      Groups: textsIn(values, "security_group_ids").map((GroupId) => ({ GroupId })),
      OwnerId: values.owner_id,
    },
  ],
  aws_subnet: (values, id) => [
    "Subnets",
    {
      SubnetId: id,
      VpcId: values.vpc_id,
      CidrBlock: values.cidr_block,
      AvailabilityZone: values.availability_zone,
      AvailabilityZoneId: values.availability_zone_id,
      OwnerId: values.owner_id,
    },
  ],
  aws_vpc: (values, id) => ["Vpcs", { VpcId: id, CidrBlock: values.cidr_block, OwnerId: values.owner_id }],
  aws_route_table: (values, id) => [
    "RouteTables",
    { RouteTableId: id, VpcId: values.vpc_id, Routes: itemsIn(values, "route").map(routeOf), OwnerId: values.owner_id },
  ],
};

/** Routes and associations stand apart from their tables. */
function withOwnRoutes(tables: readonly Item[], resources: readonly Item[]): readonly Item[] {
  const of = (type: string, table: Item) =>
    resources
      .filter((resource) => textIn(resource, "type") === type)
      .map((resource) => itemIn(resource, "values"))
      .filter((values) => textIn(values, "route_table_id") === textIn(table, "RouteTableId"));
  return tables.map((table) => ({
    ...table,
    Routes: [...itemsIn(table, "Routes"), ...of("aws_route", table).map(routeOf)],
    Associations: [
      ...of("aws_route_table_association", table).map((values) => ({ SubnetId: values.subnet_id })),
      ...of("aws_main_route_table_association", table).map(() => ({ Main: true })),
    ],
  }));
}

const known = new Set(["aws_nat_gateway", "aws_vpc_endpoint"]);

/** Gateways, endpoints and their network in Terraform's JSON. What has no id yet goes by its address. */
export function terraformShape(document: Item): TerraformShape {
  const changes = new Map(
    itemsIn(document, "resource_changes").map((change) => [
      textIn(change, "address") ?? "",
      textsIn(itemIn(change, "change"), "actions"),
    ]),
  );
  const root = itemIn(
    isItem(document.planned_values) ? document.planned_values : itemIn(document, "values"),
    "root_module",
  );
  const resources = resourcesOf(root);
  const lists: Record<string, Item[]> = {};
  const planned: string[] = [];
  for (const resource of resources) {
    const type = textIn(resource, "type") ?? "";
    const convert = Object.hasOwn(converters, type) ? converters[type] : undefined;
    if (convert === undefined || textIn(resource, "mode") === "data") continue;
    const address = textIn(resource, "address") ?? "";
    const values = itemIn(resource, "values");
    const id = textIn(values, "id");
    const isNew = changes.get(address)?.includes("create") ?? id === null;
    if (isNew && known.has(type)) planned.push(address);
    const [list, item] = convert(values, id ?? address, isNew ? "planned" : "available");
    lists[list] = [...(lists[list] ?? []), item];
  }
  const tables = lists.RouteTables;
  if (tables !== undefined) lists.RouteTables = [...withOwnRoutes(tables, resources)];
  const removed = itemsIn(document, "resource_changes").filter((change) => {
    const actions = changes.get(textIn(change, "address") ?? "") ?? [];
    return actions.includes("delete") && !actions.includes("create") && known.has(textIn(change, "type") ?? "");
  });
  return { lists, planned, removed: removed.map((change) => textIn(change, "address") ?? "") };
}
