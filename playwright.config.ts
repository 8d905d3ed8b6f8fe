import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";
import { canaries, serverLog } from "./tests/e2e/canaries";

const port = Number(process.env.E2E_PORT ?? 3218);
const baseURL = `http://127.0.0.1:${port}`;

mkdirSync(dirname(serverLog), { recursive: true });

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: "line",
  // A page that is broken as a whole fails every test: no need to wait for all of them.
  maxFailures: 20,
  timeout: 60_000,
  globalTimeout: 560_000,
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    actionTimeout: 5_000,
    launchOptions: launchOptions(),
    screenshot: "only-on-failure",
    trace: "off",
  },
  globalTeardown: "./tests/e2e/searchLeftovers.ts",
  // Builds first where the build is missing or stale. What it prints is searched at the end.
  webServer: {
    command: `node scripts/start.mjs --port ${port} > ${serverLog} 2>&1`,
    env: canaries,
    url: baseURL,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
