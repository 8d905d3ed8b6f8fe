import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject, onStop } from "@/scripts/project.mjs";
import { recordBrowser } from "@/scripts/sameAs/browser/browser";
import { recordCli } from "@/scripts/sameAs/cli";
import { compareRecords, type Recording, type SurfaceCheck } from "@/scripts/sameAs/difference";
import { recordHttp } from "@/scripts/sameAs/http";
import { type Inputs, makeInputs } from "@/scripts/sameAs/inputs";
import { type Options, type Part, readOptions } from "@/scripts/sameAs/options";
import { recordPages } from "@/scripts/sameAs/pages";
import { plantIn, plantsSeen } from "@/scripts/sameAs/planted";
import { checksInWords, writeDifferences } from "@/scripts/sameAs/report";
import { buildTree, commitOf, type Tree, treeOfCommit, treeOfFiles } from "@/scripts/sameAs/trees";

/*
 * `npm run same-as <commit>`: whether the working tree still answers, byte for byte, as the commit does. It uses only
 * interfaces that stay: the command line, HTTP, the pages and a browser. It imports nothing of lib, so that lib can
 * change.
 */

const resultsFolder = inProject(".cache", "same-as");

async function timed<T>(what: string, work: Promise<T>): Promise<T> {
  const from = performance.now();
  const done = await work;
  console.log(`${what}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
  return done;
}

/**
 * Does the same in both trees at once. Where one fails, it still waits for the other, so that nothing writes to a
 * folder that is being removed.
 */
async function inBoth<T>(trees: readonly [Tree, Tree], work: (tree: Tree) => Promise<T>): Promise<readonly [T, T]> {
  const both = [work(trees[0]), work(trees[1])] as const;
  await Promise.allSettled(both);
  return Promise.all(both);
}

const sessionOf = (id: string): string => id.slice(0, id.indexOf(": "));

/**
 * Plays sessions that differ a second time: a browser on a busy machine may be too slow at one step, but hardly twice
 * at the same one.
 */
async function checkedTwice(
  trees: readonly [Tree, Tree],
  inputs: Inputs,
  base: readonly Recording[],
  here: readonly Recording[],
): Promise<readonly SurfaceCheck[]> {
  const checks = compareRecords(base, here);
  const names = new Set(checks.flatMap(({ differences }) => differences.map(({ id }) => sessionOf(id))));
  if (names.size === 0) return checks;
  console.log(`Sessions that differ, played once more: ${[...names].join("; ")}`);
  const again = await inBoth(trees, (tree) => recordBrowser(tree, inputs, [...names]));
  const others = [base, here].map((records) => records.filter(({ id }) => !names.has(sessionOf(id))));
  return compareRecords([...(others[0] ?? []), ...again[0]], [...(others[1] ?? []), ...again[1]]);
}

async function compareTrees(
  { only, isPlanted }: Options,
  trees: readonly [Tree, Tree],
): Promise<readonly SurfaceCheck[]> {
  const inputs = await timed("Inputs", makeInputs(join(resultsFolder, "inputs")));
  if (only.some((part) => part !== "cli")) await timed("Builds", inBoth(trees, buildTree));
  const recorders: Readonly<Record<Part, (tree: Tree) => Promise<readonly Recording[]>>> = {
    cli: (tree) => recordCli(tree, inputs, join(resultsFolder, `cli-${tree.name}.ndjson`)),
    http: (tree) => recordHttp(tree, inputs),
    pages: async (tree) => recordPages(tree),
    browser: (tree) => recordBrowser(tree, inputs),
  };
  const all: SurfaceCheck[] = [];
  for (const part of only) {
    const [base, here] = await timed(part, inBoth(trees, recorders[part]));
    const isPlayedTwice = part === "browser" && !isPlanted;
    const checks = isPlayedTwice ? await checkedTwice(trees, inputs, base, here) : compareRecords(base, here);
    console.log(checksInWords(checks));
    writeDifferences(join(resultsFolder, "differences"), checks);
    all.push(...checks);
  }
  return all;
}

/** Prints the result of the comparison. @returns the exit code */
function conclude(checks: readonly SurfaceCheck[], isPlanted: boolean): number {
  const count = checks.reduce((sum, { differences }) => sum + differences.length, 0);
  if (!isPlanted) {
    console.log(count === 0 ? "\nNo difference." : `\n${count} differences, written to .cache/same-as/differences`);
    return count === 0 ? 0 : 1;
  }
  const seen = plantsSeen(checks);
  console.log(`\n${seen.map(({ what, surfaces }) => `${what}: ${surfaces.join(", ") || "NOT SEEN"}`).join("\n")}`);
  return seen.every(({ surfaces }) => surfaces.length > 0) ? 0 : 1;
}

async function main(options: Options, commit: string): Promise<number> {
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "tollgate-same-as-"));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const endWatch = onStop(() => {
    removeFolder();
    process.exit(130);
  });
  try {
    const other = options.isPlanted ? "The same commit, with changes planted in it," : "The working tree";
    console.log(`${other} beside ${commit.slice(0, 12)}`);
    const base = await treeOfCommit("base", folder, commit);
    const here = options.isPlanted ? await treeOfCommit("here", folder, commit) : await treeOfFiles(folder);
    if (options.isPlanted) plantIn(here.root);
    return conclude(await compareTrees(options, [base, here]), options.isPlanted);
  } finally {
    endWatch();
    removeFolder();
  }
}

const options = readOptions(process.argv.slice(2));
const commit = "message" in options ? null : commitOf(options.commit);
if ("message" in options) {
  console.error(options.message);
  process.exitCode = 2;
} else if (commit === null) {
  console.error(`Git knows no commit ${options.commit}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await main(options, commit).catch((error: Error) => {
    console.error(error.message);
    return 2;
  });
}
