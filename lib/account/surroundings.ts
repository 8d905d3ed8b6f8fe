import type {
  FlowLog,
  HostedZone,
  IngressRule,
  PeeredVpc,
  Peering,
  ProfileResource,
  PublicAddress,
  SecurityGroup,
  TransitAttachment,
  Vpc,
} from "@/lib/account/account";
import { distinct, flagIn, type Item, itemIn, itemsIn, numberIn, stateIn, textIn, textsIn } from "@/lib/account/items";

/** What stands around gateways and endpoints, each by its own answer. */

const cidrsOf = (item: Item, list: string): readonly (string | null)[] =>
  itemsIn(item, list)
    .filter((block) => ["associated", "associating", "unknown"].includes(stateIn(itemIn(block, "CidrBlockState"))))
    .map((block) => textIn(block, "CidrBlock"));

export function vpc(item: Item, attributes: readonly Item[]): Vpc {
  const id = textIn(item, "VpcId") ?? "";
  const own = attributes.filter((answer) => textIn(answer, "VpcId") === id);
  const setting = (name: string): boolean | null => {
    const values = own.map((answer) => flagIn(itemIn(answer, name), "Value"));
    return values.find((value) => value !== null) ?? null;
  };
  return {
    id,
    cidrs: distinct([textIn(item, "CidrBlock"), ...cidrsOf(item, "CidrBlockAssociationSet")]),
    owner: textIn(item, "OwnerId"),
    dnsSupport: setting("EnableDnsSupport"),
    dnsHostnames: setting("EnableDnsHostnames"),
  };
}

const trafficTypes = ["ALL", "ACCEPT", "REJECT"] as const;

export function flowLog(item: Item): FlowLog {
  const type = textIn(item, "TrafficType")?.toUpperCase();
  return {
    id: textIn(item, "FlowLogId") ?? "",
    resource: textIn(item, "ResourceId"),
    trafficType: trafficTypes.find((known) => known === type) ?? null,
    format: textIn(item, "LogFormat"),
    logGroup: textIn(item, "LogGroupName"),
    destination: textIn(item, "LogDestination"),
    destinationType: textIn(item, "LogDestinationType"),
    maxAggregationSeconds: numberIn(item, "MaxAggregationInterval"),
    isDelivering: textIn(item, "DeliverLogsStatus")?.toUpperCase() !== "FAILED",
  };
}

export const publicAddress = (item: Item): PublicAddress => ({
  address: textIn(item, "PublicIp") ?? "",
  allocation: textIn(item, "AllocationId"),
  interface: textIn(item, "NetworkInterfaceId"),
});

const ingressRule = (item: Item): IngressRule => ({
  protocol: textIn(item, "IpProtocol") ?? "-1",
  fromPort: numberIn(item, "FromPort"),
  toPort: numberIn(item, "ToPort"),
  sources: distinct([
    ...itemsIn(item, "IpRanges").map((range) => textIn(range, "CidrIp")),
    ...itemsIn(item, "Ipv6Ranges").map((range) => textIn(range, "CidrIpv6")),
    ...itemsIn(item, "PrefixListIds").map((list) => textIn(list, "PrefixListId")),
    ...itemsIn(item, "UserIdGroupPairs").map((group) => textIn(group, "GroupId")),
  ]),
});

export const securityGroup = (item: Item): SecurityGroup => ({
  id: textIn(item, "GroupId") ?? "",
  vpc: textIn(item, "VpcId"),
  ingress: itemsIn(item, "IpPermissions").map(ingressRule),
});

export const transitAttachment = (item: Item): TransitAttachment => ({
  id: textIn(item, "TransitGatewayAttachmentId") ?? "",
  transitGateway: textIn(item, "TransitGatewayId"),
  vpc: textIn(item, "VpcId"),
  subnets: distinct(textsIn(item, "SubnetIds")),
  state: stateIn(item),
});

const peeredVpc = (item: Item): PeeredVpc => ({
  vpc: textIn(item, "VpcId"),
  account: textIn(item, "OwnerId"),
  region: textIn(item, "Region"),
  cidrs: distinct([
    textIn(item, "CidrBlock"),
    ...itemsIn(item, "CidrBlockSet").map((block) => textIn(block, "CidrBlock")),
  ]),
});

export const peering = (item: Item): Peering => ({
  id: textIn(item, "VpcPeeringConnectionId") ?? "",
  status: stateIn(itemIn(item, "Status"), "Code"),
  vpcs: [itemIn(item, "RequesterVpcInfo"), itemIn(item, "AccepterVpcInfo")].map(peeredVpc),
});

export const hostedZone = (item: Item): HostedZone => ({
  id: textIn(item, "HostedZoneId") ?? "",
  name: textIn(item, "Name"),
  vpc: textIn(item, "VPCId"),
});

export const profileResource = (item: Item): ProfileResource => ({
  id: textIn(item, "Id") ?? "",
  profile: textIn(item, "ProfileId"),
  resource: textIn(item, "ResourceArn"),
  type: textIn(item, "ResourceType"),
});
