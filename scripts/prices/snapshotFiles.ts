import { access, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BillOnlySnapshot } from "@/lib/pricing/billOnlyRate";
import { type PedigreedSnapshot, type PedigreeFile, splitSnapshot, withPedigree } from "@/lib/pricing/pedigree";
import type { Snapshot } from "@/lib/pricing/regionPrices";
import { failure, type Result, success } from "@/lib/text/result";
import { checkBilled } from "./billedSchema";
import { reasonOf } from "./origins";
import { type CheckResult, checkSnapshot } from "./snapshotSchema";

/** A snapshot's file with its exact text. */
export type StoredFile<T> = { readonly snapshot: T; readonly bytes: string };

/** The snapshot, whose pedigree is a file of its own. */
export type StoredSnapshot = StoredFile<PedigreedSnapshot> & { readonly pedigreeBytes: string };

/** The files of a snapshot's folder; `billed` is null where the folder has none. */
export type StoredFiles = { readonly current: StoredSnapshot; readonly billed: StoredFile<BillOnlySnapshot> | null };

export type Stored = Result<StoredFiles, readonly string[]>;

const currentPath = (dir: string) => join(dir, "current.json");
const pedigreePath = (dir: string) => join(dir, "pedigree.json");
const billedPath = (dir: string) => join(dir, "billed.json");

async function readSnapshot(dir: string): Promise<Result<StoredSnapshot, readonly string[]>> {
  try {
    const bytes = await readFile(currentPath(dir), "utf8");
    const pedigreeBytes = await readFile(pedigreePath(dir), "utf8");
    const current: Snapshot = JSON.parse(bytes);
    const pedigree: PedigreeFile = JSON.parse(pedigreeBytes);
    if (pedigree.id !== current.id)
      return failure([`${dir}: current.json is ${current.id}, and pedigree.json belongs to ${pedigree.id}`]);
    const checked = checkSnapshot(withPedigree(current, pedigree));
    return checked.ok ? success({ snapshot: checked.value, bytes, pedigreeBytes }) : checked;
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
  if (!(await isThere(billedPath(dir)))) return success({ current, billed: null });
  const billed = await readJsonFile(billedPath(dir), (value) => checkBilled(value, current.snapshot));
  return billed.ok ? success({ current, billed: billed.value }) : billed;
}

/** The id of a snapshot made on `day`: the day, with a number from the second one of a day on. */
export async function freeId(dir: string, usedIds: readonly string[], day: string): Promise<string> {
  const past = await readdir(join(dir, "past")).catch(() => []);
  const taken = new Set([...usedIds, ...past.map((name) => name.replace(/(-billed|-pedigree)?\.json$/, ""))]);
  let id = day;
  for (let n = 2; taken.has(id); n += 1) id = `${day}-${n}`;
  return id;
}

async function replace(dir: string, path: string, pastName: string, oldBytes: string, value: unknown): Promise<void> {
  await mkdir(join(dir, "past"), { recursive: true });
  await writeWhole(join(dir, "past", pastName), oldBytes);
  await writeWhole(path, `${JSON.stringify(value, null, 1)}\n`);
}

/**
 * Keeps the old files, byte for byte, as `past/<old id>.json` and `past/<old id>-pedigree.json`, and puts each new one
 * in its place in one step. Where the program ends between the two, their ids differ, and the next refresh reports it.
 */
export async function replaceCurrent(dir: string, old: StoredSnapshot, snapshot: PedigreedSnapshot): Promise<void> {
  const { current, pedigree } = splitSnapshot(snapshot);
  await replace(dir, pedigreePath(dir), `${old.snapshot.id}-pedigree.json`, old.pedigreeBytes, pedigree);
  await replace(dir, currentPath(dir), `${old.snapshot.id}.json`, old.bytes, current);
}

/** The same for the rates of bills, whose past is `past/<old id>-billed.json`. */
export const replaceBilled = (
  dir: string,
  old: StoredFile<BillOnlySnapshot>,
  snapshot: BillOnlySnapshot,
): Promise<void> => replace(dir, billedPath(dir), `${old.snapshot.id}-billed.json`, old.bytes, snapshot);

/** Writes another file and renames it, so that a reader sees the old file or the new one, never half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
