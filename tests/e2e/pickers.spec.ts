import { expect, test } from "./fixtures";

test("arrow keys lead from the search of Regions into the list and back, and choose nothing by themselves", async ({
  page,
}) => {
  await page.goto("/?v=1&s=logs_1_n_a_3");
  await page.getByRole("button", { name: /^Region/ }).click();
  const dialog = page.getByRole("dialog", { name: "Region" });
  await dialog.getByRole("textbox").fill("eu-");
  const regions = dialog.getByRole("button").filter({ hasText: /^eu-/ });
  await page.keyboard.press("ArrowDown");
  await expect(regions.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(regions.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await expect(page).toHaveURL(/^(?!.*region=eu-)/);
  await page.keyboard.press("ArrowDown");
  const code = (await regions.nth(0).innerText()).slice(0, 9);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: `Region ${code}` })).toBeFocused();
});

test("Enter in the search of Regions takes the first and gives the focus back", async ({ page }) => {
  await page.goto("/?v=1");
  await page.getByRole("button", { name: /^Region/ }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("frankfurt");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Region eu-central-1/ })).toBeFocused();
});

test("arrow keys lead through the services that a search finds", async ({ page }) => {
  await page.goto("/?v=1");
  await page.getByRole("button", { name: "Add services" }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("ecr");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: /^ecr\.dkr / })).toBeVisible();
});

test("a picker works at 320 × 200 px, a laptop's screen at 400 %", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 200 });
  await page.goto("/?v=1&s=logs_1_n_a_3");
  await page.getByRole("button", { name: /scenario/i, expanded: false }).click();
  await page.getByRole("button", { name: "Add services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  await dialog.getByRole("textbox").fill("docker");
  const found = dialog.getByRole("checkbox", { name: /^ecr\.dkr / });
  await found.check();
  await expect(found).toBeInViewport({ ratio: 1 });
  // Everything scrolls: no part stays fixed over the list.
  expect(await dialog.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: /^ecr\.dkr / })).toHaveValue("0");
});
