import { access, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BilledSnapshot } from "@/lib/pricing/billedRates";
import type { Snapshot } from "@/lib/pricing/priceBook";
import { checkBilled } from "./billedSchema";
import { reasonOf } from "./origins";
import { type Checked, checkSnapshot } from "./snapshotSchema";

/** A snapshot's file with its exact text. */
export type StoredFile<T> = { readonly snapshot: T; readonly bytes: string };

/** The files of a snapshot's folder; `billed` is null where the folder has none. */
export type Stored =
  | { readonly ok: true; readonly current: StoredFile<Snapshot>; readonly billed: StoredFile<BilledSnapshot> | null }
  | { readonly ok: false; readonly problems: readonly string[] };

const currentPath = (dir: string) => join(dir, "current.json");
const billedPath = (dir: string) => join(dir, "billed.json");

async function readJsonFile<T>(
  path: string,
  check: (value: unknown) => Checked<T>,
): Promise<Checked<T> & { readonly bytes: string }> {
  try {
    const bytes = await readFile(path, "utf8");
    return { ...check(JSON.parse(bytes)), bytes };
  } catch (error) {
    return { ok: false, problems: [`${path}: ${reasonOf(error)}`], bytes: "" };
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Reads what a folder holds. */
export async function readStored(dir: string): Promise<Stored> {
  const current = await readJsonFile(currentPath(dir), checkSnapshot);
  if (!current.ok) return current;
  if (!(await isThere(billedPath(dir)))) return { ok: true, current, billed: null };
  const billed = await readJsonFile(billedPath(dir), (value) => checkBilled(value, current.snapshot));
  return billed.ok ? { ok: true, current, billed } : billed;
}

/** The id of a snapshot made on `day`: the day, with a number from the second one of a day on. */
export async function freeId(dir: string, usedIds: readonly string[], day: string): Promise<string> {
  const past = await readdir(join(dir, "past")).catch(() => []);
  const taken = new Set([...usedIds, ...past.map((name) => name.replace(/(-billed)?\.json$/, ""))]);
  let id = day;
  for (let n = 2; taken.has(id); n += 1) id = `${day}-${n}`;
  return id;
}

async function replace(dir: string, path: string, pastName: string, oldBytes: string, value: unknown): Promise<void> {
  await mkdir(join(dir, "past"), { recursive: true });
  await writeWhole(join(dir, "past", pastName), oldBytes);
  await writeWhole(path, `${JSON.stringify(value, null, 1)}\n`);
}

/** Keeps the old file, byte for byte, as `past/<old id>.json` and then puts the new one in its place in one step. */
export const replaceCurrent = (dir: string, old: StoredFile<Snapshot>, snapshot: Snapshot): Promise<void> =>
  replace(dir, currentPath(dir), `${old.snapshot.id}.json`, old.bytes, snapshot);

/** The same for the rates of bills, whose past is `past/<old id>-billed.json`. */
export const replaceBilled = (dir: string, old: StoredFile<BilledSnapshot>, snapshot: BilledSnapshot): Promise<void> =>
  replace(dir, billedPath(dir), `${old.snapshot.id}-billed.json`, old.bytes, snapshot);

/** A reader sees the file before or the file after, never half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
