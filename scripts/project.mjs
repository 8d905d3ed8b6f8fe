import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = fileURLToPath(new URL("..", import.meta.url));

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

/**
 * @param {keyof typeof bins} bin
 * @param {string[]} args
 */
export const runTool = (bin, args) => exitCodeOf(spawnTool(bin, args));
