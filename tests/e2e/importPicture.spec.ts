import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { importFiles, scrollThrough, type Upload, upload } from "./importing";
import { expectWholeOnPaper } from "./paper";
import { foundTraffic, oneDay, openLink, resolverLog } from "./trafficFiles";

/*
 * Three gateways, a day, each hour of each: S3 1 GiB up and 2 down, the internet half and half, CloudWatch Logs by its name
 * 1.5 up and 0.5 down, and 1 up and 1 down with nobody knows whom. 1 GiB an hour of each gateway is 3 × 730 GB a month.
 */

const client = "10.0.1.5";

const interfaces = (): Upload =>
  upload(
    "interfaces.json",
    JSON.stringify({
      NetworkInterfaces: [
        {
          NetworkInterfaceId: "eni-0c11e47",
          InterfaceType: "interface",
          Attachment: { InstanceId: "i-0c11e47", Status: "attached" },
          PrivateIpAddresses: [{ PrivateIpAddress: client, Primary: true }],
          SubnetId: "subnet-0c11e47",
          VpcId: "vpc-0a",
          AvailabilityZone: "us-east-1a",
        },
      ],
    }),
  );

const figureOf = (page: Page, name: RegExp): Locator => page.getByRole("figure", { name });
const services = (page: Page) => figureOf(page, /of the NAT traffic/);
const hours = (page: Page) => figureOf(page, /in each hour|in an hour/);
const clients = (page: Page) => figureOf(page, /client/);

/** Reads the logs and waits for a figure's drawing. */
async function drawn(page: Page, find: (page: Page) => Locator): Promise<Locator> {
  await expect(foundTraffic(page)).toBeVisible();
  const figure = find(page);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole("img")).toBeVisible();
  return figure;
}

async function saved(page: Page, figure: Locator, kind: "PNG" | "SVG" | "CSV") {
  await figure.getByRole("button", { name: "Save as" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: kind, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const cellsOf = async (figure: Locator): Promise<readonly (readonly string[])[]> => {
  const rows = await figure.getByRole("row").all();
  return Promise.all(rows.map((row) => row.getByRole("cell").or(row.getByRole("rowheader")).allInnerTexts()));
};

test("services stand against their break-even, with the advice's verb first, in chart, table and file", async ({
  page,
}) => {
  await importFiles(page, ...oneDay, resolverLog());
  const figure = await drawn(page, services);
  // S3 has 9 and CloudWatch Logs 6 of 24 GiB an hour.
  await expect(figure).toHaveAccessibleName(
    "Amazon S3 and Amazon CloudWatch Logs make 63 % of the NAT traffic; endpoints for them pay for themselves",
  );
  await figure.getByRole("button", { name: "Table" }).click();
  // 9, 6, 6 and 3 GiB an hour × 730. An endpoint in each of 3 AZs pays from 3 × 730 × $0.01 ÷ ($0.045 − $0.01).
  const rows = (await cellsOf(figure)).map(([name, verb, up, down, both]) => [name, verb, up, down, both]);
  expect(rows).toContainEqual(["Amazon S3", "Add", "2,190 GB", "4,380 GB", "6,570 GB"]);
  expect(rows).toContainEqual(["Amazon CloudWatch Logs", "Add", "3,285 GB", "1,095 GB", "4,380 GB"]);
  expect(rows).toContainEqual(["AWS, service not named", "Find out", "2,190 GB", "2,190 GB", "4,380 GB"]);
  expect(rows).toContainEqual(["The internet", "Keep on NAT", "1,095 GB", "1,095 GB", "2,190 GB"]);
  await expect(figure.getByRole("row", { name: /CloudWatch Logs/ })).toContainText("626 GB");

  const { name, bytes } = await saved(page, figure, "CSV");
  expect(name).toBe("tollgate-traffic-by-service.csv");
  const [header = "", ...lines] = bytes.toString().trimEnd().split("\r\n");
  expect(header).toMatch(/^Do,With,Endpoint,Region,/);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^Add,Amazon S3,s3,us-east-1,a service’s own row,2190,4380,6570,/);
  expect(bytes.toString()).not.toContain(client);
});

test("a cursor reads the services by keys and by pointer, and Escape closes its receipt", async ({ page }) => {
  await importFiles(page, ...oneDay, resolverLog());
  const figure = await drawn(page, services);
  const cursor = figure.getByRole("slider", { name: "Read the amounts of a service" });
  const receipt = figure.locator("[data-receipt]");
  await cursor.focus();
  await page.keyboard.press("ArrowDown");
  await expect(receipt).toContainText("Add: Amazon S3");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^Add: Amazon S3: Up 2,190 GB, Down 4,380 GB, Both 6,570 GB/);
  await page.keyboard.press("End");
  await expect(receipt).toContainText("Keep on NAT: The internet");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await expect(receipt).toContainText("Endpoint pays from");
  await page.keyboard.press("Escape");
  await expect(receipt).toBeHidden();
  await cursor.hover({ position: { x: 40, y: 10 } });
  await expect(receipt).toContainText("Add: Amazon S3");
  await receipt.hover();
  await expect(receipt).toContainText("Add: Amazon S3");
  await page.keyboard.press("Escape");
  await expect(receipt).toBeHidden();
});

test("what stays unnamed is said with what it could change, whichever service it is", async ({ page }) => {
  await importFiles(page, ...oneDay, resolverLog());
  await expect(foundTraffic(page)).toBeVisible();
  // At worst: gateways and addresses 3 × 730 × $0.05, 2,190 + 4,380 GB by NAT at $0.045, the endpoint of Logs
  // 3 × 730 × $0.01 and 4,380 GB at $0.01, 1,095 GB to the internet at $0.09: $569.40. At best less 4,380 × $0.045.
  const unnamed = page.getByRole("region", { name: /stay unnamed/ });
  await expect(unnamed).toHaveAccessibleName(
    "4,380 GB a month, 25 % of the NAT traffic, stay unnamed: the plan costs between $372 and $569 a month, whichever service it is",
  );
  await expect(unnamed.getByRole("listitem")).toHaveText([/AWS, service not named.*4,380 GB.*Find out\./]);
});

test("hours are in UTC, and hours without a log are gaps", async ({ page }) => {
  const perGateway = 24;
  const isKept = (at: number) => at % perGateway < 6 || at % perGateway > 8;
  await importFiles(page, ...oneDay.filter((_, at) => isKept(at)));
  const figure = await drawn(page, hours);
  await expect(figure).toContainText("3 hours between them have no log.");
  await expect(figure.getByRole("img")).toContainText("no log");
  const cursor = figure.getByRole("slider", { name: "Read the amounts of an hour" });
  await cursor.focus();
  for (let press = 0; press < 7; press++) await page.keyboard.press("ArrowRight");
  await expect(figure.locator("[data-receipt]")).toContainText("No log of these hours.");
  await figure.getByRole("button", { name: "Table" }).click();
  const rows = await cellsOf(figure);
  const gap = rows.find(([time]) => time === "Nov 1, 06:00 to 09:00");
  expect(gap?.slice(1).every((cell) => cell === "no log")).toBe(true);
  // Three gateways × 8 GiB.
  expect(rows.find(([time]) => time === "Nov 1, 00:00 to 01:00")?.at(-1)).toBe("24 GB");
  const { bytes } = await saved(page, figure, "CSV");
  expect(bytes.toString()).toContain("2026-11-01T06:00Z,3,,,,,,,,no log");
});

test("clients are named by the account, and their addresses are in the page's own tables and files alone", async ({
  page,
}) => {
  await importFiles(page, ...oneDay, interfaces());
  const figure = await drawn(page, clients);
  await expect(figure.getByRole("img")).toContainText("i-0c11e47 in subnet-0c11e47");
  await expect(figure.getByText("With addresses:")).toBeVisible();
  await figure.getByRole("button", { name: "Table" }).click();
  // 24 hours of 3 × 8 GiB, 4 of each 8 up.
  await expect(figure.getByRole("row", { name: client })).toContainText("576 GB");
  const { name, bytes } = await saved(page, figure, "CSV");
  expect(name).toBe("tollgate-traffic-by-client.csv");
  expect(bytes.toString()).toContain(`${client},i-0c11e47,eni-0c11e47,subnet-0c11e47,vpc-0a,288,288,576,`);
  await expect(openLink(page)).not.toHaveAttribute("href", new RegExp(client.replaceAll(".", "\\.")));
});

test("figures are saved as pictures that need no page", async ({ page }) => {
  await importFiles(page, ...oneDay, resolverLog());
  for (const find of [services, hours, clients]) {
    const figure = await drawn(page, find);
    const svg = (await saved(page, figure, "SVG")).bytes.toString();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain("flow logs read in the browser");
    expect(svg).not.toContain("var(");
    const png = (await saved(page, figure, "PNG")).bytes;
    expect(png.subarray(1, 4).toString()).toBe("PNG");
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("axe finds nothing on the picture, with a receipt open and as tables", async ({ page }) => {
      await importFiles(page, ...oneDay, resolverLog(), interfaces());
      await drawn(page, services);
      await scrollThrough(page);
      const figure = await drawn(page, services);
      await figure.getByRole("slider").focus();
      await page.keyboard.press("ArrowDown");
      await expect(figure.locator("[data-receipt]")).toBeVisible();
      await expectNoAxeViolations(page);
      for (const find of [services, hours, clients]) await find(page).getByRole("button", { name: "Table" }).click();
      await expectNoAxeViolations(page);
    });
  });
}

test("on paper nothing of the picture is cut off, and each service has a row", async ({ page }) => {
  await importFiles(page, ...oneDay, resolverLog());
  await drawn(page, services);
  await scrollThrough(page);
  await expectWholeOnPaper(page);
  await page.emulateMedia({ media: "print" });
  const figure = services(page);
  await expect(figure.getByRole("row", { name: /Amazon S3/ }).last()).toBeVisible();
  await expect(figure.getByRole("button", { name: "Save as" })).toBeHidden();
});
