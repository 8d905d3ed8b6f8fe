import { access, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BillOnlySnapshot } from "@/lib/pricing/billOnlyRate";
import { type SourcedSnapshot, type SourcesFile, splitSnapshot, withSources } from "@/lib/pricing/priceSources";
import type { Snapshot } from "@/lib/pricing/regionPrices";
import { failure, type Result, success } from "@/lib/text/result";
import { checkBilled } from "./billedSchema";
import { reasonOf } from "./origins";
import { type CheckResult, checkSnapshot } from "./snapshotSchema";

/** A snapshot's file with its exact text. */
export type StoredFile<T> = { readonly snapshot: T; readonly bytes: string };

/** The snapshot, whose sources are a file of their own. */
export type StoredSnapshot = StoredFile<SourcedSnapshot> & { readonly sourcesBytes: string };

/** The files of a snapshot's folder; `billed` is null where the folder has none. */
export type StoredFiles = { readonly current: StoredSnapshot; readonly billed: StoredFile<BillOnlySnapshot> | null };

export type Stored = Result<StoredFiles, readonly string[]>;

const currentName = "current.json";
const sourcesName = "sources.json";
const billedName = "billed.json";

async function readSnapshot(dir: string): Promise<Result<StoredSnapshot, readonly string[]>> {
  try {
    const bytes = await readFile(join(dir, currentName), "utf8");
    const sourcesBytes = await readFile(join(dir, sourcesName), "utf8");
    const current: Snapshot = JSON.parse(bytes);
    const sourcesFile: SourcesFile = JSON.parse(sourcesBytes);
    if (sourcesFile.id !== current.id)
      return failure([`${dir}: current.json is ${current.id}, and sources.json belongs to ${sourcesFile.id}`]);
    const checked = checkSnapshot(withSources(current, sourcesFile));
    return checked.ok ? success({ snapshot: checked.value, bytes, sourcesBytes }) : checked;
  } catch (error) {
    return failure([`${dir}: ${reasonOf(error)}`]);
  }
}

async function readJsonFile<T>(
  path: string,
  check: (value: unknown) => CheckResult<T>,
): Promise<Result<StoredFile<T>, readonly string[]>> {
  try {
    const bytes = await readFile(path, "utf8");
    const checked = check(JSON.parse(bytes));
    return checked.ok ? success({ snapshot: checked.value, bytes }) : checked;
  } catch (error) {
    return failure([`${path}: ${reasonOf(error)}`]);
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Reads and checks the files of a snapshot's folder. */
export async function readStored(dir: string): Promise<Stored> {
  const read = await readSnapshot(dir);
  if (!read.ok) return read;
  const current = read.value;
  if (!(await isThere(join(dir, billedName)))) return success({ current, billed: null });
  const billed = await readJsonFile(join(dir, billedName), (value) => checkBilled(value, current.snapshot));
  return billed.ok ? success({ current, billed: billed.value }) : billed;
}

/** The id of a snapshot made on `day`: the day, with a number from the second one of a day on. */
export async function freeId(dir: string, usedIds: readonly string[], day: string): Promise<string> {
  const past = await readdir(join(dir, "past")).catch(() => []);
  const taken = new Set([...usedIds, ...past.map((name) => name.replace(/(-billed|-sources)?\.json$/, ""))]);
  let id = day;
  for (let n = 2; taken.has(id); n += 1) id = `${day}-${n}`;
  return id;
}

/** A file to write: its path in the snapshot's folder, and its text. */
export type NewFile = { readonly path: string; readonly text: string };

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/**
 * The files of a new snapshot, the old ones byte for byte in `past/<old id>.json` and `past/<old id>-sources.json`. Where
 * the program ends between the new two, their ids differ, and the next refresh reports it.
 */
export function currentFiles(old: StoredSnapshot, snapshot: SourcedSnapshot): readonly NewFile[] {
  const { current, sources } = splitSnapshot(snapshot);
  return [
    { path: join("past", `${old.snapshot.id}-sources.json`), text: old.sourcesBytes },
    { path: join("past", `${old.snapshot.id}.json`), text: old.bytes },
    { path: sourcesName, text: jsonText(sources) },
    { path: currentName, text: jsonText(current) },
  ];
}

/** The same for the rates of bills, whose past is `past/<old id>-billed.json`. */
export const billedFiles = (old: StoredFile<BillOnlySnapshot>, snapshot: BillOnlySnapshot): readonly NewFile[] => [
  { path: join("past", `${old.snapshot.id}-billed.json`), text: old.bytes },
  { path: billedName, text: jsonText(snapshot) },
];

/**
 * Writes all files beside their places, then renames each into its place. So a full disk, or a folder that cannot be
 * written, leaves every file as it was, and a reader never sees half a file. Throws what the file system throws.
 */
export async function putInPlace(dir: string, files: readonly NewFile[]): Promise<void> {
  await mkdir(join(dir, "past"), { recursive: true });
  try {
    for (const { path, text } of files) await writeFile(join(dir, `${path}.new`), text);
  } catch (error) {
    for (const { path } of files) await rm(join(dir, `${path}.new`), { force: true }).catch(() => undefined);
    throw error;
  }
  for (const { path } of files) await rename(join(dir, `${path}.new`), join(dir, path));
}
