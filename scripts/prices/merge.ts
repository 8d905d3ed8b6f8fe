import { isBanded } from "@/lib/meters/rates";
import type { PriceSources, SourcedPrices, SourcedSnapshot } from "@/lib/pricing/priceSources";
import { isUnread, type SourcedRate } from "@/lib/pricing/rate";
import { isLessAmount } from "@/lib/units/amounts";
import type { PriceReading } from "./priceReading";
import { type PricedRateId, unitOf, usageTypesOf } from "./rateFacts";

type SourcedBand = SourcedRate & { readonly fromGb: number };

/**
 * One figure that changed. `oldUsd` is null for a price that the snapshot lacks, `newUsd` for one that no tier has any
 * more.
 */
export type Change = {
  readonly region: string;
  readonly rateId: PricedRateId;
  readonly fromGb: number;
  readonly oldUsd: number | null;
  readonly newUsd: number | null;
};

/** A rate that no file has, so that the snapshot keeps its old reading. */
export type RetainedRate = { readonly region: string; readonly rateId: PricedRateId; readonly rate: SourcedRate };

export type MergeResult = {
  readonly snapshot: SourcedSnapshot;
  readonly changes: readonly Change[];
  readonly retained: readonly RetainedRate[];
  /** How many rates were read again at the old price. */
  readonly confirmedCount: number;
  readonly problems: readonly string[];
};

/** The rate's bands, a flat rate as one band from 0 GB; `null` when the Region lacks it. */
function bandsOf({ rates, bands }: SourcedPrices, rateId: PricedRateId): readonly SourcedBand[] | null {
  if (isBanded(rateId)) return bands[rateId] ?? null;
  const rate = (rates as { readonly [id in PricedRateId]?: SourcedRate })[rateId];
  return rate ? [{ fromGb: 0, ...rate }] : null;
}

/**
 * Puts the readings into the old snapshot and gives it the id `id` and the date `day`. A price without a reading keeps
 * its value and its date. A reading that is older than what it would replace is a problem, and so is an absurd jump: a
 * price that moves by more than half, falls to 0, or comes with other tiers.
 */
export function merge(
  old: SourcedSnapshot,
  rateIds: readonly PricedRateId[],
  readings: readonly PriceReading[],
  sources: PriceSources,
  { id, day, allowJump }: { readonly id: string; readonly day: string; readonly allowJump: boolean },
): MergeResult {
  const changes: Change[] = [];
  const retained: RetainedRate[] = [];
  const problems: string[] = [];
  let confirmedCount = 0;
  const latest = latestReadings(readings);

  const regionOf = (region: string, prices: SourcedPrices): SourcedPrices => {
    const rates: { [id in string]: SourcedRate } = { ...prices.rates };
    const bands: { [id in string]: readonly SourcedBand[] } = { ...prices.bands };
    for (const rateId of rateIds) {
      const oldBands = bandsOf(prices, rateId);
      const reading = latest.get(`${region} ${rateId}`);
      if (!reading) {
        if (oldBands?.[0]) retained.push({ region, rateId, rate: oldBands[0] });
        continue;
      }
      const changed = changesOf(reading, oldBands);
      if (changed.length === 0) confirmedCount += 1;
      changes.push(...changed);
      problems.push(...readingProblems(reading, oldBands, changed, day, allowJump));
      const newBands = isSameReading(reading, oldBands) ? oldBands : bandsFrom(reading, oldBands, old.sources);
      if (isBanded(rateId)) bands[rateId] = newBands;
      else if (newBands[0]) rates[rateId] = withoutFromGb(newBands[0]);
    }
    return { ...prices, rates, bands } as SourcedPrices;
  };

  const regions = Object.fromEntries(
    Object.entries(old.regions).map(([code, prices]) => [code, regionOf(code, prices)]),
  );
  const snapshot = {
    ...old,
    id,
    publishedOn: day,
    sources: usedSources({ ...old.sources, ...sources }, Object.values(regions)),
    regions,
  };
  return { snapshot, changes, retained, confirmedCount, problems };
}

/** Two files may carry a rate (the tiers of internet traffic stand in both feeds); the later one is taken. */
function latestReadings(readings: readonly PriceReading[]): ReadonlyMap<string, PriceReading> {
  const latest = new Map<string, PriceReading>();
  for (const reading of readings) {
    const key = `${reading.region} ${reading.rateId}`;
    if ((latest.get(key)?.day ?? "") <= reading.day) latest.set(key, reading);
  }
  return latest;
}

function changesOf(
  { region, rateId, tiers }: PriceReading,
  oldBands: readonly SourcedBand[] | null,
): readonly Change[] {
  const starts = [...new Set([...(oldBands ?? []), ...tiers].map(({ fromGb }) => fromGb))].sort((a, b) => a - b);
  return starts
    .map((fromGb) => ({
      region,
      rateId,
      fromGb,
      oldUsd: oldBands?.find((band) => band.fromGb === fromGb)?.usd ?? null,
      newUsd: tiers.find((tier) => tier.fromGb === fromGb)?.usd ?? null,
    }))
    .filter(({ oldUsd, newUsd }) => oldUsd !== newUsd);
}

function readingProblems(
  reading: PriceReading,
  oldBands: readonly SourcedBand[] | null,
  changed: readonly Change[],
  day: string,
  allowJump: boolean,
): readonly string[] {
  const { region, rateId, sourceKey } = reading;
  const at = `${region} ${rateId}`;
  const lastRead =
    (oldBands ?? [])
      .flatMap(({ effective }) => effective ?? [])
      .sort()
      .at(-1) ?? "";
  if (reading.day < lastRead) return [`${at}: ${sourceKey} is older than the price it would replace, read ${lastRead}`];
  if (reading.day > day) return [`${at}: ${sourceKey} is dated after today, ${day}`];
  if (allowJump || !oldBands) return [];
  return changed.filter(isJump).map(({ fromGb, oldUsd, newUsd }) => {
    const place = isBanded(rateId) ? `${at} from ${fromGb} GB` : at;
    return `${place}: ${oldUsd ?? "no price"} to ${newUsd ?? "no price"} is an absurd jump; --allow-jump takes it`;
  });
}

const isJump = ({ oldUsd, newUsd }: Change): boolean =>
  oldUsd === null || newUsd === null || newUsd === 0 || isLessAmount(oldUsd / 2, Math.abs(newUsd - oldUsd));

/** Whether a reading equals what the snapshot has, down to its day, so that nothing changes. */
function isSameReading(
  { tiers, day, usageType }: PriceReading,
  oldBands: readonly SourcedBand[] | null,
): oldBands is readonly SourcedBand[] {
  return (
    oldBands?.length === tiers.length &&
    tiers.every(({ fromGb, usd, sku }, i) => {
      const band = oldBands[i];
      return (
        band?.fromGb === fromGb &&
        band.usd === usd &&
        band.effective === day &&
        (sku ?? band.sku) === band.sku &&
        (usageType ?? band.usageType) === band.usageType
      );
    })
  );
}

/**
 * The sources that gave a figure before `sourceKey` gave it again. The reading that is replaced stays among them only
 * where it is the earliest one, so that the day of the first read is kept and the list does not grow by one each time.
 */
function confirmations(old: SourcedBand, sourceKey: string, sources: PriceSources): readonly string[] {
  const readOn = old.effective ?? sources[old.source]?.date ?? null;
  const others = old.crossChecks.filter((key) => key !== sourceKey && key !== old.source);
  const isFirst = readOn !== null && others.every((key) => (sources[key]?.date ?? readOn) >= readOn);
  return isFirst && !isUnread(old.confidence) && old.source !== sourceKey ? [old.source, ...others] : others;
}

function bandsFrom(
  reading: PriceReading,
  oldBands: readonly SourcedBand[] | null,
  sources: PriceSources,
): readonly SourcedBand[] {
  const { region, rateId, tiers, day, sourceKey } = reading;
  const usageTypes = usageTypesOf(rateId, region);
  return tiers.map(({ fromGb, usd, sku }) => {
    const old = oldBands?.find((band) => band.fromGb === fromGb);
    const confirmed = old?.usd === usd;
    return {
      fromGb,
      usd,
      unit: unitOf(rateId),
      usageType: reading.usageType ?? oldBands?.[0]?.usageType ?? usageTypes[0] ?? null,
      sku: sku ?? old?.sku ?? null,
      source: sourceKey,
      effective: day,
      confidence: confirmed && old.confidence === "high" ? "high" : "medium",
      crossChecks: confirmed ? confirmations(old, sourceKey, sources) : [],
    };
  });
}

const withoutFromGb = ({ fromGb: _, ...rate }: SourcedBand): SourcedRate => rate;

/** The sources that a rate names, and those that such a source refers to in its text. */
export function usedSources(
  sources: PriceSources,
  regions: readonly { readonly rates: object; readonly bands: object }[],
): PriceSources {
  const rates: readonly SourcedRate[] = regions.flatMap(({ rates, bands }) => [
    ...Object.values(rates),
    ...Object.values(bands).flat(),
  ]);
  const named = new Set(rates.flatMap(({ source, crossChecks }) => [source, ...crossChecks]));
  const referredTo = Object.entries(sources).flatMap(([key, { where }]) => (named.has(key) ? [where] : []));
  return Object.fromEntries(
    Object.entries(sources).filter(([key]) => named.has(key) || referredTo.some((text) => text.includes(key))),
  );
}
