import type { RegionPrices, Snapshot } from "@/lib/pricing/priceBook";
import { checkBilled } from "./billedSchema";
import { billedPart, currentPart, ratesOf, together } from "./bothFiles";
import { type FeedName, readFeed } from "./feed";
import { type Locations, readLocations } from "./locations";
import { merge } from "./merge";
import { offerCodes, readOffer } from "./offer";
import { help, type Options, readOptions } from "./options";
import { addresses, folder, type Limits, network, type Origin, offerAddress, reasonOf } from "./origins";
import type { PricedRateId } from "./rateFacts";
import { type FileReading, failed } from "./reading";
import { reportLines } from "./report";
import { freeId, readStored, replaceBilled, replaceCurrent, type Stored } from "./snapshotFiles";
import { checkSnapshot } from "./snapshotSchema";

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

/** The command: reads, compares, writes. Returns the exit code; with 1, the snapshot's folder is as it was. */
export async function refreshPrices(args: readonly string[], around: Surroundings): Promise<0 | 1> {
  const read = readOptions(args);
  if (!read.ok) return stop(around, [read.problem], "Nothing was read. --help lists the options.");
  if (read.options !== "help") return refresh(read.options, around);
  around.print(help);
  return 0;
}

async function refresh(options: Options, around: Surroundings): Promise<0 | 1> {
  const stored = await readStored(options.out);
  if (!stored.ok) return stop(around, stored.problems);
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

  const day = around.now().toISOString().slice(0, 10);
  const usedIds = [old.id, ...(stored.billed ? [stored.billed.snapshot.id] : [])];
  const id = await freeId(options.out, usedIds, day);
  const readings = files.flatMap((file) => file.readings);
  const sources = Object.assign({}, ...files.map((file) => file.sources));
  const merged = merge(old, rateIds, readings, sources, { id, day, allowJump: options.allowJump });
  if (merged.problems.length > 0) return stop(around, merged.problems);
  const changed = changedParts(stored, merged.snapshot);
  if (!changed.ok) return stop(around, changed.problems);

  const others = [...new Set(files.flatMap((file) => file.otherNames))].filter((name) => !isZone(locations, name));
  const isNew = (name: string) => locations.has(name) && !Object.hasOwn(old.regions, locations.get(name)?.code ?? "");
  const unlisted = others.filter((name) => !locations.has(name));
  for (const line of reportLines(merged, others.filter(isNew), unlisted)) around.print(line);

  if (changed.writes.length === 0) {
    around.print(`Nothing to write: these files say what snapshot ${old.id} says.`);
  } else if (options.dryRun) {
    around.print("A dry run: nothing was written.");
  } else {
    for (const { write, kept, name } of changed.writes) {
      const problem = await write(options.out).catch(reasonOf);
      if (problem !== undefined) return stop(around, [`${options.out} could not be written: ${problem}`]);
      around.print(`Wrote ${name} ${id}; ${kept} is kept in past/.`);
    }
  }
  return 0;
}

/** A file that has something new, checked. */
type Write = {
  readonly name: string;
  /** The id of the file that is replaced. */
  readonly kept: string;
  readonly write: (dir: string) => Promise<void>;
};

type Changed =
  | { readonly ok: true; readonly writes: readonly Write[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const sameRegions = (a: { readonly regions: unknown }, b: { readonly regions: unknown }): boolean =>
  JSON.stringify(a.regions) === JSON.stringify(b.regions);

/** A file of which no reading said anything new is left as it is, so that its id keeps its meaning. */
function changedParts({ current, billed }: Stored & { readonly ok: true }, merged: Snapshot): Changed {
  const newCurrent = checkSnapshot(currentPart(merged));
  if (!newCurrent.ok) return newCurrent;
  const newBilled = billed && checkBilled(billedPart(merged), newCurrent.snapshot);
  if (newBilled && !newBilled.ok) return newBilled;
  const writes: Write[] = [];
  if (!sameRegions(newCurrent.snapshot, current.snapshot)) {
    const write = (dir: string) => replaceCurrent(dir, current, newCurrent.snapshot);
    writes.push({ name: "snapshot", kept: current.snapshot.id, write });
  }
  if (billed && newBilled && !sameRegions(newBilled.snapshot, billed.snapshot)) {
    const write = (dir: string) => replaceBilled(dir, billed, newBilled.snapshot);
    writes.push({ name: "rates of bills", kept: billed.snapshot.id, write });
  }
  return { ok: true, writes };
}

async function locationsFrom(origin: Origin): Promise<Locations | string> {
  const file = await origin.text("locations");
  if (!file?.ok) return file?.problem ?? "locations.json is missing";
  const json = readJson(file.text);
  return (json === undefined ? null : readLocations(json)) ?? "locations.json is not AWS's list of places";
}

async function feedFrom(
  origin: Origin,
  feed: FeedName,
  locations: Locations,
  regions: { readonly [code: string]: RegionPrices },
  rateIds: readonly PricedRateId[],
): Promise<FileReading> {
  const file = await origin.text(feed);
  if (file === null) return failed();
  if (!file.ok) return failed(file.problem);
  const json = readJson(file.text);
  if (json === undefined) return failed(`${feed}.json is not JSON; it starts with "${file.text.trim().slice(0, 20)}"`);
  return readFeed(feed, json, locations, regions, rateIds, addresses[feed]);
}

async function offerFrom(
  origin: Origin,
  offer: (typeof offerCodes)[number],
  region: string,
  regions: { readonly [code: string]: RegionPrices },
): Promise<FileReading> {
  const prices = regions[region];
  const chunks = prices && (await origin.chunks(offer, region));
  if (!chunks) return failed();
  try {
    return await readOffer(offer, region, prices, chunks, offerAddress(offer, region));
  } catch (error) {
    return failed(reasonOf(error));
  }
}

/** JSON has no `undefined`, so that it can stand for text that is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isZone = (locations: Locations, name: string): boolean => locations.get(name)?.isRegion === false;

function stop(around: Surroundings, problems: readonly string[], closing = "The snapshot is as it was."): 1 {
  for (const problem of problems.slice(0, 20)) around.printError(problem);
  if (problems.length > 20) around.printError(`and ${problems.length - 20} more`);
  around.printError(closing);
  return 1;
}
