import type { Page } from "@playwright/test";
import { verdict } from "@/tests/e2e/plannerParts";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const question = (page: Page) => page.getByRole("group", { name: "Must anything here reach the internet?" });
const gb = (page: Page, label: string) => page.getByRole("textbox", { name: label, exact: true });

/** 1 endpoint in 3 AZs costs 21.90 + 0.10; NAT and its addresses 109.50, and 5,010 GB × 0.045 more. */
const twoServices = "/?v=1&s=s3_5000_n_a_3&s=logs_10_n_a_3";

test("an open question keeps NAT in the plan and says what would be won", async ({ page }) => {
  await page.goto(twoServices);
  await expect(question(page).getByRole("radio", { name: "I don’t know" })).toBeChecked();
  await expect(verdict(page)).toContainText("Add an endpoint for s3: $335 to $110 a month.");
  await expect(page.getByText(/NAT could go too: \$22.00 a month in all, \$87.95 less/)).toBeVisible();
  await expect(gb(page, "To the internet")).toHaveCount(0);
});

test("no removes NAT from the plan, and is one step to undo", async ({ page }) => {
  await page.goto(`${twoServices}&internet-out=20&internet-in=30`);
  await expect(question(page).getByRole("radio", { name: "Yes" })).toBeChecked();
  await page.getByText("No", { exact: true }).click();
  await expect(verdict(page)).toContainText("Remove the NAT gateways and add endpoints for s3 and logs:");
  await expect(gb(page, "From the internet")).toHaveCount(0);
  await expect(page.getByText("Other Regions", { exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/internet-out=0&internet-in=0.*internet-needed=no/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gb(page, "From the internet")).toHaveValue("30");
  await expect(verdict(page)).not.toContainText("Remove");
});

test("GB typed for the internet are an answer", async ({ page }) => {
  await page.goto(twoServices);
  await question(page).getByText("Yes").click();
  await gb(page, "To the internet").fill("5");
  await expect(page).toHaveURL(/internet-out=5.*internet-needed=yes/);
});

test("not knowing makes internet GB unnamed: today's NAT carries as much as before", async ({ page }) => {
  await page.goto(`${twoServices}&internet-out=20&internet-in=30`);
  await page.getByText("I don’t know", { exact: true }).click();
  await expect(page).toHaveURL(/internet-out=0&internet-in=0.*internet-needed=unknown.*unnamed=50/);
  await expect(gb(page, "NAT traffic not yet identified")).toHaveValue("50");
});

test("a field stays while its only GB are typed anew, also where the link did not answer", async ({ page }) => {
  await page.goto(`${twoServices}&internet-in=30`);
  await gb(page, "From the internet").fill("");
  await expect(page.getByText("Error: enter the GB from the internet, or 0")).toBeVisible();
  await gb(page, "From the internet").pressSequentially("0.5");
  await expect(gb(page, "From the internet")).toHaveValue("0.5");
  await expect(page).toHaveURL(/internet-in=0.5.*internet-needed=yes/);
});

test("a link that says no beside internet GB is an error at the question, and its GB can be mended", async ({
  page,
}) => {
  await page.goto(`${twoServices}&internet-in=30&internet-needed=no`);
  await expect(question(page)).toContainText('Error: "no" contradicts 30 GB with the internet');
  await gb(page, "From the internet").fill("31");
  await expect(question(page).getByRole("radio", { name: "Yes" })).toBeChecked();
  await expect(verdict(page)).toBeVisible();
});

test("a problem without a field on the page leads nowhere, and the link in the fragment stays", async ({ page }) => {
  await page.goto("/#v=1&foo=1&s=logs_1000_n_a_3");
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(page).toHaveURL(/#v=1&foo=1/);
  await expect(page.getByText("Something in this link needs fixing")).toBeVisible();
});

test("mostly unnamed traffic leads: a look that changes nothing until it is taken over", async ({ page }) => {
  await page.goto("/?v=1&unnamed=9000&s=logs_55_n_a_3");
  // 9,000 × 0.045 = 405 of 109.50 + 9,055 × 0.045 = 516.98.
  await expect(verdict(page)).toHaveText("$405 of the $517 a month is traffic that nobody has named.");
  await expect(page.getByText("Recommended")).toHaveCount(0);
  await expect(page.getByText("If 50 % of it is S3, one free endpoint saves $203 a month.")).toBeVisible();
  const share = page.getByRole("slider", { name: /^Share of it that is S3/ });
  await share.fill("60");
  await expect(page.getByText("If 60 % of it is S3, one free endpoint saves $243 a month.")).toBeVisible();
  await expect(page).not.toHaveURL(/s=s3/);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Use this split" }).click();
  await expect(page).toHaveURL(/unnamed=3600.*s=logs_55_n_a_3&s=s3_5400_n_a_3/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/unnamed=9000(?!.*s=s3)/);
});

test("what is advised beside unnamed traffic holds whatever that is", async ({ page }) => {
  await page.goto("/?v=1&unnamed=9000&s=sqs_1000_n_a_3");
  // 1,000 × 0.035 − 21.90
  await expect(
    page.getByText("For what is named: add an endpoint for sqs. That saves $13.10 a month whatever the rest is."),
  ).toBeVisible();
});
