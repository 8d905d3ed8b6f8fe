import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const figure = (page: Page) => page.locator('figure[data-figure="decisions"]');
const row = (page: Page, service: string) => figure(page).getByRole("row", { name: new RegExp(`\\b${service}\\b`) });
const services = async (page: Page) =>
  (await figure(page).getByRole("rowheader").allInnerTexts()).map((text) => text.split("\n")[0]?.trim());
const column = (page: Page, name: RegExp) => figure(page).getByRole("columnheader", { name });

/** NAT stays for 1 GB with the internet. logs is past 625.7 GB, sqs is not, s3 is free, kms has an endpoint to drop. */
const mixed = "/?v=1&internet-needed=yes&internet-in=1&s=sqs_100_n_a_3&s=logs_1000_n_a_3&s=s3_500_n_a_3&s=kms_1_i_a_3";

test("each service has a row with its verb, both costs and what the choice saves", async ({ page }) => {
  await page.goto(mixed);
  // 1,000 × 0.045; 3 × 730 × 0.01 + 1,000 × 0.01; the difference.
  await expect(row(page, "logs")).toContainText(/^Add.*Pays from 626 GB\..*\$45\.00.*\$31\.90.*3 AZs.*\$13\.10$/);
  await expect(row(page, "s3")).toContainText(/^Add.*\$22\.50.*\$0\.00.*gateway.*\$22\.50$/);
  await expect(row(page, "sqs")).toContainText(/^Keep on NAT.*526 GB short.*–$/);
  // 21.90 + 0.01 less 0.045.
  await expect(row(page, "kms")).toContainText(/^Drop.*\$21\.8[67]$/);
});

test("what a step interrupts or needs stands beside it", async ({ page }) => {
  await page.goto(mixed);
  await expect(row(page, "s3")).toContainText("Its route drops open connections.");
  await expect(row(page, "kms")).toContainText("First give its subnets a route to NAT.");
  await expect(figure(page)).toContainText("A new interface endpoint needs private DNS turned on");
});

test("rows are sorted by money, and by each column at a click", async ({ page }) => {
  await page.goto(mixed);
  await expect(column(page, /^Saves/)).toHaveAttribute("aria-sort", "descending");
  expect(await services(page)).toEqual(["s3", "kms", "logs", "sqs"]);
  await column(page, /^GB a month/)
    .getByRole("button")
    .click();
  await expect(column(page, /^GB a month/)).toHaveAttribute("aria-sort", "descending");
  await expect(column(page, /^Saves/)).not.toHaveAttribute("aria-sort");
  expect(await services(page)).toEqual(["logs", "s3", "sqs", "kms"]);
  await page.keyboard.press("Enter");
  await expect(column(page, /^GB a month/)).toHaveAttribute("aria-sort", "ascending");
  expect(await services(page)).toEqual(["kms", "sqs", "s3", "logs"]);
  for (const name of [/^Do$/, /^Service/, /^Through NAT/, /^Own endpoint/, /^Saves/]) {
    await column(page, name).getByRole("button").click();
    await expect(column(page, name)).toHaveAttribute("aria-sort", /ascending|descending/);
  }
});

test("the order holds still while a field is edited, and is sorted anew once it is left", async ({ page }) => {
  await page.goto(mixed);
  const field = page.getByRole("textbox", { name: /^logs / });
  await field.fill("100000");
  // 100,000 × 0.035 − 21.90.
  await expect(row(page, "logs")).toContainText("$3,478.10");
  expect(await services(page)).toEqual(["s3", "kms", "logs", "sqs"]);
  await field.press("Tab");
  await expect.poll(() => services(page)).toEqual(["logs", "s3", "kms", "sqs"]);
});

test("dots and break-evens stand on one labelled log axis, and 0 GB have no dot", async ({ page }) => {
  await page.goto("/?v=1&internet-in=1&s=sqs_10_n_a_3&s=logs_1000_n_a_3&s=kms_0_n_a_3");
  for (const label of ["1 GB", "10 GB", "100 GB", "1 TB"]) {
    await expect(column(page, /^GB a month/).getByText(label, { exact: true })).toBeVisible();
  }
  const middleOf = async (service: string, part: string) => {
    const box = await row(page, service).locator(part).boundingBox();
    return box ? box.x + box.width / 2 : Number.NaN;
  };
  // From 10 to 1,000 GB are two decades, from 10 to 625.7 GB 1.796.
  const ten = await middleOf("sqs", "circle");
  const thousand = await middleOf("logs", "circle");
  const breakEven = await middleOf("logs", ".tick");
  expect((breakEven - ten) / (thousand - ten)).toBeCloseTo(Math.log10(62.57) / 2, 2);
  expect(await middleOf("sqs", ".tick")).toBeCloseTo(breakEven, 1);
  await expect(row(page, "kms").locator("circle")).toHaveCount(0);
  await expect(row(page, "kms").getByRole("img")).toHaveAccessibleName(/^0 GB a month/);
  await expect(row(page, "logs").getByRole("img")).toHaveAccessibleName(
    "1,000 GB a month, its endpoint pays from 626 GB",
  );
});

test("on a phone each service is a card with both costs, named", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(mixed);
  const card = row(page, "logs");
  const labelled = await card.evaluate((node) =>
    [...node.querySelectorAll("td[data-label]")].map(
      (cell) => `${getComputedStyle(cell, "::before").content} ${cell.textContent}`,
    ),
  );
  expect(labelled).toEqual(['"Through NAT" $45.00', '"Own endpoint" $31.903 AZs', '"Saves" $13.10']);
  const [first, second] = await Promise.all([card.boundingBox(), row(page, "sqs").boundingBox()]);
  expect(first && second && first.y + first.height <= second.y).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("an endpoint that nobody named is kept, and nobody knows whose it is", async ({ page }) => {
  await page.goto("/?v=1&internet-in=1&s=unnamed-endpoint-1_5_i_a_3");
  await expect(row(page, "unnamed-endpoint-1")).toContainText(/^Keep.*Nobody knows which service it is for/);
});

for (const [mode, path] of [
  ["a shared gateway from one per AZ", "/"],
  ["one per AZ from a shared gateway", "/?v=1&nat=single&internet-in=1000&internet-needed=yes&s=logs_1000_n_a_3"],
] as const) {
  test(`says what the bill would be with ${mode}`, async ({ page }) => {
    await page.goto(path);
    const levers = page.getByRole("region", { name: "What else would change the bill" });
    await expect(levers.getByRole("listitem").first()).toContainText(
      /NAT gateway .*instead of .*a month today, \$[\d.,]+ (more|less) after the plan\..*AZ/,
    );
  });
}

test("the file has the rows in the order shown", async ({ page }) => {
  await page.goto(mixed);
  await figure(page).getByRole("button", { name: "Save as" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure(page).getByRole("button", { name: "CSV", exact: true }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines[0]).toBe("Do,Service,GB a month,Endpoint pays from GB,Through NAT,Own endpoint,Saves,Why");
  expect(lines.slice(1).map((line) => line.split(",")[1])).toEqual(["s3", "kms", "logs", "sqs"]);
});

test("the first screen shows what the page is for, the names, the break-even and the top of the decisions", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/");
  const inSight = [
    page.getByRole("heading", { level: 1 }),
    page.locator("#verdict"),
    page.getByText(/pays from 626 GB a month/).first(),
    figure(page).getByRole("heading"),
    column(page, /^GB a month/),
    figure(page).getByRole("row").nth(1),
  ];
  for (const part of inSight) {
    const box = await part.boundingBox();
    expect(box && box.y >= 0 && box.y + 20 <= 800).toBe(true);
  }
});
