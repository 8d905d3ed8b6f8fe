import { z } from "zod";
import { isBanded, rateIds } from "@/lib/meters/rates";
import { prefixOf } from "@/lib/meters/regionPrefixes";
import type { SourcedSnapshot } from "@/lib/pricing/priceSources";
import type { Band, SourcedRate } from "@/lib/pricing/rate";
import { failure, type Result, success } from "@/lib/text/result";
import { type PricedRateId, unitOf, usageTypesOf } from "./rateFacts";

/**
 * The highest rate that is accepted, in USD. It is above any that AWS has published for these nine, so that a figure in
 * cents or for a month is found.
 */
const highestUsd = 1;

/** A price with its sources, as both files have it. */
export const rateSchema = z.strictObject({
  usd: z.number().min(0).max(highestUsd),
  unit: z.string().min(1),
  usageType: z.string().min(1).nullable(),
  sku: z
    .string()
    .regex(/^[A-Z0-9]{16}$/, "is no SKU")
    .nullable(),
  source: z.string(),
  effective: z.iso.date().nullable(),
  confidence: z.enum(["high", "medium", "single-source", "derived", "assumed"]),
  crossChecks: z.array(z.string()),
});
const bandsSchema = z.array(rateSchema.extend({ fromGb: z.int().min(0) })).min(1);

const regionSchema = z.strictObject({
  name: z.string().min(1),
  partition: z.enum(["aws", "aws-us-gov"]),
  continent: z.string().min(1),
  azCount: z.int().min(1).max(26).exactOptional(),
  newAccountAzCount: z.int().min(1).max(26).exactOptional(),
  rates: z.strictObject({
    ...Object.fromEntries(rateIds.filter((id) => !isBanded(id)).map((id) => [id, rateSchema.exactOptional()])),
    vpceGatewayGb: rateSchema,
  }),
  bands: z.strictObject(Object.fromEntries(rateIds.filter(isBanded).map((id) => [id, bandsSchema.exactOptional()]))),
});

/** A day, a month or a year, whichever is known; null for a source without a date. */
const sourceDate = z
  .union([z.iso.date(), z.string().regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/, "is neither a day, nor a month, nor a year")])
  .nullable();

export const sourceKeySchema = z.string().regex(/^[A-Za-z0-9-]+$/);
export const sourceSchema = z.strictObject({
  name: z.string().min(1),
  date: sourceDate,
  kind: z.string().min(1),
  where: z.string().min(1),
});

/** What both files begin with. */
export const snapshotHead = {
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}(-\d+)?$/, "is no snapshot id"),
  publishedOn: z.iso.date(),
  currency: z.literal("USD"),
  sources: z.record(sourceKeySchema, sourceSchema),
};

export const regionCodeSchema = z.string().regex(/^[a-z]{2}(-gov)?-[a-z]+-\d$/);

const shape = z.strictObject({ ...snapshotHead, regions: z.record(regionCodeSchema, regionSchema) });

export type CheckResult<T = SourcedSnapshot> = Result<T, readonly string[]>;

/** Checks that a value is a complete snapshot. Problems name the place: `eu-west-1 natGatewayHour: ...`. */
export function checkSnapshot(value: unknown): CheckResult {
  const read = shape.safeParse(value);
  if (!read.success) {
    return failure(read.error.issues.map(({ path, message }) => `${path.join(" ")}: ${message}`));
  }
  const problems = [...sourceProblems(read.data), ...regionProblems(read.data)];
  // Gives the value itself, because the parsed copy has its keys in another order and a diff of two snapshots would
  // show it.
  return problems.length > 0 ? failure(problems) : success(value as SourcedSnapshot);
}

/** The fields of a snapshot that the checks of its sources need. */
type DatedSources = Pick<SourcedSnapshot, "sources" | "publishedOn">;

export function sourceProblems({ sources, publishedOn }: DatedSources): readonly string[] {
  return Object.entries(sources)
    .filter(([, { date }]) => date !== null && date > publishedOn)
    .map(([key, { date }]) => `source ${key}: ${date} is after the snapshot's ${publishedOn}`);
}

function regionProblems(snapshot: SourcedSnapshot): readonly string[] {
  const entries = Object.entries(snapshot.regions);
  const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);
  return [
    ...repeated(entries.map(([, { name }]) => name)).map((name) => `two Regions are called ${name}`),
    ...entries.flatMap(([code]) => (prefixOf(code) === undefined ? [`${code} has no billing prefix`] : [])),
    ...entries.flatMap(([code, { rates, bands }]) => [
      ...Object.entries(rates).flatMap(([id, one]) => ratePlaceProblems(snapshot, code, id, one)),
      ...Object.entries(bands).flatMap(([id, several]) => [
        ...several.flatMap((band) => ratePlaceProblems(snapshot, code, id, band)),
        ...bandProblems(several).map((problem) => `${code} ${id}: ${problem}`),
      ]),
    ]),
  ];
}

/** Problems of one rate of a Region: its unit, its usage type, its sources, its day. */
export function ratePlaceProblems(snapshot: DatedSources, code: string, id: string, rate: SourcedRate) {
  const { usd, unit, usageType, source, effective, crossChecks } = rate;
  const problems: string[] = [];
  if (id === "vpceGatewayGb") {
    if (usd !== 0) problems.push("gateway endpoints are free");
  } else {
    const rateId = id as PricedRateId;
    const usageTypes = usageTypesOf(rateId, code);
    if (usd === 0 && rateId !== "natProvisionedGb") problems.push("is 0; a price that is not known is left out");
    if (unit !== unitOf(rateId)) problems.push(`is per ${unit}, not per ${unitOf(rateId)}`);
    if (!usageTypes.includes(usageType ?? "")) problems.push(`${usageType} is not ${usageTypes.join(" or ")}`);
  }
  for (const key of [source, ...crossChecks]) {
    if (!Object.hasOwn(snapshot.sources, key)) problems.push(`${key} is not among the sources`);
  }
  if (crossChecks.includes(source)) problems.push("its source is no cross-check of itself");
  if (effective !== null && effective > snapshot.publishedOn) problems.push(`${effective} is after the snapshot's day`);
  return problems.map((problem) => `${code} ${id}: ${problem}`);
}

/** Choosing the cheapest mix relies on falling tiers: the more GB share an endpoint's tiers, the less each costs. */
function bandProblems(bands: readonly Band[]): readonly string[] {
  const steps = bands.slice(1).map((band, i) => ({ before: bands[i] as Band, band }));
  return [
    ...(bands[0]?.fromGb === 0 ? [] : ["the first band does not start at 0"]),
    ...steps.filter(({ before, band }) => band.fromGb <= before.fromGb).map(() => "the bands do not ascend in GB"),
    ...steps.filter(({ before, band }) => band.usd >= before.usd).map(() => "the bands do not fall in price"),
  ];
}
