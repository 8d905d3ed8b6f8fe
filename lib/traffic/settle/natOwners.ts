import type { Address } from "@/lib/address/address";
import { cellKinds, isPrivateKey, remoteOfKey } from "@/lib/traffic/flows/cellKinds";
import { keyOf } from "@/lib/traffic/flows/cellWriter";
import type { FlowContext } from "@/lib/traffic/flows/flowContext";
import type { FlowSums } from "@/lib/traffic/flows/flowMeter";

/** What the records say about an interface, whichever came first. */
export type NatOwner = {
  /** The NAT gateway's id where it is known, else its interface. */
  readonly nat: string;
  readonly azId: string | null;
  /** The gateway's own private addresses on this interface. */
  readonly addresses: ReadonlySet<Address>;
  /** Its clients' legs are logged; records without packet addresses would count the same bytes again. */
  readonly hasClientLegs: boolean;
};

type Witnesses = { readonly addresses: Set<Address>; readonly secondaries: Set<Address>; isNat: boolean };

/** Addresses that translated records show, by owner. */
function witnesses({ cells, owners }: FlowSums): readonly Witnesses[] {
  const found = owners.all.map((): Witnesses => ({ addresses: new Set(), secondaries: new Set(), isNat: false }));
  for (let cell = 0; cell < cells.count(); cell++) {
    const { owner, kind, local, name } = keyOf(cells, cell);
    const seen = found[owner];
    if (seen === undefined) continue;
    if (kind === cellKinds.toInterface || kind === cellKinds.fromInterface) {
      // Whoever it is for, a packet that is passed on was sent to the interface's own address, or comes from it.
      seen.addresses.add(local);
      if (!isPrivateKey(name)) seen.isNat = true;
    } else if (kind === cellKinds.toSecondary || kind === cellKinds.fromSecondary) {
      seen.secondaries.add(remoteOfKey(name));
    }
  }
  return found;
}

/**
 * The interfaces that are NAT gateways', by the first source that knows any of those in the log: the account's shape or
 * the reader, the type of the interface in the log, and the records themselves, where an interface is a NAT gateway's
 * once a packet to it goes on to a public address, or one from it comes from a public address. Regional gateways name
 * themselves, and so do sums of a query.
 */
export function natOwners(sums: FlowSums, { tokens, hints }: FlowContext): ReadonlyMap<number, NatOwner> {
  const found = witnesses(sums);
  const gateways = new Map(
    hints.natGateways.flatMap((gateway) =>
      gateway.interfaces.map(({ id, addresses }) => [tokens.token(id), { gateway, addresses }] as const),
    ),
  );
  const regional = new Map(hints.natGateways.map((gateway) => [gateway.id, gateway]));
  const named = hintedPlaces(sums, new Set(hints.natAddresses), (token) => gateways.has(token));
  const typed = placesOf(sums, ({ isNatType }) => isNatType);
  const shown = placesOf(sums, (_, place) => found[place]?.isNat === true);
  const zonal = [named, typed, shown].find((places) => places.length > 0) ?? [];
  const places = [...zonal, ...placesOf(sums, ({ isRegional, summed }) => isRegional || summed !== null)];

  return new Map(
    [...new Set(places)].map((place) => {
      const owner = sums.owners.all[place];
      const seen = found[place];
      if (owner === undefined || seen === undefined) throw new Error(`no owner ${place}`);
      const hint = gateways.get(owner.token);
      const own = tokens.text(owner.token);
      const resource = tokens.text(owner.resource);
      const gateway = hint?.gateway ?? regional.get(resource);
      const addresses = new Set([...(hint?.addresses ?? []), ...hints.natAddresses, ...seen.addresses]);
      for (const secondary of seen.secondaries) addresses.add(secondary);
      const nat = gateway?.id ?? (resource.startsWith("nat-") ? resource : own);
      const azId = gateway?.azId ?? (tokens.text(owner.az) || null);
      return [place, { nat, azId, addresses, hasClientLegs: seen.isNat }];
    }),
  );
}

type OwnerTest = (owner: FlowSums["owners"]["all"][number], place: number) => boolean;

const placesOf = ({ owners }: FlowSums, isOne: OwnerTest): readonly number[] =>
  owners.all.flatMap((owner, place) => (isOne(owner, place) ? [place] : []));

/** Owners that hints name by their id, or by a private address that is theirs. */
function hintedPlaces(
  sums: FlowSums,
  natAddresses: ReadonlySet<Address>,
  isHinted: (token: number) => boolean,
): readonly number[] {
  const places = new Set(placesOf(sums, ({ token }) => isHinted(token)));
  const atInterface: readonly number[] = [
    cellKinds.toInterface,
    cellKinds.fromInterface,
    cellKinds.bareOut,
    cellKinds.bareIn,
  ];
  if (natAddresses.size === 0) return [...places];
  for (let cell = 0; cell < sums.cells.count(); cell++) {
    const { owner, kind, local, name } = keyOf(sums.cells, cell);
    // To be the gateway's own, an address stands on its interface beside a public one.
    const isBeside = atInterface.includes(kind) && !isPrivateKey(name);
    if (isBeside && natAddresses.has(local)) places.add(owner);
  }
  return [...places];
}
