import { families } from "@/lib/spend/families";
import { type KnownSpend, row } from "@/tests/spend/generator/knownSpend";
import { expect, test } from "./fixtures";
import { curCsv, found, importFiles, openSample, scrollThrough, upload } from "./importing";
import { expectWholeOnPaper } from "./paper";

/** Thirteen months, every family, and amounts of nine digits before the point. */
const wideSpend: KnownSpend = {
  others: [],
  rows: Array.from(
    { length: 13 },
    (_, i) => `${i < 3 ? 2025 : 2026}-${String(((i + 9) % 12) + 1).padStart(2, "0")}`,
  ).flatMap((month) =>
    families.map(({ id }) => row(id, "us-east-1", "123456789.5", "123456789.01", { account: "012345678901", month })),
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

  test("an imported bill of several months, Regions and accounts", async ({ page }) => {
    await importFiles(page, upload("cur.csv", curCsv()));
    await expect(found(page)).toBeVisible();
    await scrollThrough(page);
    await expectWholeOnPaper(page);
  });

  test("a bill of a year and a month, of every family and of large amounts", async ({ page }) => {
    await importFiles(page, upload("wide.csv", curCsv(wideSpend)));
    await expect(found(page)).toBeVisible();
    await scrollThrough(page);
    await expectWholeOnPaper(page);
    const table = page.getByRole("table", { name: /^Paid in USD by month and family/ });
    await page.emulateMedia({ media: "print" });
    await expect(table.last()).toHaveCSS("font-size", "13px");
    await expect(table.last().getByRole("row")).toHaveCount(families.length + 2);
  });

  test("the sample bill", async ({ page }) => {
    await openSample(page);
    await scrollThrough(page);
    await expectWholeOnPaper(page);
  });
});
