import { readFile } from "node:fs/promises";
import { utcDayOf } from "@/lib/bills/day";
import type { SourcedPrices } from "@/lib/pricing/priceSources";
import { parseJson } from "@/lib/text/parseJson";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { changedParts, type PendingWrite } from "./changedParts";
import { type FeedName, readFeed } from "./feed";
import { type Locations, readLocations } from "./locations";
import { merge } from "./merge";
import { offerCodes, readOffer } from "./offer";
import { help, type Options, readOptions } from "./options";
import { addresses, folderOrigin, type Limits, networkOrigin, type Origin, offerAddress, reasonOf } from "./origins";
import { type FileReading, failedReading } from "./priceReading";
import type { PricedRateId } from "./rateFacts";
import { reportLines } from "./report";
import { readSecondReads, takeSecondReads } from "./secondReads";
import { freeId, putInPlace, readStored, type StoredFiles } from "./snapshotFiles";
import { joinFiles, refreshedRateIds } from "./snapshotParts";

export type RefreshEnvironment = {
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  readonly limits?: Limits;
};

const minuteMs = 60_000;
const limitsOf = ({ offers }: Options): Limits => ({
  requestMs: minuteMs / 2,
  overallMs: (offers ? 60 : 3) * minuteMs,
});
const feeds = ["natgateway", "vpc", "datatransfer"] as const satisfies readonly FeedName[];

/** Runs the command: reads, compares, writes. Returns the exit code; with 1, the snapshot's folder is as it was. */
export async function refreshPrices(args: readonly string[], environment: RefreshEnvironment): Promise<0 | 1> {
  const read = readOptions(args);
  if (!read.ok) return stop(environment, [read.error], "Nothing was read. --help lists the options.");
  if (read.value === "help") {
    environment.print(help);
    return 0;
  }
  const { readings } = read.value;
  return readings === null ? refresh(read.value, environment) : takeReadings(readings, read.value, environment);
}

async function refresh(options: Options, environment: RefreshEnvironment): Promise<0 | 1> {
  const read = await readStored(options.out);
  if (!read.ok) return stop(environment, read.error);
  const stored = read.value;
  const old = joinFiles(stored.current.snapshot, stored.billed?.snapshot ?? null);
  const rateIds = refreshedRateIds(stored.billed?.snapshot ?? null);
  const unknown = (options.regions ?? []).filter((code) => !Object.hasOwn(old.regions, code));
  if (unknown.length > 0) return stop(environment, [`--regions: the snapshot has no ${unknown.join(", ")}`]);

  const chosen = Object.fromEntries(
    Object.entries(old.regions).filter(([code]) => options.regions?.includes(code) ?? true),
  );
  const origin =
    options.from === null
      ? networkOrigin(environment.fetch, environment.limits ?? limitsOf(options))
      : folderOrigin(options.from);
  const locations = await locationsFrom(origin);
  if (typeof locations === "string") return stop(environment, [locations]);

  const files = await Promise.all(feeds.map((feed) => feedFrom(origin, feed, locations, chosen, rateIds)));
  // One after the other: each offer file is large, and a problem with the first saves reading the rest.
  if (options.offers || options.from !== null) {
    for (const region of Object.keys(chosen)) {
      for (const offer of offerCodes) {
        if (files.some(({ problems }) => problems.length > 0)) break;
        files.push(await offerFrom(origin, offer, region, chosen));
      }
    }
  }
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) return stop(environment, problems);

  const { id, day } = await nextId(stored, options, environment);
  const readings = files.flatMap((file) => file.readings);
  const sources = Object.assign({}, ...files.map((file) => file.sources));
  const merged = merge(old, rateIds, readings, sources, { id, day, allowJump: options.allowJump });
  if (merged.problems.length > 0) return stop(environment, merged.problems);
  const changed = changedParts(stored, merged.snapshot);
  if (!changed.ok) return stop(environment, changed.error);

  const others = [...new Set(files.flatMap((file) => file.otherNames))].filter((name) => !isZone(locations, name));
  const isNew = (name: string) => locations.has(name) && !Object.hasOwn(old.regions, locations.get(name)?.code ?? "");
  const unlisted = others.filter((name) => !locations.has(name));
  for (const line of reportLines(merged, others.filter(isNew), unlisted)) environment.print(line);

  return write(changed.value, stored, options, environment);
}

/** Takes readings by others from a file: they confirm prices, and say how many AZs Regions have. */
async function takeReadings(path: string, options: Options, environment: RefreshEnvironment): Promise<0 | 1> {
  const read = await readStored(options.out);
  if (!read.ok) return stop(environment, read.error);
  const stored = read.value;
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return stop(environment, [`${path} could not be read`]);
  const json = parseJson(text);
  const reads = json === undefined ? [`${path} is not JSON`] : readSecondReads(json);
  if (!("readings" in reads)) return stop(environment, reads);
  const old = joinFiles(stored.current.snapshot, stored.billed?.snapshot ?? null);
  const taken = takeSecondReads(old, reads, await nextId(stored, options, environment));
  if (taken.problems.length > 0) return stop(environment, taken.problems);
  const changed = changedParts(stored, taken.snapshot);
  if (!changed.ok) return stop(environment, changed.error);
  environment.print(
    `${countWithNoun(taken.confirmedCount, "price")} confirmed, ${taken.newlyReadCount} of them read for the first time.`,
  );
  return write(changed.value, stored, options, environment);
}

async function nextId(stored: StoredFiles, { out }: Options, { now }: RefreshEnvironment) {
  const day = utcDayOf(now());
  const usedIds = [stored.current.snapshot.id, ...(stored.billed ? [stored.billed.snapshot.id] : [])];
  return { id: await freeId(out, usedIds, day), day };
}

async function write(
  writes: readonly PendingWrite[],
  { current }: StoredFiles,
  { out, dryRun }: Options,
  environment: RefreshEnvironment,
): Promise<0 | 1> {
  if (writes.length === 0) {
    environment.print(`Nothing to write: these files say what snapshot ${current.snapshot.id} says.`);
  } else if (dryRun) {
    environment.print("A dry run: nothing was written.");
  } else {
    const problem = await putInPlace(
      out,
      writes.flatMap(({ files }) => files),
    ).catch(reasonOf);
    if (problem !== undefined) return stop(environment, [`${out} could not be written: ${problem}`]);
    for (const { id, replacedId, name } of writes) {
      environment.print(`Wrote ${name} ${id}; ${replacedId} is kept in past/.`);
    }
  }
  return 0;
}

async function locationsFrom(origin: Origin): Promise<Locations | string> {
  const file = await origin.text("locations");
  if (!file?.ok) return file?.error ?? "locations.json is missing";
  const json = parseJson(file.value);
  return (json === undefined ? null : readLocations(json)) ?? "locations.json is not AWS's list of places";
}

async function feedFrom(
  origin: Origin,
  feed: FeedName,
  locations: Locations,
  regions: { readonly [code: string]: SourcedPrices },
  rateIds: readonly PricedRateId[],
): Promise<FileReading> {
  const file = await origin.text(feed);
  if (file === null) return failedReading();
  if (!file.ok) return failedReading(file.error);
  const json = parseJson(file.value);
  if (json === undefined)
    return failedReading(`${feed}.json is not JSON; it starts with "${file.value.trim().slice(0, 20)}"`);
  return readFeed(feed, json, locations, regions, rateIds, addresses[feed]);
}

async function offerFrom(
  origin: Origin,
  offer: (typeof offerCodes)[number],
  region: string,
  regions: { readonly [code: string]: SourcedPrices },
): Promise<FileReading> {
  const chunks = regions[region] && (await origin.chunks(offer, region));
  if (!chunks) return failedReading();
  try {
    return await readOffer(offer, region, chunks, offerAddress(offer, region));
  } catch (error) {
    return failedReading(reasonOf(error));
  }
}

const isZone = (locations: Locations, name: string): boolean => locations.get(name)?.isRegion === false;

function stop(environment: RefreshEnvironment, problems: readonly string[], closing = "The snapshot is as it was."): 1 {
  for (const problem of problems.slice(0, 20)) environment.printError(problem);
  if (problems.length > 20) environment.printError(`and ${problems.length - 20} more`);
  environment.printError(closing);
  return 1;
}
