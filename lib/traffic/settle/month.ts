import { averageHoursPerMonth } from "@/lib/units/hours";
import type { NatSample, TrafficRow } from "./traffic";

/** GB of 2^30 bytes in a month. */
export type MonthGb = { readonly low: number; readonly likely: number; readonly high: number };

const bytesPerGb = 2 ** 30;
const secondsPerHour = 3600;
const hoursPerDay = 24;

/** The longest aggregation interval: a sample of an hour may lack as much at its ends. */
const maxIntervalSeconds = 600;

/** Days from which on their spread says more than the least and the largest. */
export const daysOfSpread = 7;

/** Whether a sample is too short to stand for a month: less than an hour. */
export const isTooShort = ({ hours, firstStart, lastEnd }: NatSample): boolean =>
  hours.length === 0 || lastEnd + 1 - firstStart + maxIntervalSeconds < secondsPerHour;

/**
 * A row's GB scaled to a month of `hoursPerMonth`: its GB times these over the hours of the sample. The range comes from the sample's own
 * unevenness: below a day its least and its largest hour, below a week its days, from a week on one standard deviation
 * of its days. Sums of a query do not say how they spread, so they have no range. Null for a sample of less than an hour.
 */
export function gbPerMonth(
  { bytes, bytesByHour }: Pick<TrafficRow, "bytes" | "bytesByHour">,
  sample: NatSample,
  hoursPerMonth: number = averageHoursPerMonth,
): MonthGb | null {
  if (isTooShort(sample)) return null;
  const { hours } = sample;
  const likely = (Number(bytes) / bytesPerGb) * (hoursPerMonth / hours.length);
  if (sample.hasSums) return { low: likely, likely, high: likely };
  const hourly = hours.map((hour) => Number(bytesByHour.get(hour) ?? 0n) / bytesPerGb);
  const days = wholeDays(hourly);
  const [low, high] =
    days.length === 0
      ? extremes(hourly, hoursPerMonth)
      : days.length < daysOfSpread
        ? extremes(days, hoursPerMonth / hoursPerDay)
        : spread(days, hoursPerMonth / hoursPerDay);
  return { low: Math.min(low, likely), likely, high: Math.max(high, likely) };
}

/** Bytes by hour, as rows have them. */
type ByHour = Pick<TrafficRow, "bytes" | "bytesByHour">;

/**
 * Which share of a gateway's bytes a row has, 0 to 1, where the gateway's GB of the month are known. The range is that of
 * its shares by hour, by day, or one standard deviation of the days', as in `gbPerMonth`; a sample of less than an hour
 * tells nothing of other hours, so that the range is from nothing to all. Sums of a query have no range.
 */
export function shareInMonth(row: ByHour, all: ByHour, sample: NatSample): MonthGb {
  const likely = all.bytes === 0n ? 0 : Number(row.bytes) / Number(all.bytes);
  if (isTooShort(sample)) return { low: 0, likely, high: 1 };
  if (sample.hasSums) return { low: likely, likely, high: likely };
  const hourly = ({ bytesByHour }: ByHour) => sample.hours.map((hour) => Number(bytesByHour.get(hour) ?? 0n));
  const [ofRow, ofAll] = [hourly(row), hourly(all)];
  const dayCount = wholeDays(ofRow).length;
  const [parts, wholes] = dayCount === 0 ? [ofRow, ofAll] : [wholeDays(ofRow), wholeDays(ofAll)];
  // An hour without traffic has no shares.
  const shares = parts.flatMap((part, at) => ((wholes[at] ?? 0) > 0 ? [part / (wholes[at] ?? 1)] : []));
  if (shares.length === 0) return { low: 0, likely, high: 1 };
  const [low, high] = dayCount < daysOfSpread || shares.length < 2 ? extremes(shares, 1) : spread(shares, 1);
  return { low: Math.min(low, likely), likely, high: Math.min(1, Math.max(high, likely)) };
}

/** Sums of 24 hours that follow one another in the sample; hours that are left over make no day. */
function wholeDays(hourly: readonly number[]): readonly number[] {
  const dayCount = Math.floor(hourly.length / hoursPerDay);
  return Array.from({ length: dayCount }, (_, day) =>
    hourly.slice(day * hoursPerDay, (day + 1) * hoursPerDay).reduce((sum, gb) => sum + gb, 0),
  );
}

const extremes = (amounts: readonly number[], perMonth: number): readonly [number, number] => [
  Math.min(...amounts) * perMonth,
  Math.max(...amounts) * perMonth,
];

function spread(days: readonly number[], perMonth: number): readonly [number, number] {
  const mean = days.reduce((sum, gb) => sum + gb, 0) / days.length;
  const variance = days.reduce((sum, gb) => sum + (gb - mean) ** 2, 0) / (days.length - 1);
  const deviation = Math.sqrt(variance);
  return [Math.max(0, mean - deviation) * perMonth, (mean + deviation) * perMonth];
}
