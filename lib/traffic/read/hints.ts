import type { Account, AccountPart } from "@/lib/account/account";
import type { Ipv6Table } from "@/lib/address/address";
import { type AddressRange, readCidr } from "@/lib/address/addressRanges";
import { addressOf } from "@/lib/address/readAddress";
import { failure, type Result, success } from "@/lib/text/result";
import type { NatGateway, SubnetRoutes, TrafficHints } from "@/lib/traffic/flows/trafficHints";
import { type AccountHosts, accountHosts } from "@/lib/traffic/hostnames/accountHosts";
import { type TrafficFileProblem, wrongOption } from "./trafficProblems";

/** What a reader says of the NAT gateways: ids of their interfaces, and their private addresses. */
export type NatHints = { readonly interfaces: readonly string[]; readonly addresses: readonly string[] };

/** What is known beside the logs. */
export type Known = {
  readonly natHints?: NatHints;
  /** CIDRs where clients are, beside the account's VPCs and their peers. */
  readonly clientRanges?: readonly string[];
  readonly region?: string | null;
  readonly account?: Account | null;
};

const rangesOf = (cidrs: readonly (string | null)[], table: Ipv6Table): readonly AddressRange[] =>
  cidrs.flatMap((cidr) => (cidr === null ? [] : (readCidr(cidr, table) ?? [])));

const addressesOf = (texts: readonly string[], table: Ipv6Table): readonly number[] =>
  texts.map((text) => addressOf(text, table)).filter((address) => address >= 0);

/** Each interface has the addresses that `describe-network-interfaces` says, else all of its gateway's. */
function natGatewaysOf({ natGateways, interfaces }: AccountPart, table: Ipv6Table): readonly NatGateway[] {
  const own = new Map(interfaces.map(({ id, addresses }) => [id, addresses]));
  const listed = natGateways.map((gateway) => ({
    id: gateway.id,
    azId: gateway.azIds.length === 1 ? (gateway.azIds[0] ?? null) : null,
    interfaces: gateway.interfaces.map((id) => ({
      id,
      addresses: addressesOf([...new Set([...(own.get(id) ?? []), ...gateway.addresses])], table),
    })),
  }));
  const known = new Set(listed.flatMap((gateway) => gateway.interfaces.map(({ id }) => id)));
  const others = interfaces.flatMap(({ id, natGateway, addresses }) =>
    natGateway === null || known.has(id)
      ? []
      : [{ id: natGateway, azId: null, interfaces: [{ id, addresses: addressesOf(addresses, table) }] }],
  );
  return [...listed, ...others];
}

const gatewayLabels: ReadonlyMap<string, string> = new Map([
  ["s3", "S3"],
  ["dynamodb", "DYNAMODB"],
]);

/** Routes of subnets, as far as an account's shape has them: what all public addresses go by. */
function subnetsOf({ subnets, endpoints }: AccountPart, table: Ipv6Table): readonly SubnetRoutes[] {
  const [whole] = rangesOf(["0.0.0.0/0"], table);
  if (whole === undefined) return [];
  return subnets.map(({ id, cidr, vpc, natGateway, path }) => ({
    subnetId: id,
    ranges: rangesOf([cidr], table),
    routes: [{ range: whole, natGateway: path === "nat-gateway" ? natGateway : null }],
    // Which tables a gateway endpoint is in is not known of each subnet: what it may carry is not said to be NAT's.
    gatewayServices: endpoints
      .filter((endpoint) => endpoint.vpc === vpc && endpoint.type === "Gateway" && endpoint.isPriced)
      .flatMap(({ service }) => gatewayLabels.get(service) ?? []),
  }));
}

/** The account's parts of the Region; all of them where no Region was named. */
const partsOf = ({ account, region }: Known): readonly AccountPart[] =>
  (account?.parts ?? []).filter(
    (part) => region === null || region === undefined || part.region === null || part.region === region,
  );

/** The Region that was named, else the only one of the account. */
function homeRegion(known: Known): string | null {
  if (known.region !== undefined && known.region !== null) return known.region;
  const regions = new Set((known.account?.parts ?? []).flatMap(({ region }) => region ?? []));
  const [only = null] = regions;
  return regions.size === 1 ? only : null;
}

/** What is known before a log is read, as the meter takes it; or which of the reader's words is none. */
export function readHints(known: Known, table: Ipv6Table): Result<TrafficHints, TrafficFileProblem> {
  const { natHints = { interfaces: [], addresses: [] }, clientRanges = [] } = known;
  const ranges: AddressRange[] = [];
  for (const text of clientRanges) {
    const range = readCidr(text, table);
    if (range === null) return failure(wrongOption("ranges of clients such as 10.0.0.0/16"));
    ranges.push(range);
  }
  const natAddresses: number[] = [];
  for (const text of natHints.addresses) {
    const address = addressOf(text, table);
    if (address < 0) return failure(wrongOption("private addresses of NAT gateways, such as 10.0.0.220"));
    natAddresses.push(address);
  }
  const parts = partsOf(known);
  const gateways = parts.flatMap((part) => natGatewaysOf(part, table));
  const named = new Set(gateways.flatMap(({ interfaces }) => interfaces.map(({ id }) => id)));
  const own = natHints.interfaces
    .filter((id) => !named.has(id))
    .map((id) => ({ id, azId: null, interfaces: [{ id, addresses: natAddresses }] }));
  const subnets = parts.flatMap((part) => subnetsOf(part, table));
  return success({
    region: homeRegion(known),
    natGateways: [...gateways, ...own],
    natAddresses: own.length > 0 ? [] : natAddresses,
    clientRanges: [
      ...ranges,
      ...parts.flatMap(({ vpcs, peerings }) => [
        ...rangesOf(
          vpcs.flatMap(({ cidrs }) => cidrs),
          table,
        ),
        ...rangesOf(
          peerings.flatMap(({ vpcs: peers }) => peers.flatMap(({ cidrs }) => cidrs)),
          table,
        ),
      ]),
    ],
    subnets: subnets.length === 0 ? null : subnets,
  });
}

/** Host names of the account's own endpoint services; null where it lists none. */
export function hostsOf(known: Known): AccountHosts | null {
  const services = partsOf(known).flatMap(({ endpointServices }) => endpointServices);
  const names = services.flatMap(({ name, privateDnsNames }) =>
    privateDnsNames.map((host) => ({ name: host, serviceName: name })),
  );
  return names.length === 0 ? null : accountHosts(names);
}
