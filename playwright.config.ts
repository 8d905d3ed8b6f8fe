import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";
import { canaries, hostLog, serverLog } from "./tests/e2e/canaries";
import type { Options } from "./tests/e2e/fixtures";

const port = Number(process.env.E2E_PORT ?? 3218);
const baseURL = `http://127.0.0.1:${port}`;
/** The host of plain files serves a copy below a path at this port, and another at the root of the next port. */
const hostPort = port + 1000;
const hostURL = `http://127.0.0.1:${hostPort}`;

mkdirSync(dirname(serverLog), { recursive: true });

const started = {
  env: { ...canaries, TOLLGATE_SHARE_BASE: "" },
  timeout: 240_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
} as const;

export default defineConfig<Options>({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: "line",
  // A page that is broken as a whole fails every test; the run then stops after 20.
  maxFailures: 20,
  // These limits are ample, so that other load on the machine fails no test. A test that passes waits for none of them.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalTimeout: 1_200_000,
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    actionTimeout: 15_000,
    launchOptions: launchOptions(),
    screenshot: "only-on-failure",
    trace: "off",
  },
  projects: [
    { name: "server", testIgnore: /site\.spec/ },
    {
      name: "site",
      testMatch: /(?:link|planner|import|method|accessibility|share|site)\.spec/,
      // These tests need the API, which a static copy lacks.
      grepInvert: /@server/,
      use: { baseURL: hostURL, basePath: "/tollgate" },
    },
  ],
  globalTeardown: "./tests/e2e/searchLeftovers.ts",
  // Both servers build first where a build is missing or stale. searchLeftovers.ts searches what they print.
  webServer: [
    { command: `node scripts/start.mjs --port ${port} > ${serverLog} 2>&1`, url: baseURL, ...started },
    { command: `node scripts/testHost.mjs ${hostPort} > ${hostLog} 2>&1`, url: `${hostURL}/tollgate/`, ...started },
  ],
});
