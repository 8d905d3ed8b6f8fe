import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const tenServices = "/";

/** Everything mounted, as it is for a reader who has looked through the page. */
async function lookThrough(page: Page): Promise<void> {
  await page.goto(tenServices);
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

/** The pages of a PDF: each has one such object, and compressed object streams are not used by Chromium for them. */
const pageCountOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

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

    test("ten services are at most four pages", async ({ page }) => {
      await lookThrough(page);
      const pageCount = pageCountOf(await page.pdf({ format }));
      expect(pageCount).toBeGreaterThanOrEqual(2);
      expect(pageCount).toBeLessThanOrEqual(4);
    });

    test("page 1 has name, day, inputs, verdict and decisions, and the bill fits page 2", async ({ page }) => {
      await lookThrough(page);
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: "print" });
      await expect(page.getByText("us-east-1, 3 AZs, 17.4 TB", { exact: true })).toBeVisible();
      await expect(page.getByText(/^Tollgate, \d{4}-\d\d-\d\d$/)).toBeVisible();
      await expect(page.getByText("needed, 320 GB out, 1,400 GB in, 100 GB of it free")).toBeVisible();
      await expect(page.locator("#verdict")).toBeVisible();
      const decisions = await page.locator('figure[data-figure="decisions"]').boundingBox();
      const bill = await page.getByRole("region", { name: "The bill", exact: true }).boundingBox();
      if (!decisions || !bill) throw new Error("decisions or bill are not printed");
      expect(decisions.y + decisions.height).toBeLessThanOrEqual(paper.height);
      expect(bill.height).toBeLessThanOrEqual(paper.height);
    });

    test("nothing is cut at the sides, within frames that clip too", async ({ page }) => {
      await lookThrough(page);
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
  await page.goto(tenServices);
  const button = page.getByRole("button", { name: "Print", exact: true });
  await button.waitFor({ state: "attached" });
  await page.keyboard.press("Control+p");
  await expect.poll(printed).toEqual({ figures: 4, drawn: 4 });
  await page.reload();
  await button.waitFor({ state: "attached" });
  await button.dispatchEvent("click");
  await expect.poll(printed).toEqual({ figures: 4, drawn: 4 });
});
