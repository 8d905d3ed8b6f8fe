import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openSample } from "./importing";
import { lettersOf, type PdfPage, pageFill, readPdf } from "./pdf";

/** Ten services: the example, and another with longer names, open questions and more to know. */
const tenServices = {
  "the example": "/",
  "longer names": `/?v=1&region=us-west-2&azs=3&unnamed=500${[
    "s3_5000_n_a_3",
    "secretsmanager_10_n_a_3",
    "ecr.dkr_50_n_a_3",
    "kinesis-streams_1000_n_a_3",
    "bedrock-agent-runtime_900_n_a_3",
    "elasticfilesystem-fips_20_n_a_3",
    "unnamed-endpoint-1_50_i_a_3",
    "unnamed-endpoint-2_50_i_a_3",
    "monitoring_700_n_a_3",
    "dynamodb_30_n_a_3",
  ]
    .map((row) => `&s=${row}`)
    .join("")}`,
} as const;

/** Everything mounted, as it is for a reader who has looked through the page. */
async function lookThrough(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "The bill", exact: true })).toBeVisible();
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 300) {
      window.scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 60));
    }
  });
  for (const drawing of await page.locator("figure[data-figure] .drawing svg[role=img]").all()) {
    await expect(drawing).toBeVisible();
  }
}

/** The smallest word of a chart, 8 pt, as a PDF rounds it. */
const leastPt = 7.99;

/** Words on paper, outside of drawings, that are smaller than 9 pt, which is 12 px. */
const smallWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = new Set<string>();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const words = walker.currentNode.textContent?.trim() ?? "";
      if (!element || words === "" || element.closest("svg, script, style, noscript") !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const px = Number.parseFloat(getComputedStyle(element).fontSize);
      if (px < 12) small.add(`${words.slice(0, 40)}: ${px} px`);
    }
    return [...small];
  });

function expectReadable(pages: readonly PdfPage[]): void {
  const texts = pages.flatMap((page) => page.texts);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter(({ sizePt }) => sizePt < leastPt)).toEqual([]);
}

const mmPerInch = 25.4;
const pxPerInch = 96;
const marginMm = 14;
const papers = {
  A4: { width: 210, height: 297 },
  Letter: { width: 8.5 * mmPerInch, height: 11 * mmPerInch },
} as const;

for (const format of ["A4", "Letter"] as const) {
  test.describe(`on ${format}`, () => {
    const px = (mm: number) => Math.floor(((mm - 2 * marginMm) * pxPerInch) / mmPerInch);
    const paper = { width: px(papers[format].width), height: px(papers[format].height) };

    for (const [name, path] of Object.entries(tenServices)) {
      test(`ten services are at most four pages, none half empty, in letters that can be read: ${name}`, async ({
        page,
      }) => {
        await lookThrough(page, path);
        const pages = await readPdf(await page.pdf({ format }));
        expect(pages.length).toBeGreaterThanOrEqual(2);
        expect(pages.length).toBeLessThanOrEqual(4);
        for (const each of pages) {
          const { lowest, widestGap } = pageFill(each);
          expect(lowest).toBeGreaterThan(0.6);
          expect(widestGap).toBeLessThan(0.25);
        }
        expectReadable(pages);
      });
    }

    test("page 1 has name, day, inputs, verdict and decisions, and page 2 begins with the bill", async ({ page }) => {
      await lookThrough(page, tenServices["the example"]);
      const decisions = page.locator('figure[data-figure="decisions"]');
      const services = await decisions
        .getByRole("row")
        .getByRole("rowheader")
        .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ""));
      expect(services).toHaveLength(10);
      const bill = page.getByRole("region", { name: "The bill", exact: true });
      const amounts = await bill.getByText(/^\$[\d,]+\.\d\d$/).allTextContents();
      expect(amounts.length).toBeGreaterThan(10);
      const verdict = await page.locator("#verdict").innerText();
      const day = await page.evaluate(() => new Date().toISOString().slice(0, 10));

      const [first, second] = await readPdf(await page.pdf({ format }));
      const onFirst = [
        "us-east-1, 3 AZs, 17.4 TB",
        `Tollgate, ${day}`,
        "needed, 320 GB out, 1,400 GB in, 100 GB of it free",
        "a gateway in each AZ",
        verdict,
        "In the plan, 5 of 10 services have an endpoint",
        ...services,
        "A new interface endpoint needs private DNS",
      ];
      for (const words of onFirst) expect(first?.letters).toContain(lettersOf(words));
      expect(first?.letters).not.toContain(lettersOf("The bill"));
      expect(second?.letters.startsWith(lettersOf("The bill"))).toBe(true);
      for (const amount of amounts) expect(second?.letters).toContain(amount);
    });

    test("nothing is cut at the sides, within frames that clip too, and no word is below 9 pt", async ({ page }) => {
      await lookThrough(page, tenServices["the example"]);
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: "print" });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("main, main *")]
          .filter(
            (node) => node instanceof HTMLElement && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1,
          )
          .filter((node) => getComputedStyle(node).display !== "inline")
          .map((node) => `${node.tagName} ${node.className}: ${node.scrollWidth} in ${node.clientWidth}`),
      );
      expect(cut).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);
      expect(await smallWords(page)).toEqual([]);
    });

    test("an imported bill prints what stands in its fields, and nothing to press", async ({ page }) => {
      await openSample(page);
      await page.getByRole("textbox", { name: "VPCs" }).fill("3");
      await page.getByRole("button", { name: "Name services" }).click();
      const dialog = page.getByRole("dialog", { name: "Add services" });
      await dialog.getByRole("checkbox", { name: /^s3 / }).check();
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.getByRole("textbox", { name: "s3 GB a month" }).fill("7,777");
      const open = page.getByRole("link", { name: "Open in the calculator" });
      await expect(open).toHaveAttribute("href", /vpcs=3.*s3_7777_/);
      const pages = await readPdf(await page.pdf({ format }));
      const letters = pages.map((each) => each.letters).join("");
      for (const words of ["7,777", "One per AZ", "us-east-1, US East (N. Virginia)", "October 2026"]) {
        expect(letters).toContain(lettersOf(words));
      }
      for (const words of ["Import another bill", "Name services", "Open in the calculator", "Give s3", "×s3"]) {
        expect(letters).not.toContain(lettersOf(words));
      }
      expectReadable(pages);
      for (const each of pages.slice(0, -1)) expect(pageFill(each).lowest).toBeGreaterThan(0.5);

      await page.emulateMedia({ media: "print" });
      await expect(page.locator("main").getByRole("button")).toHaveCount(0);
      await expect(page.locator("main").getByRole("slider")).toHaveCount(0);
      const frames = await page
        .locator("main")
        .locator("input, select")
        .evaluateAll((fields) =>
          fields
            .filter((field) => field.checkVisibility())
            .map((field) => {
              const { borderTopColor, backgroundColor, appearance } = getComputedStyle(field);
              return [borderTopColor, backgroundColor, appearance].join(" ");
            }),
        );
      expect(frames.length).toBeGreaterThan(5);
      expect(new Set(frames)).toEqual(new Set(["rgba(0, 0, 0, 0) rgba(0, 0, 0, 0) none"]));
      expect(await smallWords(page)).toEqual([]);
    });
  });
}

/** Notes how many figures are drawn when the browser is asked to print, and how many there are. */
async function watchPrinting(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    window.print = () => {
      const figures = [...document.querySelectorAll("figure[data-figure]:not(:has(> details:not([open])))")];
      const drawn = figures.filter((figure) => figure.querySelector("svg[role=img], table") !== null);
      Reflect.set(window, "printed", { figures: figures.length, drawn: drawn.length });
    };
  });
  return () => page.evaluate(() => Reflect.get(window, "printed"));
}

test("printing draws the figures that were never in sight: by the button, and by Ctrl+P", async ({ page }) => {
  const printed = await watchPrinting(page);
  await page.goto(tenServices["the example"]);
  const button = page.getByRole("button", { name: "Print", exact: true });
  await button.waitFor({ state: "attached" });
  await page.keyboard.press("Control+p");
  await expect.poll(printed).toEqual({ figures: 4, drawn: 4 });
  await page.reload();
  await button.waitFor({ state: "attached" });
  await button.dispatchEvent("click");
  await expect.poll(printed).toEqual({ figures: 4, drawn: 4 });
});

test("the browser's own print menu finds every chart drawn, once the page has stood for a while", async ({ page }) => {
  await page.clock.install();
  const codeOf = (part: string) => page.waitForResponse((response) => response.url().includes(part));
  await page.goto(tenServices["the example"]);
  const cost = page.locator('figure[data-figure="cost"]');
  await expect(cost.locator("[data-waiting]")).toBeAttached();
  const before = await page.evaluate(() => performance.getEntriesByType("resource").length);
  await page.clock.fastForward(9_000);
  expect(await page.evaluate(() => performance.getEntriesByType("resource").length)).toBe(before);
  const code = codeOf("/_next/static/chunks/");
  await page.clock.fastForward(2_000);
  await (await code).finished();
  await page.waitForLoadState("networkidle");
  await expect(cost.locator("[data-waiting]")).toBeAttached();

  // The browser prints the page as it is when the event ends. It waits for no promise and no frame.
  const drawn = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const figures = [...document.querySelectorAll("figure[data-figure]:not(:has(> details:not([open])))")];
    const empty = figures.filter((figure) => figure.querySelectorAll("svg :is(path, rect, circle)").length < 5);
    return {
      count: figures.length,
      empty: empty.map((figure) => figure.getAttribute("data-figure")),
      lines: document.querySelectorAll('figure[data-figure="cost"] path.recharts-line-curve').length,
      width: document.querySelector('figure[data-figure="cost"] svg[role=img]')?.getAttribute("width"),
    };
  });
  expect(drawn).toEqual({ count: 4, empty: [], lines: expect.any(Number), width: "640" });
  expect(drawn.lines).toBeGreaterThan(3);
});
