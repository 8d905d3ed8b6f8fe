import { type Address, noAddress } from "@/lib/address/address";
import { cellKinds, privateKey } from "./cellKinds";
import type { CellWriter } from "./cellWriter";
import type { FlowContext, FlowCounts } from "./flowContext";
import { emptyRecord, secondsOf } from "./flowRecord";
import { hourOf, noSummedHours, type Owner, type Owners } from "./owner";
import { noToken, type Token } from "./tokens";

/** How the records of a sum stood on their interface, in a query's words. */
export const sumLegs = ["up", "down", "other-leg", "apart", "not-counted", "skipped"] as const;
export type SumLeg = (typeof sumLegs)[number];

/** A row of a query over flow logs: many records of one NAT gateway with one remote address, as one. */
export type FlowSum = {
  /** `nat-…`, or the interface where the query knew no more. */
  readonly nat: string;
  readonly azId: Token;
  readonly leg: SumLeg;
  /** `noAddress` where the query left addresses out. */
  readonly remote: Address;
  /** AWS's tag of the remote address, `-` for none; nothing where the log had no tags. */
  readonly tag: string;
  readonly bytes: bigint;
  readonly recordCount: number;
  /** Seconds since 1970, or milliseconds; -1 where there are none. */
  readonly firstStart: number;
  readonly lastStart: number;
  /** Hours of the gateway that count, in all rows the same; null where the query did not count them. */
  readonly hourCount: number | null;
};

/** Takes the rows of one answer, of which `end` counts the hours. */
export type SumTable = { readonly read: (sum: FlowSum) => void; readonly end: () => void };

const kinds: Partial<Record<SumLeg, number>> = {
  up: cellKinds.summedUp,
  down: cellKinds.summedDown,
  "other-leg": cellKinds.summedOtherLeg,
  apart: cellKinds.summedApart,
};

/** What a table of sums takes at a time: a number counts so much exactly. */
const mostBytes = 2n ** 53n;
const mostSeconds = 366 * 86_400;

type Span = { firstStart: number; lastStart: number; hourCount: number | null };

const secondsPerHour = 3600;
const leastSeconds = 30 * 60;

/** The hours from the first record to the last one, as many as count. Which ones a gap leaves out is not known. */
function hoursOf({ firstStart, lastStart, hourCount }: Span): readonly number[] {
  const first = hourOf(firstStart);
  const all = Array.from({ length: hourOf(lastStart) - first + 1 }, (_, at) => first + at);
  const isFirstShort = (first + 1) * secondsPerHour - firstStart < leastSeconds;
  const counted = isFirstShort && all.length > (hourCount ?? all.length) ? all.slice(1) : all;
  return counted.slice(0, hourCount ?? all.length);
}

/** Takes rows that a query summed. A row that comes twice counts once, like a record. */
export function sumMeter(
  { tokens, namer }: FlowContext,
  isClient: (address: Address) => boolean,
  owners: Owners,
  put: CellWriter,
  counts: FlowCounts,
): () => SumTable {
  const record = emptyRecord();
  const seen = new Set<string>();

  function nameKey({ remote, tag, firstStart, lastStart }: FlowSum): number {
    if (remote === noAddress) return tag === "PRIVATE" ? privateKey(0) : namer.byTag(tag);
    return isClient(remote)
      ? privateKey(remote)
      : namer.nameOf(remote, noAddress, secondsOf(firstStart), secondsOf(lastStart));
  }

  const disagrees = ({ remote, tag }: FlowSum): boolean =>
    remote !== noAddress &&
    tag !== "" &&
    tag !== "-" &&
    !isClient(remote) &&
    namer.name(namer.byAddress(remote)).label !== tag;

  function widen(spans: Map<Owner, Span>, owner: Owner, { firstStart, lastStart, hourCount, leg }: FlowSum): void {
    if (firstStart < 0 || leg === "skipped") return;
    const [first, last] = [secondsOf(firstStart), secondsOf(Math.max(firstStart, lastStart))];
    const span = spans.get(owner) ?? { firstStart: first, lastStart: last, hourCount };
    span.firstStart = Math.min(span.firstStart, first);
    span.lastStart = Math.max(span.lastStart, last);
    spans.set(owner, span);
  }

  function read(sum: FlowSum, spans: Map<Owner, Span>): void {
    counts.recordCount += sum.recordCount;
    const { nat, azId, leg, remote, tag, bytes, recordCount, firstStart, lastStart, hourCount } = sum;
    const key = [nat, azId, leg, remote, tag, bytes, recordCount, firstStart, lastStart, hourCount].join(" ");
    if (seen.has(key)) {
      counts.repeatCount += recordCount;
      return;
    }
    seen.add(key);
    const isGateway = nat.startsWith("nat-");
    record.interfaceId = isGateway ? noToken : tokens.token(nat);
    record.resourceId = isGateway ? tokens.token(nat) : noToken;
    record.azId = azId;
    const place = owners.of(record);
    const owner = owners.all[place];
    if (owner === undefined) return;
    owner.summed ??= noSummedHours();
    owner.hasSums = true;
    widen(spans, owner, sum);
    if (leg === "skipped") {
      owner.skippedCount += recordCount;
      return;
    }
    owner.okCount += recordCount;
    if (leg === "not-counted") return;
    counts.acceptedCount += recordCount;
    if (disagrees(sum)) owner.tagDisagreementCount += recordCount;
    const kind = kinds[leg];
    const isCounted = leg === "up" || leg === "down";
    const name = isCounted ? nameKey(sum) : 0;
    const hour = isCounted && firstStart >= 0 ? hourOf(firstStart) : 0;
    if (kind === undefined) return;
    for (let left = bytes; left >= 0n; left -= mostBytes) {
      put.cell(
        place,
        kind,
        noAddress,
        name,
        hour,
        isCounted ? azId : noToken,
        Number(left < mostBytes ? left : mostBytes),
      );
      if (left < mostBytes) break;
    }
  }

  /** A year at most: times that are wrong make no millions of hours. */
  function countHours(spans: ReadonlyMap<Owner, Span>): void {
    for (const [{ summed }, span] of spans) {
      if (summed === null || span.lastStart - span.firstStart > mostSeconds) continue;
      summed.firstStart = Math.min(summed.firstStart, span.firstStart);
      summed.lastEnd = Math.max(summed.lastEnd, span.lastStart);
      for (const hour of hoursOf(span)) summed.hours.add(hour);
    }
  }

  return () => {
    const spans = new Map<Owner, Span>();
    return { read: (sum) => read(sum, spans), end: () => countHours(spans) };
  };
}
