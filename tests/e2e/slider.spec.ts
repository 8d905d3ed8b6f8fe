import { oneService } from "@/tests/e2e/plannerParts";
import { expect, test } from "./fixtures";

/** One service, 1,000 GB, three AZs in us-east-1. */

test("the slider moves by keyboard on a log scale", async ({ page }) => {
  await page.goto(oneService);
  const slider = page.getByRole("slider", { name: "logs GB a month" });
  await expect(slider).toHaveAttribute("aria-valuetext", "1,000 GB");
  await slider.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "1,100 GB");
  await expect(page.getByRole("textbox", { name: /^logs / })).toHaveValue("1,100");
  await slider.press("Home");
  await expect(page.getByRole("textbox", { name: /^logs / })).toHaveValue("0");
});

test("the slider follows what is typed, and what Back and undo bring", async ({ page }) => {
  await page.goto(oneService);
  const slider = page.getByRole("slider", { name: "logs GB a month" });
  const atThousand = await slider.inputValue();
  await page.getByRole("textbox", { name: /^logs / }).fill("2000");
  await expect(slider).not.toHaveValue(atThousand);
  const atTwoThousand = await slider.inputValue();
  await page.goBack();
  await expect(slider).toHaveValue(atThousand);
  await slider.press("End");
  await expect(page.getByRole("textbox", { name: /^logs / })).toHaveValue("10,485,760");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(slider).toHaveValue(atThousand);
  await expect(page.getByRole("textbox", { name: /^logs / })).toHaveValue("1,000");
  await page.getByRole("textbox", { name: /^logs / }).fill("12abc");
  await expect(slider).toHaveValue("0");
  await page.getByRole("textbox", { name: /^logs / }).fill("2000");
  await expect(slider).toHaveValue(atTwoThousand);
});
