import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { pinnedChromium } from "./pinnedChromium.mjs";

const systemChromium = "/usr/bin/chromium";

/** Chromium does not start with a sandbox as root, and containers of CI services rarely allow one. */
const needsNoSandbox = process.env.CI !== undefined || process.getuid?.() === 0;

/** The launch arguments that @sparticuz/chromium suggests are not used: they switch web security off. */
const args = [
  ...(needsNoSandbox ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Which Chromium the tests use: the one that CHROMIUM_PATH names, else the one that the lock pins, whatever else is on
 * the machine. The lock pins one for Linux on x64; elsewhere it is Playwright's own, else the system's.
 * @param {{ named: string | undefined, platform: string, arch: string, exists: (path: string) => boolean, playwrights: string }} machine
 * @returns {{ readonly kind: "path", readonly path: string } | { readonly kind: "pinned" | "playwrights" }}
 */
export const chooseChromium = ({ named, platform, arch, exists, playwrights }) => {
  if (named !== undefined && named !== "") {
    if (!exists(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return { kind: "path", path: named };
  }
  if (platform === "linux" && arch === "x64") return { kind: "pinned" };
  if (exists(playwrights)) return { kind: "playwrights" };
  if (exists(systemChromium)) return { kind: "path", path: systemChromium };
  throw new Error(
    "The browser tests found no Chromium. Run `npx playwright install chromium`, or name one: CHROMIUM_PATH=/path/to/chrome npm test",
  );
};

/** How Playwright starts the browser. */
export const launchOptions = () => {
  const choice = chooseChromium({
    named: process.env.CHROMIUM_PATH,
    platform: process.platform,
    arch: process.arch,
    exists: existsSync,
    playwrights: chromium.executablePath(),
  });
  if (choice.kind === "pinned") return { args, ...pinnedChromium() };
  return { args, ...(choice.kind === "path" ? { executablePath: choice.path } : {}) };
};
