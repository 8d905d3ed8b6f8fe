import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

/** One service, 1,000 GB. Today: AZs × 730 × ($0.045 + $0.005) + 1,000 × $0.045. */
const threeAzs = "/?v=1&region=us-east-1&azs=3&s=logs_1000_n_a_3";
const twoAzs = "/?v=1&region=us-east-1&azs=2&s=logs_1000_n_a_2";

const compare = (page: Page) => page.getByRole("region", { name: "Compare", exact: true });
const row = (page: Page, name: string) =>
  compare(page)
    .getByRole("row", { name: new RegExp(`^${name}`) })
    .getByRole("cell");

/** Keeps the scenario that the page shows. */
async function keep(page: Page, name: string): Promise<void> {
  await compare(page).getByLabel("Name of this scenario").fill(name);
  await compare(page).getByRole("button", { name: "Keep this scenario" }).click();
  await expect(compare(page).getByRole("status")).toHaveText(`Kept as “${name}”.`);
}

test("a kept scenario stands beside another one, with what differs in words", async ({ page }) => {
  await page.goto(threeAzs);
  await expect(compare(page).getByLabel("Name of this scenario")).toHaveValue("us-east-1, 3 AZs, 1,000 GB");
  await keep(page, "Three AZs");
  await page.goto(twoAzs);
  await expect(compare(page).getByRole("columnheader", { name: "Three AZs" })).toBeVisible();
  await expect(row(page, "Today, a month")).toHaveText(["$118.00", "$154.50+$36.50, costs more"]);
  await expect(row(page, "AZs")).toHaveText(["2", "3≠ differs"]);
  await expect(row(page, "Region")).toHaveText(["us-east-1", "us-east-1"]);
  await expectNoAxeViolations(page);
});

test("a kept scenario opens as its link, and Back returns", async ({ page }) => {
  await page.goto(threeAzs);
  await keep(page, "Three AZs");
  await page.goto(twoAzs);
  await compare(page).getByRole("link", { name: "Open Three AZs" }).click();
  await expect(page).toHaveURL(/azs=3/);
  await page.goBack();
  await expect(page).toHaveURL(/azs=2/);
});

test("a deleted scenario comes back by undo, to its place, and the focus is on the undo", async ({ page }) => {
  await page.goto(threeAzs);
  await keep(page, "First");
  await page.goto(twoAzs);
  await keep(page, "Second");
  await compare(page).getByRole("button", { name: "Delete First" }).click();
  await expect(compare(page).getByRole("columnheader")).toHaveText(["This scenario", "Second"]);
  await expect(compare(page).getByRole("button", { name: "Undo: bring back First" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(compare(page).getByRole("columnheader")).toHaveText(["This scenario", "First", "Second"]);
  await page.reload();
  await expect(compare(page).getByRole("columnheader")).toHaveText(["This scenario", "First", "Second"]);
});

test("a kept scenario is renamed by keyboard", async ({ page }) => {
  await page.goto(threeAzs);
  await keep(page, "Before");
  await compare(page).getByRole("button", { name: "Rename Before" }).press("Enter");
  const field = compare(page).getByRole("textbox", { name: "New name of Before" });
  await expect(field).toBeFocused();
  await field.fill("x".repeat(61));
  await field.press("Enter");
  await expect(compare(page).getByRole("alert")).toHaveText("Give it a name of 1 to 60 characters.");
  await field.fill("After");
  await field.press("Enter");
  await expect(compare(page).getByRole("columnheader", { name: "After" })).toBeVisible();
  await expect(compare(page).getByRole("button", { name: "Rename After" })).toBeFocused();
});

test("four are kept at most, and the same one not twice", async ({ page }) => {
  await page.goto(threeAzs);
  await keep(page, "S1");
  await compare(page).getByRole("button", { name: "Keep this scenario" }).click();
  await expect(compare(page).getByRole("alert")).toHaveText("This scenario is kept already, as “S1”.");
  for (const n of [2, 3, 4]) {
    await page.goto(`/?v=1&azs=${n}`);
    await keep(page, `S${n}`);
  }
  await expect(compare(page).getByText("4 scenarios are kept. Delete one to keep another.")).toBeVisible();
  await expect(compare(page).getByRole("button", { name: "Keep this scenario" })).toHaveCount(0);
});

test("damaged and foreign entries are shown as such, and can be deleted", async ({ page }) => {
  await page.addInitScript(() => {
    if (window.localStorage.length > 0) return;
    const damaged = { name: "Old", query: "v=1&azs=2.7", keptOn: "2026-01-01T00:00:00.000Z" };
    window.localStorage.setItem("tollgate.kept", JSON.stringify([{ theme: "dark" }, damaged]));
  });
  await page.goto(threeAzs);
  const damaged = compare(page).getByRole("list", { name: "Kept entries that cannot be read" }).getByRole("listitem");
  await expect(damaged).toHaveCount(2);
  await expect(damaged.nth(0)).toContainText("This is not a kept scenario.");
  await expect(damaged.nth(1)).toContainText("Old. Its link cannot be read: azCount");
  await expect(compare(page).getByRole("table")).toHaveCount(0);
  await compare(page).getByRole("button", { name: "Delete Old" }).click();
  await expect(damaged).toHaveCount(1);
});

test("what one tab keeps, another shows", async ({ page, context }) => {
  await page.goto(threeAzs);
  await expect(compare(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(twoAzs);
  await keep(other, "From the other tab");
  await expect(compare(page).getByRole("columnheader", { name: "From the other tab" })).toBeVisible();
});

test("a full storage is said, and nothing is lost", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(threeAzs);
  await compare(page).getByRole("button", { name: "Keep this scenario" }).click();
  await expect(compare(page).getByRole("status")).toContainText("storage for the page is full");
});

test.describe("exports", () => {
  const exportsOf = (page: Page) => page.getByRole("region", { name: "Export" });

  async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      exportsOf(page).getByRole("button", { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  }

  test("the scenario's file is the scenario, and the answer's is the API's answer", async ({ page, request }) => {
    await page.goto(threeAzs);
    const scenario = await downloaded(page, "Scenario (JSON)");
    expect(scenario.name).toBe("tollgate-us-east-1-scenario.json");
    const answer = await downloaded(page, "Answer (JSON)");
    const response = await request.post("/api/estimate", { data: JSON.parse(scenario.text) });
    expect(JSON.parse(answer.text)).toEqual(await response.json());
  });

  test("the bill and the decisions come as CSV", async ({ page }) => {
    await page.goto(threeAzs);
    const bill = await downloaded(page, "Bill (CSV)");
    expect(bill.text).toContain("today,today,total,Total a month,,,,,,154.5,,,\r\n");
    const decisions = await downloaded(page, "Decisions (CSV)");
    expect(decisions.text).toMatch(/\r\nlogs,1000,45,31\.9,3,625\.71/);
  });

  test("the summary is copied with its link, or shown where copying is not allowed", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(threeAzs);
    await exportsOf(page).getByRole("button", { name: "Copy summary (Markdown)" }).click();
    await expect(exportsOf(page).getByRole("status")).toHaveText("Summary copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\| Today \| \$154\.50 \|[\s\S]*azs=3/);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await exportsOf(page).getByRole("button", { name: "Copy summary (Markdown)" }).click();
    await expect(exportsOf(page).getByRole("textbox", { name: "Summary in Markdown" })).toHaveValue(/\$154\.50/);
  });
});
