import type { AccountPart, NetworkInterface } from "@/lib/account/account";
import type { Address, Ipv6Table } from "@/lib/address/address";
import { isInRange, readCidr } from "@/lib/address/addressRanges";
import { addressText } from "@/lib/address/addressText";

/** What an account's shape calls the owner of an address; null where it does not name it. */
export type ClientPlace = {
  readonly instance: string | null;
  readonly interface: string | null;
  readonly subnet: string | null;
  readonly vpc: string | null;
};

type Placed = { readonly vpc: string | null };

/** The only one; of several, the only one in that VPC. VPCs may have the same addresses, and then none is named. */
function only<T extends Placed>(found: readonly T[], vpc: string | null): T | null {
  if (found.length < 2) return found[0] ?? null;
  const here = found.filter((one) => vpc !== null && one.vpc === vpc);
  return here.length === 1 ? (here[0] ?? null) : null;
}

export type ClientPlacer = (client: Address, nat: string | null) => ClientPlace;

/**
 * Tells whose an address is that sends through a NAT gateway: its network interface and instance where the account's files
 * list interfaces with their addresses, else its subnet. `nat` is the gateway's id, which tells VPCs with the same
 * addresses apart; null where it is not known. Addresses are those of `table`.
 */
export function clientPlacer(parts: readonly AccountPart[], table: Ipv6Table): ClientPlacer {
  const vpcOfNat = new Map(parts.flatMap(({ natGateways }) => natGateways.map(({ id, vpc }) => [id, vpc] as const)));
  const subnets = parts
    .flatMap((part) => part.subnets)
    .flatMap(({ id, vpc, cidr }) => {
      const range = cidr === null ? null : readCidr(cidr, table);
      return range === null ? [] : [{ id, vpc, range }];
    });
  const interfaces = new Map<string, NetworkInterface[]>();
  for (const one of parts.flatMap((part) => part.interfaces))
    for (const address of one.addresses) interfaces.set(address, [...(interfaces.get(address) ?? []), one]);
  return (client, nat) => {
    const vpc = vpcOfNat.get(nat ?? "") ?? null;
    const own = only(interfaces.get(addressText(client, table)) ?? [], vpc);
    const subnet = only(
      subnets.filter(({ range }) => isInRange(client, range, table)),
      vpc,
    );
    return {
      instance: own?.instance ?? null,
      interface: own?.id ?? null,
      subnet: own?.subnet ?? subnet?.id ?? null,
      vpc: own?.vpc ?? subnet?.vpc ?? null,
    };
  };
}
