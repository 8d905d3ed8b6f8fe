import type { Page } from "@playwright/test";
import { foldOf, verdict } from "@/tests/e2e/plannerParts";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { upload } from "./importing";

const gbOf = (page: Page, service: string) => page.getByRole("textbox", { name: new RegExp(`^${service}`) });
const picker = (page: Page) => page.getByRole("dialog", { name: "Name this endpoint" });

/** An endpoint of nobody knows which service, pinned to NAT, in two AZs, beside logs. */
const oneUnnamed = "/?v=1&s=logs_800_n_a_3&s=unnamed-endpoint-1_40_i_n_2";

test("an endpoint without a name gets one where its row is, and one undo takes it back", async ({ page }) => {
  await page.goto(oneUnnamed);
  await page.getByRole("button", { name: "Name this endpoint, unnamed-endpoint-1" }).click();
  await picker(page).getByRole("textbox").fill("logs");
  await expect(picker(page).getByText("It is in the list already.")).toBeVisible();
  await expect(picker(page).getByRole("button", { name: /^logs / })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await picker(page).getByRole("textbox").fill("kms");
  await picker(page).getByRole("button", { name: /^kms / }).click();
  await expect(gbOf(page, "kms")).toHaveValue("40");
  await expect(gbOf(page, "kms")).toBeFocused();
  await expect(foldOf(page, "kms")).toHaveText(/Today: interface endpoint · Plan: NAT · 2 AZs$/);
  await expect(page).toHaveURL(/s=logs_800_n_a_3&s=kms_40_i_n_2/);
  await expect(page.getByRole("button", { name: /Name this endpoint/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gbOf(page, "unnamed-endpoint-1")).toHaveValue("40");
});

test("an endpoint is named by the keyboard alone: search, Enter; and Esc gives the focus back", async ({ page }) => {
  await page.goto(oneUnnamed);
  const button = page.getByRole("button", { name: /^Name this endpoint/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(picker(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(picker(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("secretsmanager");
  await page.keyboard.press("Enter");
  await expect(gbOf(page, "secretsmanager")).toBeFocused();
});

test("who knows only the total enters it alone, and the unnamed leads", async ({ page }) => {
  await page.goto("/");
  const total = page.getByRole("textbox", { name: "NAT traffic not yet identified" });
  await page.getByRole("button", { name: "I know only the total" }).click();
  await expect(total).toBeFocused();
  // The 0 that stands there goes with the first digit, and no digit is lost to what comes later.
  expect(await total.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd])).toEqual([0, 1]);
  await page.keyboard.type("9000");
  // 9,000 × 0.045 = 405, of 3 × 730 × 0.05 = 109.50 more.
  await expect(verdict(page)).toHaveText(/^\$405 of the \$\d+ a month is traffic that nobody has named\.$/);
  await expect(page.getByRole("button", { name: "I know only the total" })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gbOf(page, "s3")).toBeVisible();
});

test("a bill opened as a scenario is called one, and the import page reads it at once", async ({ page, context }) => {
  await page.goto(oneUnnamed);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Open a scenario" });
  const bill = JSON.stringify({
    ResultsByTime: [
      {
        TimePeriod: { Start: "2026-10-01", End: "2026-11-01" },
        Estimated: false,
        Total: {},
        Groups: [
          {
            Keys: ["NatGateway-Bytes"],
            Metrics: { UnblendedCost: { Amount: "45", Unit: "USD" }, UsageQuantity: { Amount: "1000", Unit: "GB" } },
          },
        ],
      },
    ],
    GroupDefinitions: [{ Type: "DIMENSION", Key: "USAGE_TYPE" }],
  });
  await dialog.getByLabel("Scenario file").setInputFiles(upload("october.json", bill));
  await expect(dialog.getByRole("alert")).toHaveText(
    "This looks like a bill, not a scenario. Read it on the import page.",
  );
  await expectNoAxeViolations(page);
  const opening = context.waitForEvent("page");
  await dialog.getByRole("link", { name: "Read it on the import page" }).click();
  const imported = await opening;
  await expect(imported.getByText("october.json").first()).toBeVisible();
  await expect(imported.getByRole("option", { name: /^us-east-1,.*\(\$45\.00 NAT\)$/ })).toHaveCount(1);
  // The scenario is still where it was.
  await expect(gbOf(page, "unnamed-endpoint-1")).toHaveValue("40");
});

test("a link that contradicts itself is told so, without a claim that it cannot be read", async ({ page }) => {
  await page.goto("/?v=1&internet-needed=no&internet-in=5&s=logs_1000_n_a_3");
  const alert = page.getByRole("alert").filter({ hasText: "Something in this link needs fixing" });
  await expect(alert.getByRole("listitem")).toHaveText(
    'Must anything here reach the internet? "no" contradicts 5 GB with the internet: answer "yes", or set those GB to 0',
  );
  await expect(page.getByText("cannot be read")).toHaveCount(0);
});
