import { readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { startApp } from "@/scripts/bench/app";
import type { BenchFile } from "@/scripts/bench/importFiles";
import { launchOptions } from "@/scripts/browser.mjs";

const port = 3221;
const sampleEveryMs = 25;

type Gaps = { longestTaskMs: number; longestGapMs: number };
type Bench = typeof globalThis & { benchGaps: Gaps };

export type PageMeasured = {
  readonly file: BenchFile;
  readonly seconds: number;
  /** The largest resident memory of the tab's process; null where the system does not report it. */
  readonly peakMb: number | null;
  readonly longestTaskMs: number;
  readonly longestGapMs: number;
  readonly cancelMs: number;
};

/** Runs in the page: records the longest task, and the longest gap between two ticks of a timer of 4 ms. */
function watchMainThread(): void {
  const gaps: Gaps = { longestTaskMs: 0, longestGapMs: 0 };
  (globalThis as Bench).benchGaps = gaps;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) gaps.longestTaskMs = Math.max(gaps.longestTaskMs, duration);
  }).observe({ type: "longtask" });
  let lastMs = performance.now();
  setInterval(() => {
    const nowMs = performance.now();
    gaps.longestGapMs = Math.max(gaps.longestGapMs, nowMs - lastMs);
    lastMs = nowMs;
  }, 4);
}

/** Runs in the page: presses Cancel and resolves with the milliseconds until the page is ready for another file. */
function pressCancel(): Promise<number> {
  const reading = document.querySelector('[aria-label="Reading"]');
  const button = reading?.querySelector("button");
  if (!reading || !button) throw new Error("Nothing is being read.");
  const pressedMs = performance.now();
  return new Promise((resolve) => {
    new MutationObserver(() => {
      if (!reading.isConnected) resolve(performance.now() - pressedMs);
    }).observe(document.body, { childList: true, subtree: true });
    button.click();
  });
}

/** Resident MB of a process, from Linux; null elsewhere. */
function residentMb(processId: number): number | null {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${processId}/status`, "utf8"));
    return line === null ? null : Number(line[1]) / 1000;
  } catch {
    return null;
  }
}

/** The process of the one tab that is open. */
async function tabProcess(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const largest = renderers.toSorted((a, b) => (residentMb(b.id) ?? 0) - (residentMb(a.id) ?? 0))[0];
  if (largest === undefined) throw new Error("The browser has no tab.");
  return largest.id;
}

async function choose(page: Page, path: string): Promise<void> {
  await page.getByLabel("Bill files").setInputFiles(path);
  await page.getByRole("region", { name: "Reading" }).waitFor();
}

async function measureFile(browser: Browser, address: string, file: BenchFile): Promise<PageMeasured> {
  // A context of its own has a process of its own.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/import`, { waitUntil: "networkidle" });
  await page.evaluate(watchMainThread);
  const processId = await tabProcess(browser);
  let peakMb = residentMb(processId);
  const sampling = setInterval(() => {
    const nowMb = residentMb(processId);
    if (nowMb !== null) peakMb = Math.max(peakMb ?? 0, nowMb);
  }, sampleEveryMs);
  const startedMs = performance.now();
  await choose(page, file.path);
  await page.getByRole("region", { name: "Reading" }).waitFor({ state: "detached", timeout: 600_000 });
  const seconds = (performance.now() - startedMs) / 1000;
  clearInterval(sampling);
  const { longestTaskMs, longestGapMs } = await page.evaluate(() => (globalThis as Bench).benchGaps);
  await page.goto(`${address}/import`, { waitUntil: "networkidle" });
  await choose(page, file.path);
  await page.waitForTimeout(250);
  const cancelMs = await page.evaluate(pressCancel);
  await context.close();
  return { file, seconds, peakMb, longestTaskMs, longestGapMs, cancelMs };
}

/** Imports each file on the built page, once to its end and once until it is cancelled a quarter of a second later. */
export async function measurePage(files: readonly BenchFile[]): Promise<readonly PageMeasured[]> {
  const { server, address } = await startApp(port);
  const browser = await chromium.launch(launchOptions());
  try {
    const measured: PageMeasured[] = [];
    for (const file of files) measured.push(await measureFile(browser, address, file));
    return measured;
  } finally {
    await browser.close();
    server.kill("SIGTERM");
  }
}
