/** A metric as one answer has it: what it is about, and a value for each period's start. */
export type Series = {
  /** `nat-…` or `vpce-…`; null where the answer does not say. */
  readonly id: string | null;
  readonly azName: string | null;
  readonly metric: MetricName;
  readonly periodSeconds: number;
  /** By the period's start, in seconds since 1970. A time that comes twice is here once. */
  readonly values: ReadonlyMap<number, number>;
  readonly isWhole: boolean;
};

const metricNames = [
  "BytesInFromSource",
  "BytesInFromDestination",
  "BytesOutToDestination",
  "BytesOutToSource",
  "ActiveConnectionCount",
  "ConnectionEstablishedCount",
  "BytesProcessed",
] as const;
export type MetricName = (typeof metricNames)[number];

type Answer = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Answer => typeof value === "object" && value !== null;
const listIn = (answer: Answer, key: string): readonly unknown[] => {
  const value = answer[key];
  return Array.isArray(value) ? value : [];
};

/** What a label is about: the id that stands in it, an AZ's name, and the metric. An endpoint has one metric of bytes. */
function labelled(label: string): Pick<Series, "id" | "azName"> & { readonly metric: MetricName | null } {
  const id = /\b(?:nat|vpce)-[0-9A-Za-z]+/.exec(label)?.[0] ?? null;
  const azName = /\b[a-z]{2,5}(?:-[a-z]+)+-[0-9]+(?:[a-z]\b|-[a-z0-9-]+[a-z]\b)/.exec(label)?.[0] ?? null;
  const named = metricNames.find((name) => label.includes(name));
  return { id, azName, metric: named ?? (id?.startsWith("vpce-") ? "BytesProcessed" : null) };
}

const dayInSeconds = 86_400;
/** Periods in use, the longest first. A longer one would be several of these. */
const periods = [dayInSeconds, 21_600, 3_600, 900, 300, 60];

const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b));

/**
 * The period of values at these times: the longest usual one that all gaps are multiples of. One time alone is taken for
 * the longest period that could begin then.
 */
function periodOf(times: readonly number[]): number {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, i) => time - (sorted[i] ?? 0));
  const common = gaps.length === 0 ? (sorted[0] ?? 0) : gaps.reduce(greatestCommon, 0);
  return periods.find((period) => common % period === 0) ?? 60;
}

const secondsOf = (time: unknown): number => {
  const ms = typeof time === "string" ? Date.parse(time) : typeof time === "number" ? time * 1000 : Number.NaN;
  return ms / 1000;
};

type Point = readonly [seconds: number, value: number];
type Found = Omit<Series, "periodSeconds" | "values" | "metric"> & {
  readonly metric: MetricName | null;
  readonly points: readonly Point[];
};

const isPoint = ([seconds, value]: Point): boolean => Number.isFinite(seconds) && Number.isFinite(value) && value >= 0;

/** One result of `get-metric-data`: times and values side by side, the newest first. */
function dataResult(result: Answer): Found {
  const times = listIn(result, "Timestamps");
  const values = listIn(result, "Values");
  const points = times.map(
    (time, i): Point => [secondsOf(time), typeof values[i] === "number" ? values[i] : Number.NaN],
  );
  const label = typeof result.Label === "string" ? result.Label : "";
  const status = result.StatusCode;
  return { ...labelled(label), points, isWhole: status === undefined || status === null || status === "Complete" };
}

/** An answer of `get-metric-statistics`: one metric, in no order, of which only the metric's name is told. */
function statistics(answer: Answer): Found {
  const label = typeof answer.Label === "string" ? answer.Label : "";
  const points = listIn(answer, "Datapoints")
    .filter(isObject)
    .map(({ Timestamp, Sum }): Point => [secondsOf(Timestamp), typeof Sum === "number" ? Sum : Number.NaN]);
  return { ...labelled(label), points, isWhole: true };
}

/** The metrics of one answer that are known, and the labels of others. */
export function seriesIn(answer: unknown): { readonly series: readonly Series[]; readonly hasMore: boolean } {
  if (!isObject(answer)) return { series: [], hasMore: false };
  const found = Array.isArray(answer.Datapoints)
    ? [statistics(answer)]
    : listIn(answer, "MetricDataResults").filter(isObject).map(dataResult);
  const known = found.filter((one): one is Found & { metric: MetricName } => one.metric !== null);
  const points = known.flatMap((one) => one.points.filter(isPoint));
  const periodSeconds = periodOf(points.map(([seconds]) => seconds));
  const series = known.map(
    ({ points: own, ...one }): Series => ({
      ...one,
      periodSeconds,
      values: new Map(own.filter(isPoint)),
    }),
  );
  return { series, hasMore: typeof answer.NextToken === "string" && answer.NextToken !== "" };
}
