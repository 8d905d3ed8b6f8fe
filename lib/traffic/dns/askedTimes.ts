import type { Address } from "@/lib/address/address";
import { cellTable } from "@/lib/traffic/flows/cellTable";

/** When clients asked for an address, by what the asked name means: a day of queries of a VPC in some tens of MB. */
export type AskedTimes = {
  readonly add: (remote: Address, client: Address, meaning: number, second: number) => void;
  /** What the client asked for between two seconds, both included, and got the address for. */
  readonly ofClient: (remote: Address, client: Address, from: number, to: number) => readonly number[];
  /** The same of any client. */
  readonly ofAnybody: (remote: Address, from: number, to: number) => readonly number[];
};

const none = -1;

/**
 * Queries that are at most `joinedSeconds` apart are kept as one span, from the first to the last of them. Nothing is
 * lost by it where every question is about at least as many seconds: such a stretch of time cannot lie between two of
 * the queries without holding one of them.
 */
export function askedTimes(joinedSeconds: number): AskedTimes {
  const pairs = cellTable(2);
  const firstSpans: number[] = [];
  const nextPairs: number[] = [];
  const lastPairs = new Map<Address, number>();
  const meanings: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const nextSpans: number[] = [];

  const pairOf = (remote: Address, client: Address): number => {
    pairs.key[0] = remote;
    pairs.key[1] = client;
    const known = pairs.find();
    if (known >= 0) return known;
    const pair = pairs.add(0);
    firstSpans.push(none);
    nextPairs.push(lastPairs.get(remote) ?? none);
    lastPairs.set(remote, pair);
    return pair;
  };

  const collect = (pair: number, from: number, to: number, found: number[]) => {
    for (let span = firstSpans[pair] ?? none; span !== none; span = nextSpans[span] ?? none) {
      const meaning = meanings[span] ?? 0;
      // Few at a time: an address has few names.
      const isInTime = (firsts[span] ?? 0) <= to && (lasts[span] ?? 0) >= from;
      if (isInTime && !found.includes(meaning)) found.push(meaning);
    }
  };

  return {
    add(remote, client, meaning, second) {
      const pair = pairOf(remote, client);
      for (let span = firstSpans[pair] ?? none; span !== none; span = nextSpans[span] ?? none) {
        const [first = 0, last = 0] = [firsts[span], lasts[span]];
        if (meanings[span] !== meaning || second < first - joinedSeconds || second > last + joinedSeconds) continue;
        firsts[span] = Math.min(first, second);
        lasts[span] = Math.max(last, second);
        return;
      }
      meanings.push(meaning);
      firsts.push(second);
      lasts.push(second);
      nextSpans.push(firstSpans[pair] ?? none);
      firstSpans[pair] = meanings.length - 1;
    },
    ofClient(remote, client, from, to) {
      pairs.key[0] = remote;
      pairs.key[1] = client;
      const pair = pairs.find();
      const found: number[] = [];
      if (pair >= 0) collect(pair, from, to, found);
      return found;
    },
    ofAnybody(remote, from, to) {
      const found: number[] = [];
      for (let pair = lastPairs.get(remote) ?? none; pair !== none; pair = nextPairs[pair] ?? none)
        collect(pair, from, to, found);
      return found;
    },
  };
}
