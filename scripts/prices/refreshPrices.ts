import { readFile } from "node:fs/promises";
import type { PedigreedPrices } from "@/lib/pricing/pedigree";
import { valueInJson } from "@/lib/text/json";
import { counted } from "@/lib/units/counted";
import { ratesOf, together } from "./bothFiles";
import { changedParts, type Write } from "./changedParts";
import { type FeedName, readFeed } from "./feed";
import { type Locations, readLocations } from "./locations";
import { merge } from "./merge";
import { offerCodes, readOffer } from "./offer";
import { help, type Options, readOptions } from "./options";
import { addresses, folder, type Limits, network, type Origin, offerAddress, reasonOf } from "./origins";
import type { PricedRateId } from "./rateFacts";
import { type FileReading, failed } from "./reading";
import { reportLines } from "./report";
import { readSecondReads, takeSecondReads } from "./secondReads";
import { freeId, readStored, type StoredFiles } from "./snapshotFiles";

export type Surroundings = {
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
export async function refreshPrices(args: readonly string[], around: Surroundings): Promise<0 | 1> {
  const read = readOptions(args);
  if (!read.ok) return stop(around, [read.error], "Nothing was read. --help lists the options.");
  if (read.value === "help") {
    around.print(help);
    return 0;
  }
  const { readings } = read.value;
  return readings === null ? refresh(read.value, around) : takeReadings(readings, read.value, around);
}

async function refresh(options: Options, around: Surroundings): Promise<0 | 1> {
  const read = await readStored(options.out);
  if (!read.ok) return stop(around, read.error);
  const stored = read.value;
  const old = together(stored.current.snapshot, stored.billed?.snapshot ?? null);
  const rateIds = ratesOf(stored.billed?.snapshot ?? null);
  const unknown = (options.regions ?? []).filter((code) => !Object.hasOwn(old.regions, code));
  if (unknown.length > 0) return stop(around, [`--regions: the snapshot has no ${unknown.join(", ")}`]);

  const chosen = Object.fromEntries(
    Object.entries(old.regions).filter(([code]) => options.regions?.includes(code) ?? true),
  );
  const origin =
    options.from === null ? network(around.fetch, around.limits ?? limitsOf(options)) : folder(options.from);
  const locations = await locationsFrom(origin);
  if (typeof locations === "string") return stop(around, [locations]);

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
  if (problems.length > 0) return stop(around, problems);

  const { id, day } = await nextId(stored, options, around);
  const readings = files.flatMap((file) => file.readings);
  const sources = Object.assign({}, ...files.map((file) => file.sources));
  const merged = merge(old, rateIds, readings, sources, { id, day, allowJump: options.allowJump });
  if (merged.problems.length > 0) return stop(around, merged.problems);
  const changed = changedParts(stored, merged.snapshot);
  if (!changed.ok) return stop(around, changed.error);

  const others = [...new Set(files.flatMap((file) => file.otherNames))].filter((name) => !isZone(locations, name));
  const isNew = (name: string) => locations.has(name) && !Object.hasOwn(old.regions, locations.get(name)?.code ?? "");
  const unlisted = others.filter((name) => !locations.has(name));
  for (const line of reportLines(merged, others.filter(isNew), unlisted)) around.print(line);

  return write(changed.value, stored, options, around);
}

/** Takes readings by others from a file: they confirm prices, and say how many AZs Regions have. */
async function takeReadings(path: string, options: Options, around: Surroundings): Promise<0 | 1> {
  const read = await readStored(options.out);
  if (!read.ok) return stop(around, read.error);
  const stored = read.value;
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return stop(around, [`${path} could not be read`]);
  const json = valueInJson(text);
  const reads = json === undefined ? [`${path} is not JSON`] : readSecondReads(json);
  if (!("readings" in reads)) return stop(around, reads);
  const old = together(stored.current.snapshot, stored.billed?.snapshot ?? null);
  const taken = takeSecondReads(old, reads, await nextId(stored, options, around));
  if (taken.problems.length > 0) return stop(around, taken.problems);
  const changed = changedParts(stored, taken.snapshot);
  if (!changed.ok) return stop(around, changed.error);
  around.print(
    `${counted(taken.confirmedCount, "price")} confirmed, ${taken.newlyReadCount} of them read for the first time.`,
  );
  return write(changed.value, stored, options, around);
}

async function nextId(stored: StoredFiles, { out }: Options, { now }: Surroundings) {
  const day = now().toISOString().slice(0, 10);
  const usedIds = [stored.current.snapshot.id, ...(stored.billed ? [stored.billed.snapshot.id] : [])];
  return { id: await freeId(out, usedIds, day), day };
}

async function write(
  writes: readonly Write[],
  { current }: StoredFiles,
  { out, dryRun }: Options,
  around: Surroundings,
): Promise<0 | 1> {
  if (writes.length === 0) {
    around.print(`Nothing to write: these files say what snapshot ${current.snapshot.id} says.`);
  } else if (dryRun) {
    around.print("A dry run: nothing was written.");
  } else {
    for (const { write, id, kept, name } of writes) {
      const problem = await write(out).catch(reasonOf);
      if (problem !== undefined) return stop(around, [`${out} could not be written: ${problem}`]);
      around.print(`Wrote ${name} ${id}; ${kept} is kept in past/.`);
    }
  }
  return 0;
}

async function locationsFrom(origin: Origin): Promise<Locations | string> {
  const file = await origin.text("locations");
  if (!file?.ok) return file?.error ?? "locations.json is missing";
  const json = valueInJson(file.value);
  return (json === undefined ? null : readLocations(json)) ?? "locations.json is not AWS's list of places";
}

async function feedFrom(
  origin: Origin,
  feed: FeedName,
  locations: Locations,
  regions: { readonly [code: string]: PedigreedPrices },
  rateIds: readonly PricedRateId[],
): Promise<FileReading> {
  const file = await origin.text(feed);
  if (file === null) return failed();
  if (!file.ok) return failed(file.error);
  const json = valueInJson(file.value);
  if (json === undefined) return failed(`${feed}.json is not JSON; it starts with "${file.value.trim().slice(0, 20)}"`);
  return readFeed(feed, json, locations, regions, rateIds, addresses[feed]);
}

async function offerFrom(
  origin: Origin,
  offer: (typeof offerCodes)[number],
  region: string,
  regions: { readonly [code: string]: PedigreedPrices },
): Promise<FileReading> {
  const chunks = regions[region] && (await origin.chunks(offer, region));
  if (!chunks) return failed();
  try {
    return await readOffer(offer, region, chunks, offerAddress(offer, region));
  } catch (error) {
    return failed(reasonOf(error));
  }
}

const isZone = (locations: Locations, name: string): boolean => locations.get(name)?.isRegion === false;

function stop(around: Surroundings, problems: readonly string[], closing = "The snapshot is as it was."): 1 {
  for (const problem of problems.slice(0, 20)) around.printError(problem);
  if (problems.length > 20) around.printError(`and ${problems.length - 20} more`);
  around.printError(closing);
  return 1;
}
