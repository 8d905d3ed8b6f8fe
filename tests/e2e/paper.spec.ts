import { type KnownSpend, meters, row } from "@/tests/bills-read/generator/knownSpend";
import { expect, test } from "./fixtures";
import { curCsv, foundHeading, importFiles, openSample, scrollThrough, upload } from "./importing";
import { expectWholeOnPaper } from "./paper";

/** Thirteen months, every family, and amounts of nine digits before the point. */
const wideSpend: KnownSpend = {
  others: [],
  rows: Array.from(
    { length: 13 },
    (_, i) => `${i < 3 ? 2025 : 2026}-${String(((i + 9) % 12) + 1).padStart(2, "0")}`,
  ).flatMap((month) =>
    meters.map(({ family }) =>
      row(family, "us-east-1", "123456789.5", "123456789.01", { account: "012345678901", month }),
    ),
  ),
};

test.describe("paper shows all of", () => {
  for (const path of ["/", "/prices", "/prices/us-east-1", "/prices/us-gov-west-1", "/method"]) {
    test(path, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await scrollThrough(page);
      await expectWholeOnPaper(page);
    });
  }

  test("two scenarios side by side", async ({ page }) => {
    await page.goto("/?v=1&region=us-east-1&azs=3&s=logs_1000_n_a_3");
    const compare = page.getByRole("region", { name: "Compare", exact: true });
    await compare.getByRole("button", { name: "Keep this scenario" }).click();
    await page.goto("/?v=1&region=us-east-1&azs=2&s=logs_1000_n_a_2");
    await expect(compare.getByRole("columnheader").nth(1)).toBeVisible();
    await scrollThrough(page);
    await expectWholeOnPaper(page);
  });

  test("an imported bill of several months, Regions and accounts", async ({ page }) => {
    await importFiles(page, upload("cur.csv", curCsv()));
    await expect(foundHeading(page)).toBeVisible();
    await scrollThrough(page);
    await expectWholeOnPaper(page);
  });

  test("a bill of a year and a month, of every family and of large amounts", async ({ page }) => {
    await importFiles(page, upload("wide.csv", curCsv(wideSpend)));
    await expect(foundHeading(page)).toBeVisible();
    await scrollThrough(page);
    await expectWholeOnPaper(page);
    const table = page.getByRole("table", { name: /^Paid in USD by month and family/ });
    await page.emulateMedia({ media: "print" });
    // 9 pt are 12 px.
    const fontPx = await table.last().evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
    expect(fontPx).toBeGreaterThanOrEqual(12);
    await expect(table.last().getByRole("row")).toHaveCount(meters.length + 2);
  });

  test("the sample bill", async ({ page }) => {
    await openSample(page);
    await scrollThrough(page);
    await expectWholeOnPaper(page);
  });
});

test("a chart is drawn for the paper's width before a browser prints, and for the window's after it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.goto("/");
  await scrollThrough(page);
  const charts = page.locator("figure svg[role=img][width]");
  const widths = () => charts.evaluateAll((svgs) => svgs.map((svg) => Number(svg.getAttribute("width"))));
  await expect.poll(async () => (await widths()).length).toBeGreaterThan(1);
  const before = await widths();
  expect(Math.max(...before)).toBeGreaterThan(640);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await widths()).toEqual(before.map(() => 640));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await widths()).toEqual(before);
});
