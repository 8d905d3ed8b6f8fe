import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Opens the import page at its tab for what an account has. */
export const openTab = async (page: Page): Promise<void> => {
  await page.goto("/import");
  await page.getByRole("tab", { name: "Collect" }).click();
  await expect(page.getByRole("heading", { name: "Collect from the account" })).toBeVisible();
};

/** Opens a part of the tab by its heading. */
export const openFold = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole("heading", { name: heading }).click();
};
