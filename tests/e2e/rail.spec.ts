import type { Page } from "@playwright/test";
import { foldOf, gbOf, oneService, total } from "@/tests/e2e/plannerParts";
import { expect, test } from "./fixtures";

const problems = (page: Page) => page.getByRole("alert").getByRole("listitem");

/** One service, 1,000 GB, three AZs in us-east-1. */

test("clearing everything shows the default of every field, and the figures are theirs", async ({ page }) => {
  await page.goto("/?v=1&region=eu-west-1&azs=2&vpcs=7&hours=700&ipv4=4&discount=5&s=logs_1000_n_a_2");
  await page.getByRole("button", { name: "Clear everything" }).click();
  await expect(page.getByRole("button", { name: /^Region us-east-1/ })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Availability Zones" })).toHaveValue("3");
  await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("1");
  await expect(page.getByRole("radio", { name: /^One per AZ/ })).toBeChecked();
  for (const fold of ["Month and addresses", "Discount and own rates"]) await page.getByText(fold).click();
  await expect(page.getByRole("textbox", { name: "Hours in the month" })).toHaveValue("730");
  await expect(page.getByRole("textbox", { name: "Public IPv4 addresses per gateway" })).toHaveValue("1");
  await expect(page.getByRole("textbox", { name: "Discount" })).toHaveValue("0");
  const empty = await page.locator("#scenario input:visible").evaluateAll((inputs) =>
    inputs.flatMap((input) =>
      // An empty own rate shows the list price, which then applies.
      input instanceof HTMLInputElement && input.value === "" && input.placeholder !== "list" ? [input.id] : [],
    ),
  );
  expect(empty).toEqual([]);
});

test("an empty field is asked for, and a stepper begins at its least", async ({ page }) => {
  await page.goto(oneService);
  const vpcs = page.getByRole("textbox", { name: "VPCs" });
  await vpcs.fill("");
  await expect(page.getByText("Error: enter the number of VPCs, from 1 to 1,000")).toBeVisible();
  await expect(page.getByRole("button", { name: "VPCs: one less" })).toBeDisabled();
  await page.getByRole("button", { name: "VPCs: one more" }).click();
  await expect(vpcs).toHaveValue("1");
  await gbOf(page, "logs").fill("");
  await expect(page.getByText("Error: enter the GB a month, or 0")).toBeVisible();
});

test("a decimal comma is answered with what to type, the same at the field and above the figures", async ({ page }) => {
  await page.goto(oneService);
  await gbOf(page, "logs").fill("1,5 TB");
  await expect(page.getByText("Error: use a point for decimals: 1.5 TB")).toBeVisible();
  await expect(problems(page)).toHaveText(["logs: GB a month: use a point for decimals: 1.5 TB"]);
  await gbOf(page, "logs").fill("1,500");
  await expect(page).toHaveURL(/s=logs_1500_/);
  await page.getByText("Discount and own rates").click();
  // An earlier version read this as $45 for a GB.
  await page.getByRole("textbox", { name: /^NAT data processing/ }).fill("0,045");
  await expect(page.getByText("Error: use a point for decimals: 0.045")).toBeVisible();
});

test("a wrong number of AZs is one problem, and endpoints come along once it is right", async ({ page }) => {
  await page.goto("/");
  const azs = page.getByRole("textbox", { name: "Availability Zones" });
  await azs.fill("9");
  await expect(problems(page)).toHaveText(["Availability Zones: enter a whole number from 1 to 6, not 9"]);
  await azs.fill("");
  await expect(problems(page)).toHaveCount(1);
  await azs.fill("4");
  await expect(problems(page)).toHaveCount(0);
  await expect(foldOf(page, "logs")).toHaveText(/4 AZs$/);
});

test("a link whose AZs are fewer than its endpoints' says so once, and any number mends it", async ({ page }) => {
  const rows = Array.from({ length: 12 }, (_, i) => `s=svc-${i}_1_n_a_3`).join("&");
  await page.goto(`/?v=1&azs=2&${rows}`);
  await expect(problems(page)).toHaveText([
    "Availability Zones: enter at least 3, not 2: 12 services have endpoints in more AZs",
  ]);
  await page.getByRole("button", { name: "Availability Zones: one more" }).click();
  await expect(total(page, "Today")).toContainText("$");
});

test("thirteen endpoints that exist are added in one answer, and taken back in one undo", async ({ page }) => {
  await page.goto("/?v=1&region=us-east-1");
  await page.getByRole("button", { name: "Add services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  await dialog.getByRole("button", { name: "Bundles" }).click();
  await dialog.getByRole("textbox", { name: "Search bundles" }).fill("everywhere");
  await dialog
    .getByRole("group", { name: "Do these endpoints exist today?" })
    .getByRole("button", { name: "Yes, add 13 services" })
    .click();
  await page.keyboard.press("Escape");
  // 3 × 730 × 0.05 for NAT and addresses, 13 × 3 × 730 × 0.01 = 284.70 for the endpoints, which are there today.
  await expect(total(page, "Today")).toContainText("$394.20");
  await expect(foldOf(page, "kms")).toHaveText(/Today: interface endpoint/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("No service yet.")).toBeVisible();
});

test("rows are changed together, all or some, and one undo takes it back", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Change rows" }).click();
  const dialog = page.getByRole("dialog", { name: "Change rows together" });
  await expect(dialog.getByRole("button", { name: "Change 10 rows" })).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Today" }).selectOption({ label: "Its endpoint (gateway where free)" });
  await dialog.getByRole("combobox", { name: "Endpoint AZs" }).selectOption("2");
  await dialog.getByRole("checkbox", { name: /^sts / }).uncheck();
  await dialog.getByRole("button", { name: "Change 9 rows" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(foldOf(page, "s3")).toHaveText(/Today: gateway endpoint · Plan: cheapest · 2 AZs$/);
  await expect(foldOf(page, "logs")).toHaveText(/Today: interface endpoint · Plan: cheapest · 2 AZs$/);
  await expect(foldOf(page, "sts")).toHaveText(/Today: NAT · Plan: cheapest · 3 AZs$/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(foldOf(page, "logs")).toHaveText(/Today: NAT · Plan: cheapest · 3 AZs$/);
});

test("GB on ecr.dkr are offered to s3, where the layers are, and only once", async ({ page }) => {
  await page.goto("/?v=1&s=ecr.dkr_200_n_a_3");
  await page.getByRole("button", { name: "Move 198 GB to s3" }).click();
  await expect(gbOf(page, "ecr.dkr")).toHaveValue("2");
  await expect(gbOf(page, "s3")).toHaveValue("198");
  await expect(page.getByRole("button", { name: /^Move / })).toHaveCount(0);
});

test("a bundle's GB are split where they are entered, on top of what is there, and not offered again", async ({
  page,
}) => {
  await page.goto("/?v=1&s=s3_1000_n_a_3");
  await page.getByRole("button", { name: "Add services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  await dialog.getByRole("button", { name: "Bundles" }).click();
  await dialog.getByRole("textbox", { name: "Search bundles" }).fill("pull private");
  await dialog.getByRole("button", { name: "No, add 2 services" }).click();
  await expect(dialog.getByText("Error: enter the GB pulled a month, or 0")).toBeVisible();
  await dialog.getByRole("textbox", { name: "GB pulled a month" }).fill("200");
  await dialog.getByRole("button", { name: "No, add 2 services" }).click();
  await expect(dialog.getByText("Added 198 GB to s3 and 2 GB to ecr.dkr.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(gbOf(page, "s3")).toHaveValue("1,198");
  await expect(gbOf(page, "ecr.dkr")).toHaveValue("2");
  await expect(page.getByRole("button", { name: /^Move / })).toHaveCount(0);
});

test("a service that AWS's list lacks can be added only where nothing matches", async ({ page }) => {
  await page.goto(oneService);
  await page.getByRole("button", { name: "Add services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  const search = dialog.getByRole("textbox");
  for (const matching of ["kinesis", "ecr", "s"]) {
    await search.fill(matching);
    await expect(dialog.getByRole("checkbox").first()).toBeVisible();
    await expect(dialog.getByText("as an interface endpoint")).toHaveCount(0);
  }
  await search.fill("com.amazonaws.vpce.us-east-1.vpce-svc-0a1b");
  await dialog.getByRole("button", { name: /^Add com\.amazonaws\.vpce/ }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: /^com\.amazonaws\.vpce/ })).toHaveValue("0");
});

test("GB of every size stay readable in their field", async ({ page }) => {
  await page.goto("/?v=1&s=logs_1000000000_n_a_3&s=sqs_0.0000001_n_a_3&s=sts_123456.789_n_a_3");
  for (const service of ["logs", "sqs", "sts"]) {
    const field = gbOf(page, service);
    expect(await field.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
    expect(await field.inputValue()).not.toBe("0");
  }
});
