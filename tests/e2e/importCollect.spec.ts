import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { readCollectChoices } from "@/lib/collect/choices";
import { collectScript } from "@/lib/collect/collectScript";
import { openFold, openTab } from "./collecting";
import { expect, expectNoAxeViolations, test, untilHydrated } from "./fixtures";
import { curCsv, foundHeading, upload } from "./importing";

const script = (page: Page) => page.getByRole("region", { name: "Collecting script, collect.sh" });

test("the collecting script follows its fields, and is what the command line prints", async ({ page }) => {
  await openTab(page);
  await page.getByRole("button", { name: "Choose Regions" }).press("Enter");
  await page.getByRole("textbox", { name: "Search by code or name" }).fill("ireland");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Choose Regions" })).toBeFocused();
  await page.getByRole("textbox", { name: "Days of metrics" }).fill("7");
  await page.getByRole("checkbox", { name: "The last full month’s bill" }).check();
  await page.getByRole("textbox", { name: "Log group of a flow log" }).fill("/vpc/flow");
  const choices = readCollectChoices({
    regions: "us-east-1,eu-west-1",
    days: "7",
    costExplorer: true,
    insightsLogGroup: "/vpc/flow",
  });
  if (!choices.ok) throw new Error("These choices are right.");
  const expected = collectScript(choices.value);
  await expect(script(page)).toHaveText(expected, { useInnerText: false });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download collect.sh" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toBe(expected);

  await page.getByRole("button", { name: "Leave us-east-1 out" }).click();
  await expect(script(page)).toContainText("main 'eu-west-1'");
});

test("what the script calls, what that costs and its policy stand beside it before it is run", async ({ page }) => {
  await openTab(page);
  const calls = page.getByRole("region", { name: "What it calls" });
  const prices = page.getByRole("region", { name: "What AWS charges" });
  await expect(calls).toContainText("describe-nat-gateways");
  await expect(calls).not.toContainText("get-cost-and-usage");
  await expect(prices).toContainText("$0.01 per 1,000 metrics");
  await page.getByRole("checkbox", { name: "The last full month’s bill" }).check();
  await expect(calls).toContainText("get-cost-and-usage");
  await expect(prices).toContainText("get-cost-and-usage, the last full month: $0.01 a page");
  await page.getByRole("textbox", { name: "Log group of a flow log" }).fill("/vpc/flow");
  await expect(prices).toContainText("start-query on /vpc/flow, 24 hours: $0.005 per GB scanned");
  await page.getByText("The IAM policy for all of it").press("Enter");
  await expect(page.getByRole("region", { name: "Policy of calls that read" })).toContainText('"ce:GetCostAndUsage"');
});

test("a field that cannot be read has its error, and no script stands there", async ({ page }) => {
  await openTab(page);
  await page.getByRole("textbox", { name: "Log group of a flow log" }).fill("/vpc/$(id)");
  await expect(page.getByText("Error: enter the name of a log group")).toBeVisible();
  await expect(script(page)).toBeHidden();
  await page.getByRole("textbox", { name: "Log group of a flow log" }).fill("");
  await page.getByRole("textbox", { name: "Days of metrics" }).fill("456");
  await expect(page.getByText("Error: enter a whole number of days from 1 to 455")).toBeVisible();
  await page.getByRole("textbox", { name: "Days of metrics" }).fill("30");
  await page.getByRole("button", { name: "Leave us-east-1 out" }).click();
  await expect(page.getByText("Error: choose at least one Region")).toBeVisible();
});

test("the file that the script wrote is brought on the same tab", async ({ page }) => {
  await openTab(page);
  await page.getByLabel("Files: the script’s file").setInputFiles([upload("cur.csv", curCsv())]);
  await expect(foundHeading(page)).toBeVisible();
});

test("the tab is reached and worked by keyboard", async ({ page }) => {
  await page.goto("/import");
  await untilHydrated(page);
  await page.getByRole("tab", { name: "A file" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("tab", { name: "Collect" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Collect from the account" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Leave us-east-1 out" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Regions to collect from" })).toBeVisible();
  await page.keyboard.type("tokyo");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(script(page)).toContainText("main 'us-east-1' 'ap-northeast-1'");
});

test("nothing is asked of any server while the forms are filled in", async ({ page }) => {
  await openTab(page);
  await openFold(page, "No flow log yet? Log a day");
  await openFold(page, "Logs too large to move?");
  await page.getByRole("button", { name: "Choose Regions" }).click();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("textbox", { name: "Search by code or name" }).fill("paris");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Log group of a flow log" }).fill("/vpc/flow");
  await page.getByRole("textbox", { name: "Name of a new bucket" }).fill("my-nat-sample");
  await page.getByRole("textbox", { name: "Table of flow logs" }).fill("logs.nat");
  await expect(script(page)).toContainText("log_group='/vpc/flow'");
  expect(asked).toEqual([]);
});

for (const theme of ["light", "dark"] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme });

    test("axe finds nothing on the whole tab, and nothing runs out of the window", async ({ page }) => {
      await openTab(page);
      await openFold(page, "No flow log yet? Log a day");
      await openFold(page, "Logs too large to move?");
      await page.getByRole("textbox", { name: "Name of a new bucket" }).fill("my-nat-sample");
      for (const fold of ["The IAM policy for all of it", "The IAM policy for all steps", "No table in Athena yet?"]) {
        await page.getByText(fold).press("Enter");
      }
      await page.getByRole("textbox", { name: "Folder in S3" }).fill("s3://my-logs/AWSLogs/123456789012/vpcflowlogs/");
      await page.getByRole("textbox", { name: "Days of metrics" }).fill("x");
      await expectNoAxeViolations(page);
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(
          width,
        );
      }
    });
  });
}
