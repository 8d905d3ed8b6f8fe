import "./nodeVersion.mjs";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { shareBaseOf, shareBaseVariable } from "../lib/scenario/shareBase.mjs";
import { sourceStamp, writeBuildStamp } from "./buildStamp.mjs";
import { writeCspHashes } from "./cspHashes.mjs";
import { minifyChunks } from "./minifyChunks.mjs";
import { inProject, runTool } from "./project.mjs";
import { writeServerErrorPage } from "./serverErrorPage.mjs";
import { notWritable, obstacleToWriting } from "./writing.mjs";
import { writeZodForPages } from "./zodForPages.mjs";

/** Removes the empty source map that Next leaves beside the worker's script: no script names it. */
const removeSourceMaps = () => {
  const folder = inProject(".next", "static");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".map"));
  for (const name of names) rmSync(join(folder, name));
};

/**
 * Adds what Next's build lacks: smaller scripts, the error page, the script hashes and the stamp.
 * @param {string} stamp
 */
const finish = (stamp) => {
  removeSourceMaps();
  const savedBytes = minifyChunks();
  writeServerErrorPage();
  const pageCount = writeCspHashes();
  writeBuildStamp(stamp);
  console.log(`Took ${(savedBytes / 1000).toFixed(0)} KB of unused code out of the scripts`);
  console.log(`Wrote the script hashes of ${pageCount} pages to .next/csp.json`);
};

/**
 * Makes the production build, with the hashes of its inline scripts. It takes the sources' stamp first, so that an edit
 * during the build makes the build stale.
 * @returns {Promise<number>} the exit code; what went wrong is printed
 */
export const build = async () => {
  const folder = inProject(".next");
  const obstacle = obstacleToWriting(folder);
  if (obstacle !== null) {
    console.error(obstacle);
    return 1;
  }
  rmSync(inProject(".next", "tollgate-stamp.txt"), { force: true });
  const stamp = sourceStamp();
  let written = inProject(".cache");
  try {
    await writeZodForPages();
    written = folder;
    const code = await runTool("next", ["build"]);
    if (code === 0) finish(stamp);
    return code;
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    console.error(notWritable(written, error));
    return 1;
  }
};

/** `npm run build -- --share-base https://…`, or the environment's. @returns {Promise<number>} the exit code */
const buildFromCommandLine = async () => {
  const { values } = parseArgs({ options: { "share-base": { type: "string" } } });
  const read = shareBaseOf(values["share-base"], process.env);
  if (read.ok) {
    process.env[shareBaseVariable] = read.value;
    return build();
  }
  console.error(`${read.error.isOption ? "--share-base" : shareBaseVariable} ${read.error.message}`);
  return 1;
};

if (process.argv[1] === import.meta.filename) process.exitCode = await buildFromCommandLine();
