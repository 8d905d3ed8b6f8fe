import "./nodeVersion.mjs";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build.mjs";
import { inProject, runTool } from "./project.mjs";
import { buildCopies } from "./testHost.mjs";
import { checkTypes } from "./types.mjs";

/*
 * `npm test`: every check in one run. A part that fails does not stop the others; the last line sums them up.
 * @typedef {{ passed: number, failed: number }} Count
 */

const reportsFolder = inProject(".cache", "test");
const unitReport = inProject(".cache", "test", "unit.json");
const buildReport = inProject(".cache", "test", "build.json");
const browserReport = inProject(".cache", "test", "browser.json");

/** A check that either holds or does not counts as one test.
 * @param {number} exitCode */
const oneCheck = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * A skipped test counts as failed. A run without a failed test that ended with an error code, or had no test at all,
 * counts as one failure.
 * @param {number} exitCode
 * @param {{ passed: number, failed: number, skipped: number }} report
 */
const count = (exitCode, { passed, failed, skipped }) => {
  if (skipped > 0) console.error(`${skipped} tests were skipped, which counts as failed.`);
  const bad = failed + skipped;
  return { passed, failed: bad === 0 && (exitCode !== 0 || passed === 0) ? 1 : bad };
};

/** @param {string} project @param {string} file */
const runVitest = async (project, file) => {
  const outputs = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const exitCode = await runTool("vitest", ["run", "--project", project, ...outputs]);
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} */
  const report = JSON.parse(readFileSync(file, "utf8"));
  const skipped = report.numPendingTests + report.numTodoTests;
  return count(exitCode, { passed: report.numPassedTests, failed: report.numFailedTests, skipped });
};

const runPlaywright = async () => {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport };
  const exitCode = await runTool("playwright", ["test", "--reporter=dot,json"], { env });
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} */
  const { stats } = JSON.parse(readFileSync(browserReport, "utf8"));
  return count(exitCode, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
};

/** @type {readonly (readonly [string, () => Promise<{ passed: number, failed: number }>])[]} */
const parts = [
  ["Types", async () => oneCheck(await checkTypes())],
  ["Lint and layers", async () => oneCheck(await runTool("biome", ["check", "--error-on-warnings"]))],
  ["Unused code", async () => oneCheck(await runTool("knip", []))],
  ["Unit and property tests", () => runVitest("unit", unitReport)],
  ["Production build", async () => oneCheck(await build())],
  ["Static copies", async () => oneCheck(await buildCopies())],
  ["Tests of the build", () => runVitest("build", buildReport)],
  ["First-load size", async () => oneCheck(await runTool("firstLoad", []))],
  ["Browser and accessibility tests", runPlaywright],
];

rmSync(reportsFolder, { recursive: true, force: true });
mkdirSync(reportsFolder, { recursive: true });

const results = [];
for (const [name, run] of parts) {
  console.log(`\n== ${name}`);
  const startedAt = performance.now();
  const { passed, failed } = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  results.push({ name, passed, failed, seconds: (performance.now() - startedAt) / 1000 });
}

console.log("");
for (const { name, passed, failed, seconds } of results) {
  const outcome = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  console.log(`${name.padEnd(34)}${seconds.toFixed(1).padStart(6)} s   ${outcome}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
