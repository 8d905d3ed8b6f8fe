import "./nodeVersion.mjs";
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inProject, root } from "./project.mjs";
import { notWritable, obstacleToWriting } from "./writing.mjs";

/*
 * Runs a TypeScript file: `node scripts/run.mjs cli/main.ts --help`. Node.js 20 cannot read TypeScript, so the file is
 * bundled once into .cache/ and bundled anew only when one of the files in it, or the lock, has changed.
 */

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error("Name the file to run: node scripts/run.mjs cli/main.ts");
  process.exit(2);
}
const entryFile = resolve(root, entry);
const name = relative(root, entryFile).replace(/[^\w.]+/g, "-");
const bundleFile = inProject(".cache", "run", `${name}.mjs`);
const stampFile = inProject(".cache", "run", `${name}.json`);

/** @param {string} file */
const fileStamp = (file) => {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs}:${size}`;
};

const isFresh = () => {
  try {
    /** @type {Record<string, string>} */
    const stamps = JSON.parse(readFileSync(stampFile, "utf8"));
    return Object.entries(stamps).every(([file, stamp]) => fileStamp(inProject(file)) === stamp);
  } catch {
    return false;
  }
};

/** Writes a file under another name and renames it, so that a second run at the same time never reads half of it.
 * @param {string} file
 * @param {string} text */
const writeWhole = (file, text) => {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
};

const bundle = async () => {
  const { build } = await import("rolldown");
  const { devDependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  // Few runs call AWS. They load its SDK from node_modules, so that the bundle of all others stays small.
  const tools = [...Object.keys(devDependencies), "@aws-sdk"];
  const { output } = await build({
    input: entryFile,
    cwd: root,
    platform: "node",
    write: false,
    logLevel: "warn",
    resolve: { alias: { "@": root.replace(/[/\\]$/, "") } },
    external: (id) => tools.some((tool) => id === tool || id.startsWith(`${tool}/`)),
    output: { format: "esm", codeSplitting: false },
  });
  const [chunk] = output;
  const sources = chunk.moduleIds.filter((id) => id.startsWith(root) && !id.includes("node_modules"));
  const files = [...sources.map((id) => relative(root, id)), "package-lock.json", join("scripts", "run.mjs")];
  const stamps = Object.fromEntries(files.map((file) => [file, fileStamp(inProject(file))]));
  writeWhole(bundleFile, chunk.code);
  writeWhole(stampFile, JSON.stringify(stamps));
};

/** @type {(message: string) => never} */
const giveUp = (message) => {
  console.error(message);
  process.exit(1);
};

if (!isFresh()) {
  const folder = inProject(".cache", "run");
  const obstacle = obstacleToWriting(folder);
  if (obstacle !== null) giveUp(obstacle);
  await bundle().catch((error) => {
    if (!("syscall" in error)) throw error;
    giveUp(notWritable(folder, error));
  });
}
process.argv = [process.execPath, entryFile, ...args];
await import(pathToFileURL(bundleFile).href);
