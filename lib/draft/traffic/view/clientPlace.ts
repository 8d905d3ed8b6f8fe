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

type InVpc = { readonly vpc: string | null };

/** The only candidate; of several, the only one in that VPC. VPCs may have the same addresses, and then none is named. */
function onlyCandidate<T extends InVpc>(candidates: readonly T[], vpc: string | null): T | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const [first = null, ...others] = candidates.filter((candidate) => vpc !== null && candidate.vpc === vpc);
  return others.length === 0 ? first : null;
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
  for (const networkInterface of parts.flatMap((part) => part.interfaces))
    for (const address of networkInterface.addresses)
      interfaces.set(address, [...(interfaces.get(address) ?? []), networkInterface]);
  return (client, nat) => {
    const vpc = vpcOfNat.get(nat ?? "") ?? null;
    const networkInterface = onlyCandidate(interfaces.get(addressText(client, table)) ?? [], vpc);
    const subnet = onlyCandidate(
      subnets.filter(({ range }) => isInRange(client, range, table)),
      vpc,
    );
    return {
      instance: networkInterface?.instance ?? null,
      interface: networkInterface?.id ?? null,
      subnet: networkInterface?.subnet ?? subnet?.id ?? null,
      vpc: networkInterface?.vpc ?? subnet?.vpc ?? null,
    };
  };
}
