import type { Endpoint, EndpointService } from "@/lib/account/account";
import { distinct, flagIn, type Item, isPricedState, itemsIn, stateIn, textIn, textsIn } from "@/lib/account/items";
import type { AzIds } from "@/lib/account/natGateways";

/** Types that a scenario can plan with. */
export const plannedTypes: ReadonlySet<string> = new Set(["Interface", "Gateway"]);

const ownService = /^(?:com|cn\.com|eu)\.amazonaws\.([a-z0-9-]+)\.([a-z0-9.-]+)$/;

/** `com.amazonaws.us-east-1.logs` is `logs` in us-east-1; other names stay whole. */
function serviceId(name: string, region: string | null): string {
  const [, ofRegion, id] = ownService.exec(name) ?? [];
  return id !== undefined && ofRegion !== "vpce" && (region === null || ofRegion === region) ? id : name;
}

/** An endpoint, with its AZs by the subnets that it is in. */
export function endpoint(item: Item, azIds: AzIds, region: string | null): Endpoint {
  const state = stateIn(item);
  const serviceName =
    textIn(item, "ServiceName") ?? textIn(item, "ServiceNetworkArn") ?? textIn(item, "ResourceConfigurationArn") ?? "";
  const subnets = distinct(textsIn(item, "SubnetIds"));
  const foreign = textIn(item, "ServiceRegion");
  return {
    id: textIn(item, "VpcEndpointId") ?? "",
    service: foreign !== null && region !== null && foreign !== region ? serviceName : serviceId(serviceName, region),
    serviceName,
    type: textIn(item, "VpcEndpointType") ?? "Gateway",
    vpc: textIn(item, "VpcId"),
    azIds: distinct(subnets.map(azIds.ofSubnet)),
    subnets,
    state,
    isPriced: isPricedState(state),
    requesterManaged: flagIn(item, "RequesterManaged") ?? false,
    privateDns: flagIn(item, "PrivateDnsEnabled"),
    interfaces: distinct(textsIn(item, "NetworkInterfaceIds")),
    routeTables: distinct(textsIn(item, "RouteTableIds")),
    securityGroups: distinct(itemsIn(item, "Groups").map((group) => textIn(group, "GroupId"))),
  };
}

/** A service that endpoints can be made for, with the host names that one takes over. */
export function endpointService(item: Item): EndpointService {
  const names = itemsIn(item, "PrivateDnsNames").map((name) => textIn(name, "PrivateDnsName"));
  return {
    name: textIn(item, "ServiceName") ?? "",
    types: distinct(itemsIn(item, "ServiceType").map((type) => textIn(type, "ServiceType"))),
    owner: textIn(item, "Owner"),
    privateDnsNames: distinct([textIn(item, "PrivateDnsName"), ...names]),
    azNames: distinct(textsIn(item, "AvailabilityZones")),
  };
}
