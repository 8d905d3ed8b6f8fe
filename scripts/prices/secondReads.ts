import { z } from "zod";
import type { PriceSources, SourcedPrices, SourcedSnapshot } from "@/lib/pricing/priceSources";
import { type Confidence, isUnread, type SourcedRate } from "@/lib/pricing/rate";
import { isSameAmount } from "@/lib/units/amounts";
import { usedSources } from "./merge";
import { pricedRateIds } from "./rateFacts";
import { regionCodeSchema, sourceKeySchema, sourceSchema } from "./snapshotSchema";

const confidences = ["high", "medium", "single-source"] as const satisfies readonly Confidence[];

const shape = z.strictObject({
  sources: z.record(sourceKeySchema, sourceSchema),
  readings: z.array(
    z.strictObject({
      region: regionCodeSchema,
      rateId: z.enum(pricedRateIds),
      usd: z.number().min(0),
      /** Where the source names it. */
      usageType: z.string().exactOptional(),
      /** The price's confidence with this reading. A reading raises it and never lowers it. */
      confidence: z.enum(confidences).exactOptional(),
      sources: z.array(z.string()).min(1),
    }),
  ),
  azCounts: z.record(regionCodeSchema, z.int().min(1)),
  newAccountAzCounts: z.record(regionCodeSchema, z.int().min(1)),
});

/** Best first. */
const confidencesBestFirst: readonly Confidence[] = confidences;

/** Readings by others: prices of Regions with the sources that give them, and how many AZs Regions have. */
export type SecondReads = z.infer<typeof shape>;
type SecondRead = SecondReads["readings"][number];

export type TakenReads = {
  readonly snapshot: SourcedSnapshot;
  /** How many prices have a further source now, and how many of those had been derived or assumed before. */
  readonly confirmedCount: number;
  readonly newlyReadCount: number;
  readonly problems: readonly string[];
};

/** Checks the file's shape. Problems name the place. */
export function readSecondReads(json: unknown): SecondReads | readonly string[] {
  const read = shape.safeParse(json);
  return read.success ? read.data : read.error.issues.map(({ path, message }) => `${path.join(" ")}: ${message}`);
}

const higherConfidence = (before: Confidence, now: Confidence = before): Confidence =>
  confidencesBestFirst.find((confidence) => confidence === before || confidence === now) ?? before;

function withRead(rate: SourcedRate, { sources, confidence }: SecondRead, all: PriceSources): SourcedRate {
  const [first = "", ...others] = sources;
  if (isUnread(rate.confidence)) {
    const date = all[first]?.date ?? null;
    const effective = date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
    return { ...rate, source: first, effective, confidence: confidence ?? "single-source", crossChecks: others };
  }
  const crossChecks = [...new Set([...rate.crossChecks, ...sources])].filter((key) => key !== rate.source);
  return { ...rate, confidence: higherConfidence(rate.confidence, confidence), crossChecks };
}

/**
 * The snapshot with further readings of prices that it has already, of flat rates alone. They confirm a price and never
 * move it: one that says another figure, or another usage type, is a problem, and so is one that the snapshot has no
 * price for. A price that was derived or assumed counts as read from then on.
 */
export function takeSecondReads(
  old: SourcedSnapshot,
  { sources, readings, azCounts, newAccountAzCounts }: SecondReads,
  { id, day }: { readonly id: string; readonly day: string },
): TakenReads {
  const all = { ...old.sources, ...sources };
  const problems: string[] = [];
  let newlyReadCount = 0;
  const take = (code: string, prices: SourcedPrices): SourcedPrices => {
    const rates: { [rateId in string]?: SourcedRate } = { ...prices.rates };
    for (const reading of readings.filter(({ region }) => region === code)) {
      const rate = rates[reading.rateId];
      const problem = readProblem(reading, rate, all);
      if (problem !== null) problems.push(`${code} ${reading.rateId}: ${problem}`);
      if (rate === undefined || problem !== null) continue;
      if (isUnread(rate.confidence)) newlyReadCount += 1;
      rates[reading.rateId] = withRead(rate, reading, all);
    }
    const [azCount, newAccountAzCount] = [azCounts[code], newAccountAzCounts[code]];
    const { rates: _, bands, ...place } = prices;
    return {
      ...place,
      ...(azCount === undefined ? {} : { azCount }),
      ...(newAccountAzCount === undefined ? {} : { newAccountAzCount }),
      rates: rates as SourcedPrices["rates"],
      bands,
    };
  };
  const named = [...readings.map(({ region }) => region), ...Object.keys(azCounts), ...Object.keys(newAccountAzCounts)];
  const unknown = [...new Set(named)].filter((code) => !Object.hasOwn(old.regions, code));
  const regions = Object.fromEntries(Object.entries(old.regions).map(([code, prices]) => [code, take(code, prices)]));
  return {
    snapshot: { ...old, id, publishedOn: day, sources: usedSources(all, Object.values(regions)), regions },
    confirmedCount: readings.length,
    newlyReadCount,
    problems: [...unknown.map((code) => `${code}: the snapshot has no such Region`), ...problems],
  };
}

function readProblem(
  { usd, usageType, sources }: SecondRead,
  rate: SourcedRate | undefined,
  all: PriceSources,
): string | null {
  if (rate === undefined) return "the snapshot has no such price";
  if (!isSameAmount(rate.usd, usd)) return `${usd} is not the snapshot's ${rate.usd}; a second reading moves no price`;
  if (usageType !== undefined && usageType !== rate.usageType) return `${usageType} is not ${rate.usageType}`;
  const missing = sources.filter((key) => !Object.hasOwn(all, key));
  return missing.length > 0 ? `${missing.join(", ")} is not among the sources` : null;
}
