import { expect, test } from "./fixtures";

test("undo gives back what was there before something that cannot be read", async ({ page }) => {
  await page.goto("/");
  const vpcs = page.getByRole("textbox", { name: "VPCs" });
  await vpcs.fill("many");
  await expect(page.getByText("Something here needs fixing")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(vpcs).toHaveValue("1");
  await expect(page.getByText("Something here needs fixing")).toHaveCount(0);
  await expect(page.getByText("An example.")).toBeVisible();
});

test("what was undone after a reload can be done again", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "VPCs: one more" }).click();
  await expect(page).toHaveURL(/vpcs=2/);
  await page.reload();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("1");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("2");
});
