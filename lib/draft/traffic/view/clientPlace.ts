import type { AccountPart, NetworkInterface, Subnet } from "@/lib/account/account";
import { rangeOf } from "@/lib/account/paths";

/** What an account's shape calls the owner of an address; null where it does not name it. */
export type ClientPlace = {
  readonly instance: string | null;
  readonly interface: string | null;
  readonly subnet: string | null;
  readonly vpc: string | null;
};

const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function ipv4Number(address: string): number | null {
  const [, ...bytes] = ipv4.exec(address) ?? [];
  return bytes.length === 0 ? null : bytes.reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

type Placed = { readonly vpc: string | null };

/** The only one; of several, the only one in that VPC. VPCs may have the same addresses, and then none is named. */
function only<T extends Placed>(found: readonly T[], vpc: string | null): T | null {
  if (found.length < 2) return found[0] ?? null;
  const here = found.filter((one) => vpc !== null && one.vpc === vpc);
  return here.length === 1 ? (here[0] ?? null) : null;
}

const holds = ({ cidr }: Subnet, address: number): boolean => {
  const range = cidr === null ? null : rangeOf(cidr);
  return range !== null && range.from <= address && address < range.to;
};

export type ClientPlacer = (address: string, nat: string | null) => ClientPlace;

/**
 * Tells whose an address is that sends through a NAT gateway: its network interface and instance where the account's files
 * list interfaces with their addresses, else its subnet. `nat` is the gateway's id, which tells VPCs with the same
 * addresses apart; null where it is not known.
 */
export function clientPlacer(parts: readonly AccountPart[]): ClientPlacer {
  const vpcOfNat = new Map(parts.flatMap(({ natGateways }) => natGateways.map(({ id, vpc }) => [id, vpc] as const)));
  const subnets = parts.flatMap((part) => part.subnets);
  const interfaces = new Map<string, NetworkInterface[]>();
  for (const one of parts.flatMap((part) => part.interfaces))
    for (const address of one.addresses) interfaces.set(address, [...(interfaces.get(address) ?? []), one]);
  return (address, nat) => {
    const number = ipv4Number(address);
    const vpc = vpcOfNat.get(nat ?? "") ?? null;
    const own = only(interfaces.get(address) ?? [], vpc);
    const near = number === null ? [] : subnets.filter((subnet) => holds(subnet, number));
    const subnet = only(near, vpc);
    return {
      instance: own?.instance ?? null,
      interface: own?.id ?? null,
      subnet: own?.subnet ?? subnet?.id ?? null,
      vpc: own?.vpc ?? subnet?.vpc ?? null,
    };
  };
}
