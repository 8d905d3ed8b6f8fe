import { gzipSync } from "node:zlib";
import { row } from "@/tests/bills-read/generator/knownSpend";
import { expect, test } from "./fixtures";
import {
  consoleFiles,
  costExplorerAnswer,
  cur2Parquet,
  curCsv,
  focusCsv,
  foundHeading,
  importFiles,
  openSample,
  type Upload,
  upload,
} from "./importing";

/*
 * The bill of these tests in October 2026, 744 hours. Zonal gateway hours: 2,232 + 744 + 1,488 + 3 × 744 = 6,696 =
 * 9 × 744. Regional: 2,232 = 3 × 744. GB: 10,000.5 + 300.125 + 12 = 10,312.625. Endpoint hours: 4,464 = 6 × 744.
 */
const understood = "Found 9 NAT gateways, regional NAT in 3 AZs, 10,313 GB, interface endpoints in 6 AZs, 5 Regions";

const formats: readonly (readonly [name: string, source: string, files: () => Promise<readonly Upload[]>])[] = [
  ["the console's two CSVs", "Cost Explorer’s CSV", async () => consoleFiles()],
  ["Cost Explorer's answer", "Cost Explorer’s answer", async () => [upload("answer.json", costExplorerAnswer())]],
  ["a CUR as CSV", "Cost and Usage Report", async () => [upload("cur.csv", curCsv())]],
  ["a CUR as gzip", "Cost and Usage Report", async () => [upload("cur.csv.gz", gzipSync(curCsv()))]],
  ["CUR 2.0 as Parquet", "Cost and Usage Report 2.0", async () => [upload("cur2.parquet", await cur2Parquet())]],
  ["FOCUS as CSV", "FOCUS export", async () => [upload("focus.csv", focusCsv())]],
];

for (const [name, source, files] of formats) {
  test(`${name}: what was understood, first in words`, async ({ page }) => {
    await importFiles(page, ...(await files()));
    await expect(foundHeading(page)).toContainText(understood);
    await expect(page.getByRole("region", { name: /^Found/ })).toContainText(source);
    // us-east-1, both accounts: 10,000.5 GB by zonal gateways and 12 by a regional one.
    await expect(page.getByLabel("Region", { exact: true })).toHaveValue("us-east-1");
    await expect(page.getByText(/Your NAT gateways process 10,013 GB/)).toBeVisible();
    await expect(page.getByText("USE2-NatGateway-Turbo-Hours")).toBeVisible();
  });
}

test("a file is read without a request but for the page's own scripts", async ({ page, basePath }) => {
  await page.goto("/import");
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.getByLabel("Bill files").setInputFiles([upload("cur.csv", curCsv())]);
  await expect(foundHeading(page)).toBeVisible();
  await page.getByLabel("Account").selectOption("999988887777");
  await expect(page.getByText(/^Your NAT gateways/)).toBeVisible();
  const ownScript = new RegExp(`^GET ${basePath}/_next/static/chunks/[\\w.-]+\\.js$`);
  expect(requests.filter((request) => !ownScript.test(request))).toEqual([]);
});

test("a reading says how far it is, and can be cancelled", async ({ page }) => {
  await page.goto("/import");
  // 200 MB, made of one piece that the browser holds once.
  const [header = "", ...rows] = curCsv().split("\n");
  await page.evaluate(
    ([first, piece]) => {
      const field = document.querySelector<HTMLInputElement>("input[type=file]");
      if (!field || first === undefined || piece === undefined) throw new Error("no field");
      const part = new Blob([piece]);
      const files = new DataTransfer();
      files.items.add(new File([first, ...Array(Math.ceil(2e8 / part.size)).fill(part)], "large.csv"));
      field.files = files.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [`${header}\n`, rows.join("\n")],
  );
  await expect(page.getByRole("progressbar", { name: "Bytes read" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. Nothing of it was kept.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  // Messages of the cancelled reading are ignored.
  await page.getByLabel("Bill files").setInputFiles([upload("answer.json", costExplorerAnswer())]);
  await expect(foundHeading(page)).toContainText(understood);
});

test("what cannot do leads to what can", async ({ page }) => {
  const byService = JSON.stringify({
    GroupDefinitions: [{ Type: "DIMENSION", Key: "SERVICE" }],
    ResultsByTime: [
      {
        TimePeriod: { Start: "2026-10-01", End: "2026-11-01" },
        Groups: [{ Keys: ["EC2 - Other"], Metrics: { UnblendedCost: { Amount: "9.5", Unit: "USD" } } }],
      },
    ],
  });
  await importFiles(page, upload("services.json", byService));
  await page.getByRole("button", { name: "Get the command" }).click();
  await expect(page.getByRole("tab", { name: "Paste" })).toHaveAttribute("aria-selected", "true");
});

test("the page shows the exact command, and reads what it prints", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-21T12:00:00Z"));
  await page.goto("/import");
  await page.getByRole("tab", { name: "Paste" }).click();
  const command = page.getByRole("region", { name: "AWS command" });
  await expect(command).toContainText("aws ce get-cost-and-usage");
  await expect(command).toContainText("--time-period Start=2026-10-01,End=2026-11-01");
  await page.getByLabel("From", { exact: true }).fill("2026-09-01");
  await expect(command).toContainText("Start=2026-09-01,End=2026-11-01");
  await page.getByLabel("From", { exact: true }).fill("2026-12-01");
  await expect(page.getByText(/enter an end after the start/)).toBeVisible();
  await expect(command).toHaveCount(0);
  await page.getByRole("textbox", { name: "Paste its answer" }).fill(costExplorerAnswer());
  await page.getByRole("button", { name: "Read the answer" }).click();
  await expect(foundHeading(page)).toContainText(understood);
});

test("Athena's query follows its fields", async ({ page }) => {
  await page.goto("/import");
  await page.getByRole("tab", { name: "Athena" }).click();
  const query = page.getByRole("region", { name: "Athena query" });
  await page.getByLabel("Month of the bill").fill("2026-10");
  await page.getByLabel("Table", { exact: true }).fill("lake.bill");
  await expect(query).toContainText('FROM "lake"."bill"');
  await page.getByLabel("Table", { exact: true }).fill('bill"; DROP TABLE x');
  await expect(query).toHaveCount(0);
  await expect(page.getByText(/enter a table's name/)).toBeVisible();
});

test("Live is off until the server is started with it, and says how", { tag: "@server" }, async ({ page }) => {
  await page.goto("/import");
  await page.getByRole("tab", { name: "Live" }).click();
  await expect(page.getByRole("heading", { name: "Live is off" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Command", exact: true })).toHaveText("npm start -- --aws");
  await expect(page.getByRole("region", { name: "Policy with the one action" })).toContainText("ce:GetCostAndUsage");
});

test.describe("the token of the printed address", () => {
  test.use({ expectedMessages: ["Failed to load resource"] });
  test("leaves the address at once", async ({ page }) => {
    await page.goto("/import#token=canary-token-0123456789");
    await expect(page.getByRole("tab", { name: "Live" })).toHaveAttribute("aria-selected", "true");
    await expect(page).toHaveURL(/\/import\/?$/);
  });
});

test("another currency is shown and not planned with", async ({ page }) => {
  const answer = costExplorerAnswer().replaceAll('"USD"', '"CNY"');
  await importFiles(page, upload("answer.json", answer));
  await expect(page.getByText(/This bill is in CNY\. It is shown as it is/)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "NAT gateway hours", exact: true })).toBeVisible();
  await expect(page.getByRole("cell", { name: "CNY 130.40" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Open in the calculator" })).toHaveCount(0);
});

test("a bill of 300 accounts in 5 Regions is shown a page at a time", async ({ page }) => {
  const regions = ["us-east-1", "eu-west-1", "ap-south-1", "ap-southeast-1", "ap-southeast-7"];
  const prefixes = new Map([
    ["us-east-1", ""],
    ["eu-west-1", "EU-"],
    ["ap-south-1", "APS3-"],
    ["ap-southeast-1", "APS1-"],
    ["ap-southeast-7", "APS9-"],
  ]);
  const groups = regions.flatMap((region) =>
    Array.from({ length: 300 }, (_, account) =>
      ["NatGateway-Hours", "NatGateway-Bytes"].map((type) => ({
        Keys: [`${prefixes.get(region)}${type}`, String(100_000_000_000 + account)],
        Metrics: {
          UnblendedCost: { Amount: "33.48", Unit: "USD" },
          UsageQuantity: { Amount: "744", Unit: type.endsWith("Hours") ? "Hrs" : "GB" },
        },
      })),
    ).flat(),
  );
  const answer = {
    GroupDefinitions: [
      { Type: "DIMENSION", Key: "USAGE_TYPE" },
      { Type: "DIMENSION", Key: "LINKED_ACCOUNT" },
    ],
    ResultsByTime: [
      { TimePeriod: { Start: "2026-10-01", End: "2026-11-01" }, Groups: groups, Estimated: false, Total: {} },
    ],
  };
  await importFiles(page, upload("answer.json", JSON.stringify(answer)));
  await expect(foundHeading(page)).toContainText("Found 1,500 NAT gateways");
  await expect(page.getByLabel("Account").getByRole("option")).toHaveCount(301);
  await page.getByText("One scenario for each Region and account").click();
  await expect(page.getByText("1 to 50 of 1,500")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Those after" }).click();
  await expect(page.getByText("51 to 100 of 1,500")).toBeVisible({ timeout: 20_000 });
  const link = page.getByRole("link", { name: /^Open .* in the calculator$/ }).nth(1);
  expect(await link.getAttribute("href")).not.toMatch(/\d{12}/);
});

test("a bill of one month and one account has no chart of one bar, and names the account", async ({ page }) => {
  const account = "012345678901";
  const october = { account, month: "2026-10" };
  const rows = [
    row("nat-gateway-hours", "us-east-1", "2232", "100.44", october),
    row("interface-endpoint-hours", "us-east-1", "4464", "44.64", october),
  ];
  await importFiles(page, upload("answer.json", costExplorerAnswer({ rows, others: [] })));
  await expect(foundHeading(page)).toBeVisible();
  await expect(page.getByLabel("Account").getByRole("option")).toHaveText([`${account}, the only account`]);
  // 100.44 + 44.64.
  const lines = page.getByRole("region", { name: "Lines of the month beside list price" });
  await expect(lines.getByRole("row", { name: /^Together/ })).toContainText("$145.08");
  await expect(page.getByRole("figure")).toHaveCount(0);
});

test("the sample is plainly a sample", async ({ page }) => {
  await openSample(page);
  await expect(foundHeading(page)).toContainText(
    "Found 4 NAT gateways, 21,385 GB, interface endpoints in 6 AZs, 2 Regions",
  );
  // Less 10.5 %: 3 × 744 × 0.045 × 0.895 = 89.8938 and 20,504.592 × 0.045 × 0.895 = 825.82….
  await expect(
    page.getByText("Your NAT gateways process 20,505 GB for $916; at most $916 of it can go."),
  ).toBeVisible();
  await expect(page.getByText("sample-cost-explorer.json")).toBeVisible();
});
