import type { Page } from "@playwright/test";
import { foldOf } from "@/tests/e2e/plannerParts";
import { expect, test, untilHydrated } from "./fixtures";

/** What has the focus, in words; null where it fell to the page itself. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return null;
    return activeElement.getAttribute("aria-label") ?? (activeElement.textContent?.trim() || activeElement.id);
  });

/** Opens a page and waits for the script that follows the focus, which loads after the page. */
async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await untilHydrated(page);
}

test("Tab reaches ten services in 20 stops, and all inputs in 40", async ({ page }) => {
  await page.goto("/");
  const stops: string[] = [];
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return null;
      if (activeElement.closest("li[id^='field-services']")) return "row";
      return activeElement.closest("#scenario") ? "rail" : "elsewhere";
    });
    if (at === null) break;
    stops.push(at);
  }
  const rows = stops.filter((stop) => stop === "row").length;
  expect(rows).toBe(20);
  expect(rows + stops.filter((stop) => stop === "rail").length).toBeLessThanOrEqual(40);
});

test("a row that is removed hands the focus to its neighbour, the last one to the button that adds", async ({
  page,
}) => {
  await openPage(page, "/?v=1&s=logs_1_n_a_3&s=sqs_1_n_a_3&s=sts_1_n_a_3");
  for (const [service, next] of [
    ["sqs", "field-services.1.gb"],
    ["sts", "field-services.0.gb"],
  ] as const) {
    await foldOf(page, service).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `Remove ${service}` }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(`[id="${next}"]`)).toBeFocused();
  }
  await foldOf(page, "logs").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove logs" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Add services" })).toBeFocused();
});

test("undo and redo that can go no further hand the focus on", async ({ page }) => {
  await openPage(page, "/?v=1&s=logs_1000_n_a_3");
  await page.getByRole("button", { name: "VPCs: one more" }).click();
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Redo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("2");
  await expect.poll(() => focused(page)).not.toBeNull();
});

test("undo by key keeps the focus where it is, though all results are drawn anew", async ({ page }) => {
  await openPage(page, "/?v=1&s=logs_1000_n_a_3");
  await page.getByRole("button", { name: "VPCs: one more" }).click();
  const link = page.getByRole("main").getByRole("link").first();
  await link.focus();
  const before = await focused(page);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("1");
  await expect.poll(() => focused(page)).toBe(before);
});

test("a stepper at its end leaves the focus in its field", async ({ page }) => {
  await openPage(page, "/?v=1&vpcs=2");
  await page.getByRole("button", { name: "VPCs: one less" }).click();
  await expect(page.getByRole("textbox", { name: "VPCs" })).toBeFocused();
});

test("clearing, filling in and folding keep the focus", async ({ page }) => {
  await openPage(page, "/");
  for (const name of ["Clear everything", "Fill in the example", "Clear everything"]) {
    await page.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name })).toBeFocused();
  }
  const fold = page.locator("summary", { hasText: "Month and addresses" });
  await fold.focus();
  for (let presses = 0; presses < 2; presses++) {
    await page.keyboard.press("Enter");
    await expect(fold).toBeFocused();
  }
});

for (const [name, opener, title] of [
  ["services", "Add services", "Add services"],
  ["rows", "Change rows", "Change rows together"],
  ["Regions", /^Region/, "Region"],
  ["keys", "Keyboard shortcuts", "Keyboard shortcuts"],
  ["sharing", "Share", "Share this scenario"],
  ["opening", "Open", "Open a scenario"],
] as const) {
  test(`the dialog of ${name} gives the focus back, by Esc and by its button`, async ({ page }) => {
    await openPage(page, "/");
    const button = page.getByRole("button", { name: opener, exact: typeof opener === "string" });
    const dialog = page.getByRole("dialog", { name: title });
    for (const close of ["Escape", "Enter"]) {
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(dialog).toBeVisible();
      if (close === "Enter") await dialog.getByRole("button", { name: "Close" }).focus();
      await page.keyboard.press(close);
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });
}

test("rows changed or removed together give the focus back, or to what is left", async ({ page }) => {
  await openPage(page, "/");
  const dialog = page.getByRole("dialog", { name: "Change rows together" });
  await page.getByRole("button", { name: "Change rows" }).click();
  await dialog.getByRole("combobox", { name: "Today" }).selectOption("nat");
  await dialog.getByRole("button", { name: "Change 10 rows" }).press("Enter");
  await expect(page.getByRole("button", { name: "Change rows" })).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Remove 10 rows" }).press("Enter");
  await expect(page.getByRole("button", { name: "Add services" })).toBeFocused();
});

test("the arrow keys step a field of GB along its slider, and a count by one, in one step back each", async ({
  page,
}) => {
  await openPage(page, "/?v=1&s=logs_1040_n_a_3");
  const gb = page.getByRole("textbox", { name: /^logs / });
  await gb.press("ArrowUp");
  await gb.press("ArrowUp");
  await expect(gb).toHaveValue("1,300");
  const vpcs = page.getByRole("textbox", { name: "VPCs" });
  await vpcs.press("ArrowUp");
  await vpcs.press("ArrowUp");
  await expect(vpcs).toHaveValue("3");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(vpcs).toHaveValue("1");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gb).toHaveValue("1,040");
});

test("? lists the keys, but not while a reader types, nor once it is switched off", async ({ page }) => {
  await openPage(page, "/?v=1&s=logs_1_n_a_3");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.getByRole("textbox", { name: /^logs / }).focus();
  await page.keyboard.press("?");
  await expect(list).toHaveCount(0);
  await foldOf(page, "logs").focus();
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
  await list.getByRole("checkbox", { name: "Open this list with the ? key" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(foldOf(page, "logs")).toBeFocused();
  await page.keyboard.press("?");
  await expect(list).toHaveCount(0);
});

test("a rail that folds in a narrower window leaves the focus on what unfolds it", async ({ page }) => {
  await openPage(page, "/");
  await page.getByRole("textbox", { name: "VPCs" }).focus();
  await page.setViewportSize({ width: 600, height: 800 });
  await expect(page.getByRole("button", { name: /scenario/i, expanded: false })).toBeFocused();
});

test("a damaged link on a phone can be mended without losing the field under the hand", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, "/?v=1&azs=9&s=logs_1000_x_a_3");
  await page.getByRole("alert").getByRole("link", { name: "logs: Today" }).click();
  await expect(page.getByRole("combobox", { name: "logs Today" })).toBeFocused();
  await page.getByRole("combobox", { name: "logs Today" }).selectOption("NAT");
  const azs = page.getByRole("textbox", { name: "Availability Zones" });
  await azs.fill("3");
  await expect(page.locator("#verdict")).toContainText("$");
  await expect(azs).toBeFocused();
});

test("what a link holds beside a scenario is left out, and the reader goes on at the figures", async ({ page }) => {
  await openPage(page, "/?v=1&s=logs_1000_n_a_3&foo=1");
  await page.getByRole("button", { name: "Leave out foo" }).press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
