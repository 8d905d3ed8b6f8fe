import { type Item, itemIn, itemsIn, textIn, textsIn } from "@/lib/account/items";
import type { Merged, MergedLists } from "@/lib/account/mergeItems";

/** Where something is: null where nothing tells. */
export type Place = { readonly region: string | null; readonly account: string | null };

/** `us-east-1a` lies in us-east-1; local and wavelength zones have their Region before further parts. */
const ofZone = /^([a-z]{2,5}(?:-[a-z]+)+-[0-9]+)(?:[a-z]$|-)/;
const ofService = /^(?:com|cn\.com|eu)\.amazonaws\.(?:vpce\.)?([a-z]{2,5}(?:-[a-z]+)+-[0-9]+)\./;

const regionOfZone = (zone: string | null): string | null => ofZone.exec(zone ?? "")?.[1] ?? null;
const regionOfService = (name: string | null): string | null => ofService.exec(name ?? "")?.[1] ?? null;

/** The Region that an item names itself, by an AZ or by a service's name. */
function regionOf(item: Item): string | null {
  const zones = [item, ...itemsIn(item, "NatGatewayAddresses")].map((part) => textIn(part, "AvailabilityZone"));
  const texts = [textIn(item, "ZoneName"), ...zones, ...textsIn(item, "AvailabilityZones")];
  const named = texts.map(regionOfZone).find((region) => region !== null);
  return textIn(item, "RegionName") ?? named ?? regionOfService(textIn(item, "ServiceName"));
}

/** The one value that all have; those that differ give none. */
function only(values: readonly (string | null)[]): string | null {
  const different = new Set(values.filter((value) => value !== null));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

const neighbours = ["VPCId", "ResourceId", "SubnetId", "NetworkInterfaceId", "ProfileId"];

const idsIn = (item: Item, keys: readonly string[]): readonly string[] =>
  keys.map((key) => textIn(item, key)).filter((id) => id !== null);

type Places = ReadonlyMap<string, Place>;

const agreed = (places: readonly Place[]): Place => ({
  region: only(places.map(({ region }) => region)),
  account: only(places.map(({ account }) => account)),
});

/** By the ids under these keys, the place of what has them, as far as that agrees. */
function placesBy(keys: readonly string[], all: readonly Merged[], placeOf: (merged: Merged) => Place): Places {
  const places = new Map<string, Place[]>();
  for (const merged of all) {
    const place = placeOf(merged);
    for (const id of idsIn(merged.item, keys)) {
      const known = places.get(id) ?? [];
      known.push(place);
      places.set(id, known);
    }
  }
  return new Map([...places].map(([id, known]) => [id, agreed(known)]));
}

/** A place, with what it lacks from what has the same ids, as far as that agrees. */
function filled(place: Place, ids: readonly string[], places: Places): Place {
  if (place.region !== null && place.account !== null) return place;
  const near = agreed(ids.map((id) => places.get(id)).filter((known) => known !== undefined));
  return { region: place.region ?? near.region, account: place.account ?? near.account };
}

/**
 * Tells where each item is: by its answer, by itself, by its VPC, by its subnet, or because everything is in one place.
 * What is left is at null. `OwnerId` tells no account: a shared VPC is another account's, and seen by many.
 */
export function placer(lists: MergedLists): (merged: Merged) => Place {
  const all = [...lists.values()].flat();
  const ownPlace = ({ item, region, account }: Merged): Place => ({
    region: region ?? regionOf(item),
    account,
  });
  const ofVpc = placesBy(["VpcId"], all, ownPlace);
  const inVpc = (merged: Merged): Place => filled(ownPlace(merged), idsIn(merged.item, ["VpcId", "ResourceId"]), ofVpc);
  const ofNetwork = placesBy(["VpcId", "SubnetId", "NetworkInterfaceId", "ProfileId"], all, inVpc);
  const places = all.map(ownPlace);
  const onlyRegion = only(places.map(({ region }) => region));
  const onlyAccount = only(places.map(({ account }) => account));
  return (merged) => {
    const { item } = merged;
    const peers = ["RequesterVpcInfo", "AccepterVpcInfo"].flatMap((key) => idsIn(itemIn(item, key), ["VpcId"]));
    const place = filled(inVpc(merged), [...idsIn(item, neighbours), ...peers], ofNetwork);
    return { region: place.region ?? onlyRegion, account: place.account ?? onlyAccount };
  };
}
