import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const systemChromium = "/usr/bin/chromium";

/** Chromium refuses its sandbox to root, and containers of CI services rarely allow it. */
const needsNoSandbox = process.env.CI !== undefined || process.getuid?.() === 0;

const args = [
  ...(needsNoSandbox ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The one inside an npm package; its own launch arguments, which switch web security off, are left alone. */
const packagedChromium = async () => {
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
};

/**
 * The first Chromium there is: CHROMIUM_PATH, the system's, Playwright's own, the one in an npm package.
 * @returns {Promise<string | undefined>} undefined for Playwright's own
 */
const findChromium = async () => {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  if (existsSync(systemChromium)) return systemChromium;
  if (existsSync(chromium.executablePath())) return undefined;
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium();
  throw new Error(
    "The browser tests found no Chromium. Run `npx playwright install chromium`, or name one: CHROMIUM_PATH=/path/to/chrome npm test",
  );
};

/** How Playwright starts the browser. */
export const launchOptions = async () => {
  const executablePath = await findChromium();
  return { args, ...(executablePath === undefined ? {} : { executablePath }) };
};
