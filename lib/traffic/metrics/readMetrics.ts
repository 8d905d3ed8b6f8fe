import { joinFewNames } from "@/lib/text/problem";
import type {
  EndpointMetrics,
  Metrics,
  MetricsWarning,
  MetricsWarningCode,
  NatMetrics,
} from "@/lib/traffic/metrics/metrics";
import { type MetricName, type Series, seriesIn } from "@/lib/traffic/metrics/series";

const words: Readonly<Record<MetricsWarningCode, (about: readonly string[]) => string>> = {
  "pages-missing": (about) =>
    `CloudWatch's answer about ${joinFewNames(about)} is not whole: pages are missing, or it could not answer. What is there is a lower bound.`,
  "no-data": (about) => `CloudWatch has no data of ${joinFewNames(about)}. That is not 0: nobody measured it.`,
  "no-name": () =>
    "An answer of get-metric-statistics does not name its NAT gateway. Ask with get-metric-data to know which one it is.",
  "one-direction": (about) =>
    `Only one direction of ${joinFewNames(about)} was asked for. AWS bills BytesInFromSource and BytesInFromDestination together.`,
  "not-a-sum": (about) => `Values of ${joinFewNames(about)} are not whole bytes. Ask with the statistic Sum.`,
  overlapping: (about) => `${joinFewNames(about)} came with several periods; the one that covers most hours is taken.`,
};

const warningsAbout = (code: MetricsWarningCode, about: readonly string[]): readonly MetricsWarning[] => {
  const names = [...new Set(about)].sort();
  return names.length === 0 ? [] : [{ code, about: names, message: words[code](names) }];
};

/** One metric of one thing, of all answers together. */
type Joined = Omit<Series, "values"> & { readonly values: Map<number, number>; isWhole: boolean };

const keyOf = ({ id, azName, metric, periodSeconds }: Series, withPeriod: boolean): string =>
  [id ?? "", azName ?? "", metric, withPeriod ? periodSeconds : ""].join(" ");

const nameOf = ({ id, azName }: Pick<Series, "id" | "azName">): string =>
  [id ?? "an unnamed NAT gateway", azName].filter((part) => part !== null).join(" in ");

/** Pages and repeated answers put together: a time counts once, with the larger value where two differ. */
function joinedSeries(all: readonly Series[]): readonly Joined[] {
  const byKey = new Map<string, Joined>();
  // A metric without a value has no period of its own.
  const known = new Set(all.filter(({ values }) => values.size > 0).map((series) => keyOf(series, false)));
  for (const series of all) {
    if (series.values.size === 0 && known.has(keyOf(series, false))) continue;
    const key = keyOf(series, true);
    const joined = byKey.get(key) ?? { ...series, values: new Map(), isWhole: false };
    for (const [time, value] of series.values) joined.values.set(time, Math.max(value, joined.values.get(time) ?? 0));
    joined.isWhole ||= series.isWhole;
    byKey.set(key, joined);
  }
  return [...byKey.values()];
}

const secondsCovered = ({ values, periodSeconds }: Joined): number => values.size * periodSeconds;

/** For each metric the period that covers most. */
function longest(all: readonly Joined[]): { readonly chosen: readonly Joined[]; readonly several: readonly Joined[] } {
  const byMetric = new Map<string, Joined[]>();
  for (const series of all) {
    const same = byMetric.get(keyOf(series, false)) ?? [];
    same.push(series);
    byMetric.set(keyOf(series, false), same);
  }
  const groups = [...byMetric.values()].map((same) =>
    same.sort((a, b) => secondsCovered(b) - secondsCovered(a) || a.periodSeconds - b.periodSeconds),
  );
  return {
    chosen: groups.flatMap((same) => same.slice(0, 1)),
    several: groups.filter((same) => same.length > 1).flatMap((same) => same.slice(0, 1)),
  };
}

const isWholeBytes = ({ values }: Joined): boolean => [...values.values()].every(Number.isInteger);

/** The sum of whole bytes, exact beyond 2^53; null where there is no value, or none that is whole. */
function bytesOf(series: Joined | undefined): bigint | null {
  if (series === undefined || series.values.size === 0 || !isWholeBytes(series)) return null;
  let sum = 0n;
  for (const value of series.values.values()) sum += BigInt(value);
  return sum;
}

const sumOf = (series: Joined | undefined): number | null =>
  series === undefined || series.values.size === 0
    ? null
    : [...series.values.values()].reduce((sum, value) => sum + value, 0);

const meanOf = (series: Joined | undefined): number | null => {
  const sum = sumOf(series);
  return series === undefined || sum === null ? null : sum / series.values.size;
};

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** The hours that values cover, and from when to when. */
function coverage(series: readonly (Joined | undefined)[]): Pick<NatMetrics, "hours" | "from" | "to"> {
  const present = series.filter((one): one is Joined => one !== undefined && one.values.size > 0);
  const hours = Math.max(0, ...present.map((one) => secondsCovered(one) / 3600));
  const starts = present.flatMap((one) => [...one.values.keys()]);
  if (starts.length === 0) return { hours, from: null, to: null };
  const ends = present.flatMap((one) => [...one.values.keys()].map((time) => time + one.periodSeconds));
  const least = (times: readonly number[]) => times.reduce((a, b) => Math.min(a, b));
  const most = (times: readonly number[]) => times.reduce((a, b) => Math.max(a, b));
  return { hours, from: instant(least(starts)), to: instant(most(ends)) };
}

/** By gateway and AZ, in the order of their names. */
function grouped(all: readonly Joined[]): readonly (readonly Joined[])[] {
  const groups = new Map<string, Joined[]>();
  for (const series of all) {
    const key = `${series.id ?? ""} ${series.azName ?? ""}`;
    const same = groups.get(key) ?? [];
    same.push(series);
    groups.set(key, same);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same);
}

function natMetrics(same: readonly Joined[]): NatMetrics {
  const of = (metric: MetricName) => same.find((series) => series.metric === metric);
  const [up, down] = [of("BytesInFromSource"), of("BytesInFromDestination")];
  const out = of("BytesOutToDestination");
  return {
    natGateway: same[0]?.id ?? null,
    azName: same[0]?.azName ?? null,
    upBytes: bytesOf(up),
    downBytes: bytesOf(down),
    outBytes: bytesOf(out),
    ...coverage([up, down, out]),
    openConnections: meanOf(of("ActiveConnectionCount")),
    newConnections: sumOf(of("ConnectionEstablishedCount")),
  };
}

const idleHours = 14 * 24;

function endpointMetrics(same: readonly Joined[]): EndpointMetrics {
  const series = same.find(({ metric }) => metric === "BytesProcessed");
  const bytes = bytesOf(series);
  const covered = coverage([series]);
  return { endpoint: same[0]?.id ?? "", bytes, ...covered, isIdle: bytes === 0n && covered.hours >= idleHours };
}

/** A regional gateway is asked about with its AZs and without; CloudWatch knows it with them alone. */
function withoutEmptyTwins(rows: readonly NatMetrics[]): readonly NatMetrics[] {
  const isEmpty = ({ upBytes, downBytes }: NatMetrics) => upBytes === null && downBytes === null;
  const measured = new Set(rows.filter((row) => !isEmpty(row)).map(({ natGateway }) => natGateway));
  return rows.filter((row) => !isEmpty(row) || !measured.has(row.natGateway));
}

/**
 * Bytes by NAT gateway and by endpoint out of answers of `get-metric-data` and `get-metric-statistics`: pages in any
 * order, values in any order, answers that come twice. A metric without values is null and warned of, never 0.
 * Source: GetMetricData and GetMetricStatistics in the Amazon CloudWatch API reference.
 */
export function readMetrics(answers: readonly unknown[]): Metrics {
  const read = answers.map(seriesIn);
  const { chosen, several } = longest(joinedSeries(read.flatMap(({ series }) => series)));
  const isOfEndpoint = ({ metric }: Joined) => metric === "BytesProcessed";
  const endpoints = grouped(chosen.filter((series) => isOfEndpoint(series) && series.id !== null)).map(endpointMetrics);
  const natGateways = withoutEmptyTwins(grouped(chosen.filter((series) => !isOfEndpoint(series))).map(natMetrics));
  const bytes = chosen.filter(({ metric }) => metric.startsWith("Bytes"));
  const rowName = ({ natGateway, azName }: NatMetrics) => nameOf({ id: natGateway, azName });
  const lastPageMissing = read.length > 0 && read.every(({ hasMore }) => hasMore);
  return {
    natGateways,
    endpoints,
    warnings: [
      ...warningsAbout("pages-missing", [
        ...chosen.filter(({ isWhole }) => !isWhole).map(nameOf),
        ...(lastPageMissing ? chosen.map(nameOf) : []),
      ]),
      ...warningsAbout("no-data", [
        ...natGateways.filter(({ upBytes, downBytes }) => upBytes === null && downBytes === null).map(rowName),
        ...endpoints.filter((row) => row.bytes === null).map(({ endpoint }) => endpoint),
      ]),
      ...warningsAbout("one-direction", oneDirection(natGateways).map(rowName)),
      ...warningsAbout("no-name", natGateways.some(({ natGateway }) => natGateway === null) ? ["NAT gateway"] : []),
      ...warningsAbout("not-a-sum", bytes.filter((series) => !isWholeBytes(series)).map(nameOf)),
      ...warningsAbout("overlapping", several.map(nameOf)),
    ],
  };
}

const oneDirection = (rows: readonly NatMetrics[]): readonly NatMetrics[] =>
  rows.filter(({ upBytes, downBytes }) => (upBytes === null) !== (downBytes === null));
