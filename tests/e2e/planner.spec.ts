import type { Page } from "@playwright/test";
import { gbOf, oneService, total, verdict } from "@/tests/e2e/plannerParts";
import { expect, test } from "./fixtures";

/** Opens a row's lesser controls. */
const unfold = (page: Page, service: string) => page.getByLabel(new RegExp(`^${service}: Today`)).click();

/** One service, 1,000 GB, three AZs in us-east-1. */

test("a first visit shows an example with its money, monthly and yearly", async ({ page }) => {
  await page.goto("/");
  // Today: 3 × 730 h × ($0.045 + $0.005), 19,539 GB × $0.045 processed, 220 GB × $0.09 out.
  await expect(total(page, "Today")).toContainText("$1,008.56");
  await expect(verdict(page)).toContainText(
    "Add endpoints for s3, dynamodb, logs, sqs and kinesis-firehose: $1,009 to $360 a month.",
  );
  await expect(page.getByText("An example.")).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});

test("the static page has the example's figures for readers without JavaScript", async ({ request }) => {
  const html = await (await request.get("/")).text();
  expect(html).toContain("$1,008.56");
});

test("typing GB recomputes, and the URL follows", async ({ page }) => {
  await page.goto(oneService);
  // 3 × 730 × $0.05 hours and addresses, 1,000 × $0.045.
  await expect(total(page, "Today")).toContainText("$154.50");
  await gbOf(page, "logs").fill("5,000");
  // 109.50 + 225.00 through NAT; with an endpoint 109.50 + 3 × 730 × 0.01 + 5,000 × 0.01.
  await expect(total(page, "Today")).toContainText("$334.50");
  await expect(total(page, "Best mix")).toContainText("$181.40");
  await expect(page).toHaveURL(/s=logs_5000_n_a_3/);
});

test("GB can be typed in TB, and the field then shows what was understood", async ({ page }) => {
  await page.goto(oneService);
  await gbOf(page, "logs").fill("5 TB");
  await gbOf(page, "logs").press("Tab");
  await expect(gbOf(page, "logs")).toHaveValue("5,120");
  await expect(page).toHaveURL(/s=logs_5120_n_a_3/);
});

test("Back, undo and redo return to the scenario before and after", async ({ page }) => {
  await page.goto(oneService);
  await page.getByRole("button", { name: "Availability Zones: one less" }).click();
  await expect(total(page, "Today")).toContainText("$118.00");
  await gbOf(page, "logs").fill("2000");
  await expect(total(page, "Today")).toContainText("$163.00");
  await page.goBack();
  await expect(total(page, "Today")).toContainText("$118.00");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(total(page, "Today")).toContainText("$154.50");
  await page.keyboard.press("Control+Shift+z");
  await expect(total(page, "Today")).toContainText("$118.00");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(gbOf(page, "logs")).toHaveValue("2,000");
});

test("typing one number is one step back, not one a key", async ({ page }) => {
  await page.goto(oneService);
  await gbOf(page, "logs").fill("");
  await gbOf(page, "logs").pressSequentially("4321", { delay: 30 });
  await expect(page).toHaveURL(/s=logs_4321_n_a_3/);
  await page.goBack();
  await expect(gbOf(page, "logs")).toHaveValue("1,000");
});

test("a field that cannot be read says so, and the last valid result stays", async ({ page }) => {
  await page.goto(oneService);
  await gbOf(page, "logs").fill("12abc");
  await expect(page.getByText('Error: enter a number from 0 to 1,000,000,000, not "12abc"')).toBeVisible();
  await expect(gbOf(page, "logs")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert").filter({ hasText: "Something here needs fixing" })).toBeVisible();
  await expect(total(page, "Today")).toContainText("$154.50");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("dialog", { name: "Share this scenario" })).toContainText("Fix it first");
  await page.keyboard.press("Escape");
  await gbOf(page, "logs").fill("12");
  await expect(page.getByText("Something here needs fixing")).toHaveCount(0);
});

test("fewer AZs for the VPC take the endpoints along", async ({ page }) => {
  await page.goto("/?v=1&azs=3&s=logs_1000_n_a_3&s=sqs_10_n_a_2");
  await page.getByRole("button", { name: "Availability Zones: one less" }).click();
  await expect(page).toHaveURL(/azs=2.*s=logs_1000_n_a_2&s=sqs_10_n_a_2/);
  await page.getByRole("button", { name: "Availability Zones: one less" }).click();
  await expect(page).toHaveURL(/azs=1.*s=logs_1000_n_a_1&s=sqs_10_n_a_1/);
});

test("a shared NAT gateway pays for what crosses AZs", async ({ page }) => {
  await page.goto(oneService);
  await page.getByText("One shared", { exact: true }).click();
  // 730 × 0.05, 1,000 × 0.045, 2 × 1,000 × 2/3 × 0.01.
  await expect(total(page, "Today")).toContainText("$94.83");
  await expect(page).toHaveURL(/nat=single/);
});

test("a Region is found by name and changes the prices", async ({ page }) => {
  await page.goto(oneService);
  await page.getByRole("button", { name: /^Region/ }).click();
  const dialog = page.getByRole("dialog", { name: "Region" });
  await dialog.getByRole("textbox").fill("frankfurt");
  await dialog.getByRole("textbox").press("Enter");
  await expect(dialog).toHaveCount(0);
  // eu-central-1: 3 × 730 × (0.052 + 0.005) + 1,000 × 0.052.
  await expect(total(page, "Today")).toContainText("$176.83");
  await expect(page).toHaveURL(/region=eu-central-1/);
});

test("services are found by what people call them, added and removed", async ({ page }) => {
  await page.goto(oneService);
  await page.getByRole("button", { name: "Add services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  await dialog.getByRole("textbox").fill("docker");
  await dialog.getByRole("checkbox", { name: /^ecr\.dkr / }).check();
  await dialog.getByRole("textbox").press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(gbOf(page, "ecr.dkr")).toHaveValue("0");
  await unfold(page, "ecr.dkr");
  await page.getByRole("button", { name: "Remove ecr.dkr" }).click();
  await expect(gbOf(page, "ecr.dkr")).toHaveCount(0);
});

test("the search is ready to type in, and Enter adds but never removes", async ({ page }) => {
  await page.goto(oneService);
  await page.getByRole("button", { name: "Add services" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of at most 100 rows")).toBeVisible();
  await page.keyboard.type("kms");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of at most 100 rows")).toBeVisible();
});

test("the endpoints-everywhere bundle shows its standing cost", async ({ page }) => {
  await page.goto("/?v=1&region=us-east-1");
  await page.getByRole("button", { name: "Add services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  await dialog.getByRole("button", { name: "Bundles" }).click();
  await dialog.getByRole("textbox", { name: "Search bundles" }).fill("everywhere");
  await dialog.getByRole("button", { name: "No, add 13 services" }).click();
  await page.keyboard.press("Escape");
  // 109.50 for NAT and addresses, 13 × 3 × 730 × 0.01 = 284.70 for the endpoints.
  await expect(total(page, "All endpoints")).toContainText("$394.20");
});

test("a pin is kept and named as the reason", async ({ page }) => {
  await page.goto("/?v=1&internet-out=5&s=logs_10_n_a_3");
  const row = page.getByRole("row", { name: /\blogs\b/ });
  await expect(row).toContainText(/^Keep on NAT.*616 GB short/);
  await unfold(page, "logs");
  await page.getByRole("combobox", { name: "logs Plan" }).selectOption("Interface");
  await expect(row).toContainText("You pinned it.");
  await expect(row).toContainText(/^Add/);
});

test("own rates and a discount count, and the receipt says whose rate it is", async ({ page }) => {
  await page.goto(oneService);
  await page.getByText("Discount and own rates").click();
  await page.getByRole("textbox", { name: "Discount" }).fill("10");
  // Lines are rounded, then summed: 98.55 × 0.9 = 88.70, 10.95 × 0.9 = 9.86, 45 × 0.9 = 40.50.
  await expect(total(page, "Today")).toContainText("$139.06");
  await page.getByRole("textbox", { name: /^NAT data processing/ }).fill("0.03");
  // 88.70 + 9.86 + 1,000 × 0.03: no discount off the reader's own rate.
  await expect(total(page, "Today")).toContainText("$128.56");
  const today = page.getByRole("region", { name: "Today: the bill" });
  await today.getByText("NAT data processing").click();
  await expect(today).toContainText("your own rate (list $0.045)");
});

test("the bill adds up to the cent and says where each rate was read", async ({ page }) => {
  await page.goto("/");
  const plan = page.getByRole("region", { name: "The plan: the bill" });
  await expect(plan).toBeVisible();
  const lines = await plan.getByRole("listitem").locator("summary").allInnerTexts();
  const amounts = lines.map((line) => Number(/\$([\d,]+\.\d\d)/.exec(line)?.[1]?.replaceAll(",", "")));
  const sum = amounts.reduce((cents, usd) => cents + Math.round(usd * 100), 0) / 100;
  await expect(plan.getByText("Total a month").locator("..")).toContainText(`$${sum.toFixed(2)}`);
  await plan.getByText("NAT gateway hours").click();
  await expect(plan).toContainText("NatGateway-Hours");
  await expect(plan).toContainText("2025-10-28");
  await expect(plan).toContainText("M2YSHUBETB3JX4M4");
});

test("where nothing needs the internet, NAT can go, and its condition is said", async ({ page }) => {
  await page.goto("/?v=1&internet-needed=no&s=s3_5000_n_a_3&s=logs_10_n_a_3");
  // 1 endpoint in 3 AZs: 21.90 + 0.10, against 109.50 and more for NAT.
  await expect(verdict(page)).toContainText("Remove the NAT gateways");
  await expect(verdict(page)).toContainText("$22.00 a month");
  await expect(page.getByText(/^Only if nothing here calls the internet/)).toBeVisible();
});

test("a scenario without services asks for some, and clearing can be undone", async ({ page }) => {
  await page.goto(oneService);
  await page.getByRole("button", { name: "Clear everything" }).click();
  await expect(page.getByText("No service yet.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gbOf(page, "logs")).toHaveValue("1,000");
});

test("a GovCloud Region without regional NAT says which price is missing", async ({ page }) => {
  await page.goto("/?v=1&region=us-gov-west-1&s=logs_100_n_a_3");
  await expect(total(page, "Today")).toContainText("$");
  await page.getByText("Regional", { exact: true }).click();
  await expect(page.getByText(/Error: needs regionalNatGatewayHour/)).toBeVisible();
});

test("numbers in the billions stay readable", async ({ page }) => {
  await page.goto("/?v=1&vpcs=1000&s=s3_1000000000_n_n_3&s=logs_1000000000_n_a_3");
  await expect(total(page, "Today")).toContainText("$90,");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
