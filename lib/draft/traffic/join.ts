import { gbPerMonth, type MonthGb, shareInMonth } from "@/lib/traffic/settle/month";
import type { TrafficRow } from "@/lib/traffic/settle/traffic";
import type { Disagreement, JoinInput } from "./joinInput";
import { loggedGateways } from "./loggedGateways";
import { isUnderAnHour, type MeteredNat, type MonthSource, meteredNats, type Pool, poolsOf } from "./pools";
import { joinWarnings } from "./warnings/joinWarnings";
import type { TrafficDraftWarning } from "./warnings/trafficWarningWords";

export type JoinedRow = {
  readonly row: TrafficRow;
  /** Null where nothing gives the month. */
  readonly month: MonthGb | null;
  readonly from: MonthSource | null;
};

export type Joined = {
  readonly rows: readonly JoinedRow[];
  /** GB a month through all NAT gateways, both directions; null where nothing tells. */
  readonly natGb: number | null;
  /** GB of it that no log has: of gateways without logs, or in a direction of which the log has nothing. */
  readonly unloggedGb: number;
  /** The same with its range: what is left of a bill depends on how far the logged gateways' GB are known. */
  readonly unlogged: MonthGb;
  /** Whether the logs are of every NAT gateway, so that their shares hold for all of the bill's GB. */
  readonly isCovered: boolean;
  /** Whether the sum is the bill's, and the rows' GB are of the logged gateways alone. */
  readonly isBillInPart: boolean;
  readonly disagreements: readonly Disagreement[];
  readonly warnings: readonly TrafficDraftWarning[];
};

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** A pool's part of a whole, where the other pools' GB are known as far as `all` without its own tell. */
function partOf(whole: number, own: MonthGb, all: MonthGb): MonthGb {
  const of = (bound: keyof MonthGb, bounds: keyof MonthGb) => {
    const sum = own[bound] + Math.max(0, all[bounds] - own[bounds]);
    return sum === 0 ? 0 : (whole * own[bound]) / sum;
  };
  const likely = of("likely", "likely");
  return { low: Math.min(likely, of("low", "high")), likely, high: Math.max(likely, of("high", "low")) };
}

const times = (month: MonthGb, share: MonthGb): MonthGb => ({
  low: month.low * share.low,
  likely: month.likely * share.likely,
  high: month.high * share.high,
});

const asIs = (gb: number): MonthGb => ({ low: gb, likely: gb, high: gb });

type PoolMonth = { readonly pool: Pool; readonly month: MonthGb | null; readonly from: MonthSource | null };

const ofItself = (pool: Pool): PoolMonth => ({
  pool,
  month: pool.month,
  from: pool.month === null ? null : pool.from,
});

/** The bill's GB by pool: each has as much of them as of the metrics, or of the samples scaled. */
function ofBill(pools: readonly Pool[], billedGb: number): readonly PoolMonth[] {
  const weights = pools.map((pool) => pool.month ?? asIs(pool.atSampleRateGb));
  const sum = (bound: keyof MonthGb) => sumOf(weights.map((weight) => weight[bound]));
  const all: MonthGb = { low: sum("low"), likely: sum("likely"), high: sum("high") };
  return pools.map(
    (pool, at): PoolMonth => ({ pool, month: partOf(billedGb, weights[at] ?? asIs(0), all), from: "bill" }),
  );
}

function rowsOf({ pool, month, from }: PoolMonth, hoursPerMonth: number): readonly JoinedRow[] {
  return pool.rows.map((row): JoinedRow => {
    if (month === null) return { row, month, from };
    if (from === "sample") return { row, month: gbPerMonth(row, pool.sample, hoursPerMonth), from };
    return { row, month: times(month, shareInMonth(row, pool.all, pool.sample)), from };
  });
}

const shareOver = (measuredGb: number, givenGb: number): number => (givenGb === 0 ? 0 : measuredGb / givenGb - 1);

/** The sample of each gateway with metrics, scaled, beside these. */
function againstMetrics(input: JoinInput, metered: readonly MeteredNat[]): readonly Disagreement[] {
  const byNat = new Map<string | null, MeteredNat>(metered.map((one) => [one.nat, one]));
  return poolsOf(input.traffic, [], input.hoursPerMonth).flatMap((pool): readonly Disagreement[] => {
    const meter = byNat.get(pool.sample.nat);
    if (meter === undefined || pool.month === null || input.traffic.witness !== "nat-interfaces") return [];
    const givenGb = meter.upGb + meter.downGb;
    const measuredGb = pool.month.likely;
    return [{ nat: meter.nat, with: "metrics", measuredGb, givenGb, share: shareOver(measuredGb, givenGb) }];
  });
}

const namesOf = (pools: readonly Pool[]): readonly string[] => [
  ...new Set(pools.map(({ sample }) => sample.nat ?? "some gateway")),
];

/**
 * Measured traffic joined with the GB that a bill or metrics give for the month. Shares hold for the gateways that have
 * logs: where these are all, for the bill's GB; else for their own GB, by metrics or scaled, and the rest stays without a
 * name. Rows and `unloggedGb` together are `natGb`, to the rounding of sums of doubles.
 */
export function joinTraffic(input: JoinInput): Joined {
  const { traffic, bill, hoursPerMonth } = input;
  const metered = meteredNats(input.metrics, hoursPerMonth);
  const { isByNat, isNamed, unloggedMetered, withoutLogs, loggedCount, isCovered } = loggedGateways(input, metered);
  const pools = poolsOf(traffic, metered, hoursPerMonth);
  const short = pools.filter(isUnderAnHour);
  const unknown = pools.filter(({ month }) => month === null);
  const ownGb = sumOf(pools.map(({ month }) => month?.likely ?? 0));
  const meteredGb = (nats: readonly MeteredNat[]) => sumOf(nats.map(({ upGb, downGb }) => upGb + downGb));
  const unloggedMeteredGb = isNamed ? meteredGb(unloggedMetered) : Math.max(0, meteredGb(metered) - ownGb);
  const knownGb = ownGb + unloggedMeteredGb;

  const isOfBill = bill !== null && (isCovered || ownGb > bill.gb);
  // Where the samples hold nothing, the bill's GB have no shares.
  const shared = isOfBill ? ofBill(isCovered ? pools : pools.filter(({ month }) => month !== null), bill.gb) : null;
  const months = shared === null ? pools.map(ofItself) : [...shared, ...(isCovered ? [] : unknown.map(ofItself))];
  const rows = months.flatMap((one) => rowsOf(one, hoursPerMonth));
  const isUnknown = unknown.length > 0 || (pools.length === 0 && metered.length === 0);
  const natGb = bill !== null ? bill.gb : isUnknown ? null : knownGb;
  const namedGb = sumOf(rows.map(({ month }) => month?.likely ?? 0));
  const restGb = (natGb ?? 0) - namedGb;

  const disagreements = [...againstMetrics(input, metered)];
  if (bill !== null && unknown.length === 0 && (isCovered || knownGb > bill.gb || unloggedMeteredGb > 0)) {
    const share = shareOver(knownGb, bill.gb);
    disagreements.push({ nat: null, with: "bill", measuredGb: knownGb, givenGb: bill.gb, share });
  }
  const sampled = months.filter(({ from }) => from === "sample").map(({ pool }) => pool.sample.hours.length);
  const warnings = joinWarnings({
    input,
    isNothing: pools.length === 0,
    isNotMatched: isByNat && !isNamed && metered.length > 0,
    isInPart: !isByNat && (bill !== null || metered.length > 0),
    short: namesOf(short),
    isShortMonthKnown: months.every(({ pool, month }) => month !== null || !isUnderAnHour(pool)),
    sampledHours: sampled.length === 0 ? null : Math.max(...sampled),
    withoutLogs,
    isCovered,
    disagreements,
    loggedCount,
    ownGb,
  });

  const unloggedGb = restGb > (natGb ?? 0) * dust ? restGb : 0;
  const isLeft = bill !== null && !isOfBill;
  const leftOf = (bound: "low" | "high") =>
    Math.max(0, (natGb ?? 0) - sumOf(months.map(({ month }) => month?.[bound] ?? 0)));
  return {
    rows,
    natGb,
    unloggedGb,
    unlogged: {
      low: isLeft ? Math.min(unloggedGb, leftOf("high")) : unloggedGb,
      likely: unloggedGb,
      high: isLeft ? Math.max(unloggedGb, leftOf("low")) : unloggedGb,
    },
    isCovered,
    isBillInPart: isLeft,
    disagreements,
    warnings,
  };
}

/** Sums of parts differ from the whole by the dust of their last digits. */
const dust = 1e-9;
