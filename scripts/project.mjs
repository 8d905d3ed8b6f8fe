import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Finds the nearest folder with package-lock.json. It may be several folders up, because this file may have been
 * bundled into .cache/run.
 * @param {string} folder @returns {string}
 */
function rootAbove(folder) {
  if (existsSync(join(folder, "package-lock.json"))) return folder + sep;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package-lock.json above ${import.meta.url}.`);
  return rootAbove(parent);
}

/** The folder of package.json. */
export const root = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export const inProject = (...parts) => join(root, ...parts);

const bins = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  firstLoad: "scripts/firstLoad.mjs",
  knip: "node_modules/knip/bin/knip.js",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/**
 * Starts one of the project's tools with this Node.js, so that no shell and no global program is involved.
 * @param {keyof typeof bins} bin
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export const spawnTool = (bin, args, options = {}) =>
  spawn(process.execPath, [inProject(bins[bin]), ...args], {
    cwd: root,
    stdio: "inherit",
    ...options,
    env: { ...process.env, ...options.env, NEXT_TELEMETRY_DISABLED: "1" },
  });

/**
 * The exit code of a program that was started; 1 where a signal ended it.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
export const exitCodeOf = (child) =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });

const stopSignals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Calls back when this program is asked to stop: by a signal, or because npm ended. npm passes a signal to its shell
 * alone, and the shell ends without passing it on.
 * @param {() => void} stop
 * @returns {() => void} ends the watch
 */
export const onStop = (stop) => {
  const parent = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  const watch = setInterval(() => {
    if (underNpm && process.ppid !== parent) stop();
  }, 500);
  watch.unref();
  for (const signal of stopSignals) process.on(signal, stop);
  return () => {
    clearInterval(watch);
    for (const signal of stopSignals) process.off(signal, stop);
  };
};

/**
 * Runs a tool to its end. Stopping this program stops the tool first, so that none is left behind.
 * @param {Parameters<typeof spawnTool>} tool
 * @returns {Promise<number>} the exit code
 */
export const runTool = async (...tool) => {
  const child = spawnTool(...tool);
  let stopped = false;
  const endWatch = onStop(() => {
    stopped = true;
    child.kill("SIGTERM");
  });
  const code = await exitCodeOf(child);
  endWatch();
  if (stopped) process.exit(130);
  return code;
};
