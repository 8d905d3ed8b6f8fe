import { chromium, type Page } from "@playwright/test";
import { build } from "rolldown";
import { startApp } from "@/scripts/bench/app";
import { launchOptions } from "@/scripts/browser.mjs";

/*
 * From a key on a slider to the painted totals, under 4x CPU slowdown: the calculator beside a page that does nothing
 * but change one state, in one run, so that other load on the machine meets both.
 */

const port = 3219;
const cpuSlowdown = 4;
const stepCount = 60;
const warmUpCount = 10;
const pauseMs = 100;
const aims = { ratioOfP95: 1.5, longTaskCount: 2 };

type Timings = { readonly paintedMs: number[]; longTaskCount: number };
type Bench = typeof globalThis & { benchTimings: Timings };

/** Runs in the page: notes, for each key, the time until the frame with the changed totals is painted. */
function watchTotals(): void {
  const timings: Timings = { paintedMs: [], longTaskCount: 0 };
  (globalThis as Bench).benchTimings = timings;
  let pressedAt: number | null = null;
  document.addEventListener("keydown", ({ timeStamp }) => (pressedAt = timeStamp), true);
  new PerformanceObserver((list) => (timings.longTaskCount += list.getEntries().length)).observe({ type: "longtask" });
  const totals = document.querySelector('[aria-label="Monthly totals"]');
  if (totals === null) throw new Error("The page shows no totals.");
  new MutationObserver(() => {
    const from = pressedAt;
    pressedAt = null;
    if (from === null) return;
    // A message posted in the last step before a frame arrives after that frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => timings.paintedMs.push(performance.now() - from);
      port2.postMessage(null);
    });
  }).observe(totals, { childList: true, characterData: true, subtree: true });
}

async function press(page: Page, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press(i < count / 2 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(pauseMs);
  }
}

/** Moves the first slider of the page that is open, key by key. */
async function measure(page: Page): Promise<Timings> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
  await page.getByRole("slider").first().focus();
  await press(page, warmUpCount);
  await page.waitForTimeout(1_000);
  await page.evaluate(watchTotals);
  await press(page, stepCount);
  await page.waitForTimeout(1_000);
  const timings = await page.evaluate(() => (globalThis as Bench).benchTimings);
  if (timings.paintedMs.length < stepCount) {
    throw new Error(`Only ${timings.paintedMs.length} of ${stepCount} steps changed the totals.`);
  }
  return timings;
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

async function floorHtml(): Promise<string> {
  const { output } = await build({
    input: "scripts/bench/floor.tsx",
    write: false,
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    output: { format: "iife", minify: true },
  });
  return `<!DOCTYPE html><html lang="en"><head><title>Floor</title></head><body><script>${output[0].code.replaceAll("</script", "<\\/script")}</script></body></html>`;
}

function print(name: string, { paintedMs, longTaskCount }: Timings): void {
  const p50 = percentile(paintedMs, 0.5).toFixed(1).padStart(7);
  const p95 = percentile(paintedMs, 0.95).toFixed(1).padStart(7);
  console.log(`${name.padEnd(20)} p50 ${p50} ms   p95 ${p95} ms   long tasks ${longTaskCount}`);
}

const { server, address } = await startApp(port);
const browser = await chromium.launch(await launchOptions());
try {
  const page = await browser.newPage();
  const html = await floorHtml();
  await page.route("**/floor", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(`${address}/floor`);
  const floor = await measure(page);
  await page.goto(address, { waitUntil: "networkidle" });
  const app = await measure(page);
  const ratio = percentile(app.paintedMs, 0.95) / percentile(floor.paintedMs, 0.95);
  console.log(`Key on a slider to painted totals, ${stepCount} steps, ${cpuSlowdown}x CPU slowdown`);
  print("bare state change", floor);
  print("calculator", app);
  console.log(`p95 is ${ratio.toFixed(2)} of the bare state change; the aim is at most ${aims.ratioOfP95}.`);
  console.log(`The aim for long tasks is at most ${aims.longTaskCount} in ${stepCount} steps.`);
} finally {
  await browser.close();
  server.kill("SIGTERM");
}
