import type { Address } from "@/lib/address/address";
import type { HostMeaning } from "@/lib/traffic/naming/trafficName";
import { askedTimes } from "./askedTimes";
import type { ResolverQuery } from "./resolverQuery";

/** How long before a flow, and after its end, a query may name it. In seconds. */
export type NameWindow = { readonly beforeSeconds: number; readonly afterSeconds: number };

/** Resolvers and clients keep an answer for its TTL, which the log lacks; a record's end may lag. */
export const usualWindow: NameWindow = { beforeSeconds: 3600, afterSeconds: 60 };

export type AskedNames = {
  readonly add: (query: ResolverQuery) => void;
  /**
   * What the names mean that were asked for an address around a flow from `start` to `end`: by the same client, and only
   * where it asked none, by anybody. Places in `meanings`, in ascending order; null where nobody asked.
   */
  readonly find: (remote: Address, client: Address, start: number, end: number) => Found | null;
  readonly meanings: readonly HostMeaning[];
  /** Endpoint services whose names were answered with private addresses: an endpoint serves them already. */
  readonly alreadyPrivate: () => readonly string[];
};

export type Found = { readonly meanings: readonly number[]; readonly by: "client" | "vpc" };

/** Keeps the queries of Resolver logs by the addresses that they were answered with. */
export function askedNames(
  meaningOf: (host: string) => HostMeaning,
  isPrivate: (address: Address) => boolean,
  window: NameWindow = usualWindow,
): AskedNames {
  // A flow's window is at least as long.
  const times = askedTimes(window.beforeSeconds + window.afterSeconds);
  const meanings: HostMeaning[] = [];
  const places = new Map<string, number>();
  const placesOfHosts = new Map<string, number>();
  const privateServices = new Set<string>();

  /** Hosts are many and their meanings few. */
  const placeOf = (host: string): number => {
    const known = placesOfHosts.get(host);
    if (known !== undefined) return known;
    const meaning = meaningOf(host);
    const key = JSON.stringify(meaning);
    let place = places.get(key);
    if (place === undefined) {
      place = meanings.length;
      meanings.push(meaning);
      places.set(key, place);
    }
    if (placesOfHosts.size < maxHostCount) placesOfHosts.set(host, place);
    return place;
  };

  function add({ at, client, host, answers }: ResolverQuery): void {
    const place = placeOf(host);
    const meaning = meanings[place];
    for (const answer of answers) {
      if (isPrivate(answer)) {
        if (meaning?.kind === "endpoint") privateServices.add(meaning.service);
        continue;
      }
      times.add(answer, client, place, at);
    }
  }

  function find(remote: Address, client: Address, start: number, end: number): Found | null {
    const [from, to] = [start - window.beforeSeconds, end + window.afterSeconds];
    const own = client < 0 ? [] : times.ofClient(remote, client, from, to);
    if (own.length > 0) return { meanings: own.toSorted(ascending), by: "client" };
    const all = times.ofAnybody(remote, from, to);
    return all.length === 0 ? null : { meanings: all.toSorted(ascending), by: "vpc" };
  }

  return { add, find, meanings, alreadyPrivate: () => [...privateServices].sort() };
}

/** So many hosts are remembered; one beyond is read again each time. */
const maxHostCount = 100_000;

const ascending = (a: number, b: number): number => a - b;
