import type * as z from "zod/mini";
import { rateIds } from "@/lib/meters/rates";
import type { Scenario } from "@/lib/model/scenario";
import { missingRates } from "@/lib/model/scenarioRates";
import { priceBook } from "@/lib/pricing/priceBook";
import { inFieldOrder, pathOf } from "@/lib/scenario/fieldOrder";
import { maxServiceCount } from "@/lib/scenario/fields";
import { internetProblems, type ReadableInternet } from "@/lib/scenario/internetRules";
import { internetSchema, rowSchema, scenarioSchema } from "@/lib/scenario/schema";
import { localId, type ReadableRow, type ReadableServices, serviceProblems } from "@/lib/scenario/serviceRules";
import { isRecord } from "@/lib/text/isRecord";
import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

export type ScenarioRead = Result<Scenario, readonly Problem[]>;

/** Cuts a list of services to one row more than allowed: enough to refuse the list without checking a million rows. */
const clipped = (input: unknown): unknown =>
  isRecord(input) && Array.isArray(input.services) && input.services.length > maxServiceCount + 1
    ? { ...input, services: input.services.slice(0, maxServiceCount + 1) }
    : input;

function schemaProblems(issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  return issues.flatMap((issue): readonly Problem[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys
          .slice(0, maxServiceCount)
          .map((key) => ({ path: pathOf([...issue.path, key]), message: "is not a field of a scenario" }))
      : [{ path: pathOf(issue.path), message: issue.message }],
  );
}

/**
 * Drops the AZ problems of rows that repeat the scenario's own invalid AZ count, because they add nothing to its
 * problem.
 */
function withoutRepeatedAzProblems(problems: readonly Problem[], input: unknown): readonly Problem[] {
  if (!isRecord(input) || !Array.isArray(input.services) || !problems.some(({ path }) => path === "azCount")) {
    return problems;
  }
  const repeatedPaths = new Set(
    input.services.flatMap((row: unknown, n) =>
      isRecord(row) && Object.is(row.azCount, input.azCount) ? [`services.${n}.azCount`] : [],
    ),
  );
  return problems.filter(({ path }) => !repeatedPaths.has(path));
}

type FieldSchema<T> = {
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T | undefined };
};

const readField = <T>(leaf: FieldSchema<T>, value: unknown): T | undefined => leaf.safeParse(value).data;

function readableRow(row: unknown): ReadableRow {
  if (!isRecord(row)) return {};
  const { id, today, endpoint, azCount } = rowSchema.shape;
  return {
    id: readField(id, row.id),
    today: readField(today, row.today),
    endpoint: readField(endpoint, row.endpoint),
    azCount: readField(azCount, row.azCount),
  };
}

/**
 * The readable inputs of the rules for services, so that one read reports all problems of a scenario with unreadable
 * fields.
 */
function readableServices(input: unknown): ReadableServices {
  const { region, azCount, services } = isRecord(input) ? input : {};
  return {
    region: readField(scenarioSchema.shape.region, region) ?? null,
    azCount: readField(scenarioSchema.shape.azCount, azCount) ?? null,
    services: Array.isArray(services) ? services.map(readableRow) : [],
  };
}

/** The readable inputs of the internet rule. GB that cannot be read count as 0 here and are a problem of their own. */
function readableInternet(input: unknown): ReadableInternet {
  const { internet: givenInternet, otherRegion: givenRegions } = isRecord(input) ? input : {};
  const internet = isRecord(givenInternet) ? givenInternet : {};
  const otherRegion = isRecord(givenRegions) ? givenRegions : {};
  const { needed } = internetSchema.shape;
  const gb = (value: unknown) => readField(internetSchema.shape.gbOut, value) ?? 0;
  return {
    needed: readField(needed, internet.needed),
    internetGb: gb(internet.gbOut) + gb(internet.gbIn),
    otherRegionGb: gb(otherRegion.gbOut) + gb(otherRegion.gbIn),
  };
}

function toScenario({ services, rates, ...rest }: z.output<typeof scenarioSchema>): Scenario {
  return {
    ...rest,
    services: services.map((row) => ({
      ...row,
      id: localId(row.id, rest.region) ?? row.id,
      azCount: row.azCount ?? rest.azCount,
    })),
    rates: Object.fromEntries(rateIds.flatMap((id) => (rates[id] === undefined ? [] : [[id, rates[id]]]))),
  };
}

function missingRateProblems(scenario: Scenario): readonly Problem[] {
  const book = priceBook(scenario.region);
  const missing = book ? missingRates(scenario, book) : [];
  const paths = [...new Set(missing.map(({ path }) => path))];
  return paths.map((path) => {
    const ids = missing.filter((rate) => rate.path === path).map(({ id }) => id);
    return {
      path,
      message: `needs ${ids.join(" and ")}, for which ${scenario.region} has no price; give your own in rates`,
    };
  });
}

/**
 * A valid scenario with other GB in one row; null for GB that cannot be read or a row that is not there, which
 * `readScenario` reports in words. No rule combines a service's GB with another field, so a moving slider needs no
 * other field read again.
 */
export function withServiceGb(scenario: Scenario, row: number, gb: unknown): Scenario | null {
  const service = scenario.services[row];
  const read = rowSchema.shape.gb.safeParse(gb);
  if (!service || gb === undefined || !read.success) return null;
  return { ...scenario, services: scenario.services.with(row, { ...service, gb: read.data }) };
}

/**
 * Reads a scenario from JSON, a form or a link. Missing fields take their defaults; nothing is guessed, clamped or
 * dropped. Anything else invalid is a problem with its path, in field order, at most 100. Never throws.
 */
export function readScenario(input: unknown): ScenarioRead {
  const given = clipped(input);
  const read = scenarioSchema.safeParse(given);
  const problems = read.success
    ? [...internetProblems(readableInternet(read.data)), ...serviceProblems(read.data)]
    : [
        ...withoutRepeatedAzProblems(schemaProblems(read.error.issues), given),
        ...internetProblems(readableInternet(given)),
        ...serviceProblems(readableServices(given)),
      ];
  if (!read.success || problems.length > 0) return failure(inFieldOrder(problems));

  const scenario = toScenario(read.data);
  const missing = missingRateProblems(scenario);
  return missing.length > 0 ? failure(inFieldOrder(missing)) : success(scenario);
}
