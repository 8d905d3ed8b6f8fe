import { formatGbTick, gbPerPb, gbPerTb } from "@/lib/units/gb";

/** Both ends of an axis, in its unit; on a log axis the first is above 0. */
export type Domain = readonly [from: number, to: number];
export type AxisScale = "log" | "linear";

/**
 * The n-th round size in GB: 1, 10, 100 GB, then 1, 10, 100 TB, then 1, 10, 100, … PB. Each is round in the unit of its
 * label. Steps are a factor of ten, but 10.24 from 100 GB to 1 TB and from 100 TB to 1 PB.
 */
function decadeGb(n: number): number {
  if (n < 3) return 10 ** n;
  if (n < 6) return 10 ** (n - 3) * gbPerTb;
  return 10 ** (n - 6) * gbPerPb;
}

/** 0.001 GB: no axis begins lower. */
const lowestDecade = -3;
/** 10,000,000 PB: far more than a scenario can have. */
const highestDecade = 13;

const decades = Array.from({ length: highestDecade - lowestDecade + 1 }, (_, i) => decadeGb(lowestDecade + i));

/** The largest round size that is not above `gb`, in GB; the lowest one where none is. */
export const decadeAtOrBelow = (gb: number): number =>
  decades.findLast((decade) => decade <= gb) ?? decadeGb(lowestDecade);

/** The smallest round size that is not below `gb`, in GB; the highest one where none is. */
export const decadeAtOrAbove = (gb: number): number =>
  decades.find((decade) => decade >= gb) ?? decadeGb(highestDecade);

/** Round sizes within a log axis, its ends included where they are round. In GB. */
export const gbDecades = ([fromGb, toGb]: Domain): readonly number[] =>
  decades.filter((gb) => gb >= fromGb && gb <= toGb);

/** 2 and 5 times each round size within a log axis, for tables. In GB. */
export const gbBetweenDecades = ([fromGb, toGb]: Domain): readonly number[] =>
  decades.flatMap((gb) => [2 * gb, 5 * gb]).filter((gb) => gb > fromGb && gb < toGb);

/** Every n-th tick from the first on, so that at most `maxCount` (at least 1) remain. */
export function thinTicks(ticks: readonly number[], maxCount: number): readonly number[] {
  const step = Math.max(1, Math.ceil(ticks.length / Math.max(1, maxCount)));
  return ticks.filter((_, i) => i % step === 0);
}

const steps = [1, 2, 5, 10] as const;

/** The smallest 1, 2 or 5 times a power of ten that is not below `size`, which must be above 0. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return (steps.find((step) => step * power >= size * (1 - 1e-9)) ?? 10) * power;
}

/** The largest 1, 2 or 5 times a power of ten that is not above `size`, which must be above 0. */
export function roundStepBelow(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return (steps.findLast((step) => step * power <= size * (1 + 1e-9)) ?? 1) * power;
}

/**
 * Round ticks of a linear axis from 0 to at least `max` (above 0), in at most `count` (above 0) steps. The last tick is
 * its end.
 */
export function linearTicks(max: number, count: number): readonly number[] {
  const step = roundStep(max / count);
  return Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, i) => i * step);
}

const unitGb = (gb: number): number => (gb >= 2 * gbPerPb ? gbPerPb : gb >= 2 * gbPerTb ? gbPerTb : 1);

/** `linearTicks` in GB, round in the unit of the labels: PB from 2 PB up, TB from 2 TB up, else GB. */
export function linearGbTicks(maxGb: number, count: number): readonly number[] {
  const unit = unitGb(maxGb);
  return linearTicks(maxGb / unit, count).map((units) => units * unit);
}

const oneUnit = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** Labels of `linearGbTicks`, all in the unit in which they are round: `500 GB`, `1,000 GB`, `1,500 GB`. */
export function linearGbLabels(ticks: readonly number[]): readonly string[] {
  const unit = unitGb(Math.max(...ticks, 0));
  const name = unit === gbPerPb ? "PB" : unit === gbPerTb ? "TB" : "GB";
  return ticks.map((gb) => (gb === 0 ? "0" : `${oneUnit.format(gb / unit)} ${name}`));
}

/** The label of a tick, `5 TB`; 0 without a unit. */
export const gbTickLabel = (gb: number): string => (gb === 0 ? "0" : formatGbTick(gb));

/**
 * Round dollars within a log axis, in USD: powers of ten, also 2 and 5 times each where the axis has at most three
 * decades.
 */
export function usdLogTicks([fromUsd, toUsd]: Domain): readonly number[] {
  const first = Math.floor(Math.log10(fromUsd));
  const last = Math.ceil(Math.log10(toUsd));
  const between = last - first <= 3 ? [1, 2, 5] : [1];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => i + first).flatMap((power) =>
    between.map((times) => times * 10 ** power),
  );
  return ticks.filter((usd) => usd >= fromUsd * (1 - 1e-9) && usd <= toUsd * (1 + 1e-9));
}
