import type { NatGateway, NetworkInterface } from "@/lib/account/account";
import { distinct, type Item, isPricedState, itemIn, itemsIn, stateIn, textIn } from "@/lib/account/items";

/** The AZ's id of a zone's name or of a subnet, as far as the answers tell. */
export type AzIds = {
  readonly ofSubnet: (id: string) => string | null;
  readonly ofName: (name: string) => string | null;
};

/** What AWS writes on a NAT gateway's own interface; the type's name differs between the API's model and its answers. */
const onInterface = /^Interface for NAT Gateway (nat-[0-9A-Za-z]+)$/;
const interfaceTypes = new Set(["nat_gateway", "natGateway"]);

/** A network interface; that of a NAT gateway names it. */
export function networkInterface(item: Item): NetworkInterface {
  const natGateway = onInterface.exec(textIn(item, "Description") ?? "")?.[1] ?? null;
  const addresses = itemsIn(item, "PrivateIpAddresses").map((address) => textIn(address, "PrivateIpAddress"));
  const type = textIn(item, "InterfaceType");
  return {
    id: textIn(item, "NetworkInterfaceId") ?? "",
    type,
    subnet: textIn(item, "SubnetId"),
    vpc: textIn(item, "VpcId"),
    natGateway: type === null || interfaceTypes.has(type) ? natGateway : null,
    instance: textIn(itemIn(item, "Attachment"), "InstanceId"),
    addresses: distinct([textIn(item, "PrivateIpAddress"), ...addresses]),
  };
}

/**
 * A NAT gateway with all its addresses, secondary ones too. A regional one has an AZ for each of its addresses; a zonal
 * one has that of its subnet. Interfaces that name it add what its own description lacks.
 */
export function natGateway(item: Item, azIds: AzIds, interfaces: readonly NetworkInterface[]): NatGateway {
  const id = textIn(item, "NatGatewayId") ?? "";
  const state = stateIn(item);
  const parts = itemsIn(item, "NatGatewayAddresses");
  const own = interfaces.filter((one) => one.natGateway === id);
  const subnet = textIn(item, "SubnetId");
  const mode = textIn(item, "AvailabilityMode")?.toLowerCase() === "regional" ? "regional" : "zonal";
  const zoneOf = (part: Item) => {
    const name = textIn(part, "AvailabilityZone");
    return textIn(part, "AvailabilityZoneId") ?? (name === null ? null : azIds.ofName(name));
  };
  return {
    id,
    state,
    isPriced: isPricedState(state),
    mode,
    connectivity: textIn(item, "ConnectivityType")?.toLowerCase() === "private" ? "private" : "public",
    vpc: textIn(item, "VpcId"),
    azIds: distinct([...parts.map(zoneOf), subnet === null ? null : azIds.ofSubnet(subnet)]),
    addresses: distinct([
      ...parts.map((part) => textIn(part, "PrivateIp")),
      ...own.flatMap(({ addresses }) => addresses),
    ]),
    publicAddresses: distinct(parts.map((part) => textIn(part, "PublicIp"))),
    interfaces: distinct([...parts.map((part) => textIn(part, "NetworkInterfaceId")), ...own.map((one) => one.id)]),
  };
}

/** A gateway that only its interface tells of, where nobody could describe gateways: it runs, and more is not known. */
export function gatewayOfInterface(one: NetworkInterface, azIds: AzIds): NatGateway {
  const NatGatewayId = one.natGateway ?? "";
  return natGateway({ NatGatewayId, State: "available", SubnetId: one.subnet, VpcId: one.vpc }, azIds, [one]);
}
