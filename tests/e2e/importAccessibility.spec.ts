import { expect, expectNoAxeViolations, test, untilHydrated } from "./fixtures";
import { curCsv, foundHeading, importFiles, scrollThrough, upload } from "./importing";
import { expectWholeOnPaper } from "./paper";

for (const theme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing on the import page in ${theme}`, () => {
    test.use({ colorScheme: theme });

    test("on each tab", async ({ page }) => {
      await page.goto("/import");
      for (const tab of ["A file", "Paste", "Athena", "Live"]) {
        await page.getByRole("tab", { name: tab }).click();
        await expect(page.getByRole("tabpanel")).toBeVisible();
        if (tab === "Live") await expect(page.getByRole("heading", { name: "Live is off" })).toBeVisible();
        await expectNoAxeViolations(page);
      }
    });

    test("on a bill with everything in it", async ({ page }) => {
      await importFiles(page, upload("cur.csv", curCsv()));
      await expect(foundHeading(page)).toBeVisible();
      await scrollThrough(page);
      // By key: a click waits for two frames alike, which a busy machine can be long about.
      for (const fold of ["How to find out which services they are", "One scenario for each Region and account"]) {
        await page.getByText(fold).press("Enter");
      }
      await expect(page.getByText(/^1 to \d/)).toBeVisible();
      await expectNoAxeViolations(page);
    });

    test("on a bill that cannot be read, and on fields that cannot", async ({ page }) => {
      await importFiles(page, upload("people.csv", "name,age\nAnn,41\n"));
      await expect(page.getByRole("alert").filter({ hasText: "could not be read" })).toBeVisible();
      await expectNoAxeViolations(page);

      await page.getByRole("button", { name: "Try a sample" }).click();
      await page.getByRole("textbox", { name: "VPCs" }).fill("x");
      await page.getByRole("textbox", { name: "Out to the internet" }).fill("9 PB");
      await expect(page.getByText(/^Not yet:/)).toBeVisible();
      await expectNoAxeViolations(page);
    });
  });
}

test("nothing of an import runs out of the window, nor of paper", async ({ page }) => {
  const widths = [320, 390, 768, 1280, 1920];
  const expectNothingOutside = async (width: number) => {
    const widthOfPage = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widthOfPage, `at ${width} px`).toBeLessThanOrEqual(width);
  };
  await page.goto("/import");
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const tab of ["Paste", "Athena", "Live", "A file"]) {
      await page.getByRole("tab", { name: tab }).click();
      await expectNothingOutside(width);
    }
  }
  await page.getByLabel("Bill files").setInputFiles([upload(`${"long-name-".repeat(12)}.csv`, curCsv())]);
  await expect(foundHeading(page)).toBeVisible();
  await scrollThrough(page);
  // The event comes before the charts are drawn anew: the old drawing must not widen the page either.
  await page.evaluate(() =>
    addEventListener("resize", () => {
      const page = document.documentElement;
      page.setAttribute("data-width-at-resize", String(page.scrollWidth));
    }),
  );
  for (const width of [...widths, ...widths.toReversed()]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNothingOutside(width);
    const atResize = Number(await page.locator("html").getAttribute("data-width-at-resize"));
    expect(atResize, `on the way to ${width} px`).toBeLessThanOrEqual(width);
  }
  await expectWholeOnPaper(page);
});

test("tabs go by arrow keys, Tab leaves them, and the focus goes to what was understood", async ({ page }) => {
  await page.goto("/import");
  await untilHydrated(page);
  await page.getByRole("tab", { name: "A file" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Paste" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "1. Ask Cost Explorer" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("tab", { name: "Live" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Choose files" })).toBeFocused();
  await page.getByLabel("Bill files").setInputFiles([upload("cur.csv", curCsv())]);
  await expect(foundHeading(page)).toBeFocused();
});
