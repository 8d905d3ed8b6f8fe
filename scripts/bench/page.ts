import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "rolldown";
import { startApp } from "@/scripts/bench/app";
import { launchOptions } from "@/scripts/browser.mjs";

/*
 * From a key on a slider to the painted verdict and totals, under 4x CPU slowdown: the calculator beside a page that
 * does nothing but change one state. The two take turns, so that other load on the machine meets both.
 *
 * Both pages keep asking for frames, as a page does while a slider is dragged, and keys come at any moment between two
 * frames. An idle browser draws its first frame at once, which no reader who moves a slider meets: measured there, the
 * bare page would seem to need no wait for a frame at all.
 */

const port = 3219;
const cpuSlowdown = 4;
/** The p95 of 240 keys wavers by a tenth from run to run; that of 600 by less than half of it. */
const roundCount = 10;
const stepCountPerRound = 60;
const warmUpCount = 10;
const pauseMs = 100;
const frameMs = 1_000 / 60;
const aims = { ratioOfP95: 1.5, longTaskCount: 2 };

type Timings = { readonly paintedMs: readonly number[]; readonly longTaskCount: number };
type Step = { readonly pressedAtMs: number; paintedMs: number | null };
type Bench = typeof globalThis & { bench: { readonly steps: Step[]; longTaskCount: number } };

/**
 * Runs in the page: records, for each key, the time until the frame with the last change of verdict or totals is
 * painted.
 */
function watchAmounts(): void {
  const steps: Step[] = [];
  const bench = { steps, longTaskCount: 0 };
  (globalThis as Bench).bench = bench;
  const onFrame = () => void requestAnimationFrame(onFrame);
  onFrame();
  new PerformanceObserver((list) => (bench.longTaskCount += list.getEntries().length)).observe({ type: "longtask" });
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => void steps.push({ pressedAtMs: timeStamp, paintedMs: null }),
    true,
  );
  const observer = new MutationObserver(() => {
    const step = steps.at(-1);
    if (!step) return;
    // A message posted in the last step before a frame arrives after that frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (step.paintedMs = performance.now() - step.pressedAtMs);
      port2.postMessage(null);
    });
  });
  for (const element of document.querySelectorAll('#verdict, [aria-label="Monthly totals"]')) {
    observer.observe(element, { childList: true, characterData: true, subtree: true });
  }
}

async function press(page: Page, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press(i < count / 2 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(pauseMs + Math.random() * frameMs);
  }
}

/** Moves the first slider of a page, key by key. */
async function measure(browser: Browser, open: (page: Page) => Promise<void>): Promise<Timings> {
  const page = await browser.newPage();
  await open(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
  await page.getByRole("slider").first().focus();
  await press(page, warmUpCount);
  await page.waitForTimeout(1_000);
  await page.evaluate(watchAmounts);
  await press(page, stepCountPerRound);
  await page.waitForTimeout(1_000);
  const { steps, longTaskCount } = await page.evaluate(() => (globalThis as Bench).bench);
  await page.close();
  const paintedMs = steps.flatMap((step) => step.paintedMs ?? []);
  if (paintedMs.length < stepCountPerRound) {
    throw new Error(`Only ${paintedMs.length} of ${stepCountPerRound} steps changed the amounts.`);
  }
  return { paintedMs, longTaskCount };
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

function print(name: string, paintedMs: readonly number[], longTaskCount: number): void {
  const p50 = percentile(paintedMs, 0.5).toFixed(1).padStart(7);
  const p95 = percentile(paintedMs, 0.95).toFixed(1).padStart(7);
  console.log(`${name.padEnd(20)} p50 ${p50} ms   p95 ${p95} ms   long tasks ${longTaskCount}`);
}

const { server, address } = await startApp(port);
const browser = await chromium.launch(launchOptions());
try {
  const html = await floorHtml();
  const openFloor = async (page: Page) => {
    await page.route("**/floor", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${address}/floor`);
  };
  const openApp = async (page: Page) => void (await page.goto(address, { waitUntil: "networkidle" }));
  const rounds: { readonly floor: Timings; readonly app: Timings }[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    rounds.push({ floor: await measure(browser, openFloor), app: await measure(browser, openApp) });
  }
  const floorMs = rounds.flatMap(({ floor }) => floor.paintedMs);
  const appMs = rounds.flatMap(({ app }) => app.paintedMs);
  const mostLongTasks = Math.max(...rounds.map(({ app }) => app.longTaskCount));
  console.log(
    `Key on a slider to painted verdict and totals, ${roundCount} rounds of ${stepCountPerRound} steps, ${cpuSlowdown}x CPU slowdown`,
  );
  print("bare state change", floorMs, Math.max(...rounds.map(({ floor }) => floor.longTaskCount)));
  print("calculator", appMs, mostLongTasks);
  const ratio = (share: number) => (percentile(appMs, share) / percentile(floorMs, share)).toFixed(2);
  console.log(
    `p95 is ${ratio(0.95)} of the bare state change, p50 ${ratio(0.5)}; the aim for p95 is at most ${aims.ratioOfP95}.`,
  );
  console.log(
    `At most ${mostLongTasks} long tasks in ${stepCountPerRound} steps; the aim is at most ${aims.longTaskCount}.`,
  );
} finally {
  await browser.close();
  server.kill("SIGTERM");
}
