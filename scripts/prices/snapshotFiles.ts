import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Snapshot } from "@/lib/pricing/priceBook";
import { type Checked, checkSnapshot } from "./snapshotSchema";

const currentPath = (dir: string) => join(dir, "current.json");

export type Stored = Checked & { readonly bytes: string };

/** The snapshot in a folder, with its file's exact text. */
export async function readStored(dir: string): Promise<Stored> {
  try {
    const bytes = await readFile(currentPath(dir), "utf8");
    return { ...checkSnapshot(JSON.parse(bytes)), bytes };
  } catch (error) {
    return {
      ok: false,
      problems: [`${currentPath(dir)}: ${error instanceof Error ? error.message : error}`],
      bytes: "",
    };
  }
}

/** The id of a snapshot made on `day`: the day, with a number from the second one of a day on. */
export async function freeId(dir: string, currentId: string, day: string): Promise<string> {
  const past = await readdir(join(dir, "past")).catch(() => []);
  const taken = new Set([currentId, ...past.map((name) => name.replace(/\.json$/, ""))]);
  let id = day;
  for (let n = 2; taken.has(id); n += 1) id = `${day}-${n}`;
  return id;
}

/** Keeps the old file, byte for byte, as `past/<old id>.json` and then puts the new one in its place in one step. */
export async function replaceSnapshot(dir: string, oldId: string, oldBytes: string, snapshot: Snapshot): Promise<void> {
  await mkdir(join(dir, "past"), { recursive: true });
  await writeWhole(join(dir, "past", `${oldId}.json`), oldBytes);
  await writeWhole(currentPath(dir), `${JSON.stringify(snapshot, null, 1)}\n`);
}

/** A reader sees the file before or the file after, never half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
