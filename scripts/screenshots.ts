import { mkdirSync, rmSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { startApp } from "@/scripts/bench/app";
import { launchOptions } from "@/scripts/browser.mjs";
import { inProject } from "@/scripts/project.mjs";

/*
 * Takes docs/screenshots anew, of the built pages in every state that was designed, at three widths and in both themes:
 * `npm run screenshots`. Look at what changed before you commit it.
 */

const port = 3219;
const folder = inProject("docs", "screenshots");
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const themes = ["light", "dark"] as const;

type State = { readonly name: string; readonly path: string; readonly prepare?: (page: Page) => Promise<void> };

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try a sample" }).click();
  await page.getByRole("heading", { name: "What we take from it" }).waitFor();
  await drawAll(page);
}

async function openSampleLogs(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try one with flow logs" }).click();
  await page.getByRole("heading", { name: "With whom the NAT traffic is" }).waitFor();
  await drawAll(page);
}

async function openCollect(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Collect" }).click();
  await page.getByRole("heading", { name: "Collect from the account" }).waitFor();
}

/** Figures load when they come near: looks at each in turn until it is drawn. */
async function drawAll(page: Page): Promise<void> {
  for (const figure of await page.locator("figure[data-figure]").all()) {
    await figure.evaluate((node) => node.scrollIntoView({ block: "center" }));
    await figure.locator("[data-waiting]").waitFor({ state: "detached" });
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Scrolls to the first heading that has these words. */
const at = (words: string | RegExp) => async (page: Page) => {
  const heading = page.getByRole("heading", { name: words }).first();
  await heading.waitFor();
  await drawAll(page);
  await heading.evaluate((node) => node.scrollIntoView({ block: "start" }));
};

const openSampleAt = (words: string) => async (page: Page) => {
  await openSample(page);
  await at(words)(page);
};

const openSampleLogsAt = (words: RegExp) => async (page: Page) => {
  await openSampleLogs(page);
  await at(words)(page);
};

const thirteen = "ec2,ec2messages,ssm,ssmmessages,kms,logs,monitoring,sts,secretsmanager,sqs,sns,events,ecr.api"
  .split(",")
  .map((id, n) => `&s=${id}_${[2, 1, 4, 3, 20, 900, 120, 15, 4, 700, 30, 8, 5][n]}_i_a_3`)
  .join("");

const states: readonly State[] = [
  { name: "first-visit", path: "/" },
  { name: "decisions", path: "/", prepare: at("In the plan") },
  { name: "growth", path: "/", prepare: at("At ten times the GB") },
  { name: "bill", path: "/", prepare: at(/^The bill$/) },
  { name: "unnamed", path: "/?v=1&unnamed=9000&s=logs_55_n_a_3&s=sqs_1000_n_a_3" },
  { name: "open-question", path: "/?v=1&s=s3_5000_n_a_3&s=logs_10_n_a_3" },
  { name: "nat-can-go", path: "/?v=1&internet-needed=no&s=s3_5000_n_a_3&s=logs_10_n_a_3" },
  { name: "thirteen-endpoints", path: `/?v=1&internet-needed=yes&internet-in=400${thirteen}` },
  { name: "nothing-pays", path: "/?v=1&internet-needed=yes&internet-in=40&s=logs_20_n_a_3" },
  { name: "no-services", path: "/?v=1" },
  { name: "damaged-link", path: "/?v=1&azs=9&s=logs_12abc_n_a_3" },
  { name: "import", path: "/import" },
  { name: "import-result", path: "/import", prepare: openSample },
  { name: "import-taken", path: "/import", prepare: openSampleAt("What we take from it") },
  { name: "import-traffic", path: "/import", prepare: openSampleLogs },
  { name: "import-unnamed", path: "/import", prepare: openSampleLogsAt(/stays? unnamed/) },
  { name: "import-collect", path: "/import", prepare: openCollect },
  { name: "prices", path: "/prices" },
  { name: "prices-region", path: "/prices/eu-west-1" },
  { name: "method", path: "/method" },
  { name: "hosting", path: "/hosting" },
  { name: "not-found", path: "/nothing-here" },
];

const { server, address } = await startApp(port);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await launchOptions());
try {
  for (const theme of themes) {
    for (const viewport of sizes) {
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: "reduce" });
      for (const { name, path, prepare } of states) {
        const page = await context.newPage();
        await page.goto(`${address}${path}`);
        await page.waitForLoadState("networkidle");
        await prepare?.(page);
        await page.waitForLoadState("networkidle");
        await page.screenshot({ path: `${folder}/${name}-${viewport.width}-${theme}.png` });
        await page.close();
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.kill();
}
