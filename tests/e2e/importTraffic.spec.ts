import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { collected, gatewaysOf, metricsOf, natA, natB, remotes } from "@/tests/cli/trafficFiles";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { costExplorerAnswer, importFiles, scrollThrough, type Upload, upload } from "./importing";
import { dayOfFiles, natC, oneDay, resolverLog } from "./trafficFiles";

/** What stands in the logs and may stand in no link, message or store. */
const secrets = ["10.0.1.5", remotes.s3, remotes.internet, remotes.amazon, "logs.us-east-1.amazonaws.com"];

const foundHeading = (page: Page) => page.getByRole("heading", { name: /^Found / });
const openLink = (page: Page) => page.getByRole("link", { name: "Open in the calculator" });
const rowOf = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

/** Drops files on a zone, as a mouse does. */
async function drop(page: Page, zone: string, files: readonly Upload[]): Promise<void> {
  const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, contents);
  await page.getByRole("region", { name: zone }).dispatchEvent("drop", { dataTransfer: transfer });
}

const accountFile = () =>
  upload(
    "tollgate.ndjson",
    collected([
      ["ec2 describe-nat-gateways", gatewaysOf(natA, natB)],
      ["cloudwatch get-metric-data", metricsOf([natA, 10, 20], [natB, 5, 5])],
      [
        "ec2 describe-vpc-endpoints",
        {
          VpcEndpoints: [
            {
              VpcEndpointId: "vpce-0a",
              VpcEndpointType: "Interface",
              VpcId: "vpc-0a",
              ServiceName: "com.amazonaws.us-east-1.logs",
              State: "available",
              SubnetIds: ["subnet-00", "subnet-01"],
            },
          ],
        },
      ],
    ]),
  );

test("a bill dropped, a day of logs dropped, and the plan has measured rows, in under ten actions", async ({
  page,
}) => {
  let actionCount = 0;
  const act = async (action: Promise<unknown>) => {
    actionCount += 1;
    await action;
  };
  await act(page.goto("/import"));
  await act(page.getByRole("button", { name: "Try a sample" }).click());
  await expect(foundHeading(page)).toBeVisible();
  await act(drop(page, "Drop zone for more files", [...oneDay, resolverLog()]));
  await expect(foundHeading(page)).toContainText("a month through NAT in us-east-1");
  // 8 GiB an hour: S3 3, the internet 1, Logs by its name 2, nobody 2. The bill's 20,504.592 GB by these shares.
  await expect(rowOf(page, "Amazon S3")).toContainText("Measured");
  await expect(rowOf(page, "Amazon S3")).toContainText("7,689 GB");
  await expect(rowOf(page, "CloudWatch Logs").first()).toContainText("Named by DNS");
  await expect(rowOf(page, "CloudWatch Logs").first()).toContainText("5,126 GB");
  await expect(rowOf(page, "Unnamed")).toContainText("5,126 GB");
  await expect(rowOf(page, "Amazon S3")).toContainText("24 hours of logs behind it");
  await act(openLink(page).click());
  await expect(page).toHaveURL(/#.*svc=/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const address = page.url();
  for (const secret of secrets) expect(address).not.toContain(secret);
  await expect(page.getByText("s3", { exact: true }).first()).toBeVisible();
  expect(actionCount).toBeLessThan(10);
});

test("bill, logs, names and account in one drop, in any order", async ({ page }) => {
  await page.goto("/import");
  const bill = upload("answer.json", costExplorerAnswer());
  await drop(page, "Drop zone for bills", [resolverLog(), ...oneDay.slice(0, 24), accountFile(), bill]);
  await expect(foundHeading(page)).toContainText("in us-east-1");
  const read = page.getByRole("region", { name: "What was read" });
  await expect(read.getByRole("listitem")).toHaveText([/Bill/, /Account/, /25 files/]);
  await expect(rowOf(page, "Amazon S3")).toContainText("Measured");
  // The account's endpoint for Logs exists beside the traffic that goes to it by NAT.
  await expect(page.getByRole("heading", { name: "1 endpoint that exists" })).toBeVisible();
  await expect(page.getByLabel("VPC")).toHaveValue("");
  await read.getByRole("button", { name: /^Remove Flow logs/ }).click();
  await expect(read.getByRole("listitem")).toHaveText([/Bill/, /Account/]);
  await expect(rowOf(page, "Amazon S3")).toHaveCount(0);
});

test("the account's file alone gives the network, the endpoints and the GB by CloudWatch", async ({ page }) => {
  await importFiles(page, accountFile());
  // Three days of 40 GiB: 40 ÷ 24 × 730 = 1,216.67 GB a month.
  await expect(foundHeading(page)).toContainText("Found 1,217 GB a month through NAT in us-east-1");
  await expect(rowOf(page, "Not named")).toContainText("1,217 GB");
  await expect(page.getByRole("region", { name: "The network" })).toContainText("The account has 2 zonal NAT gateways");
  await expect(page.getByRole("heading", { name: "1 endpoint that exists" })).toBeVisible();
  await expect(openLink(page)).toBeVisible();
});

test("a folder of 300 small files is read as one log", async ({ page }) => {
  const folder = join(test.info().outputPath(), "AWSLogs");
  mkdirSync(join(folder, "01"), { recursive: true });
  for (const { name, buffer } of [natA, natB, natC].flatMap((nat) => dayOfFiles(nat, 100)))
    writeFileSync(join(folder, "01", name), buffer);
  writeFileSync(join(folder, ".DS_Store"), "Bud1");
  await page.goto("/import");
  await page.getByLabel("Bill files, logs and accounts: a folder").setInputFiles(folder);
  await expect(page.getByRole("region", { name: "What was read" })).toContainText("300 files");
  // 3 × 8 GiB an hour × 730 hours.
  await expect(foundHeading(page)).toContainText("Found 17,520 GB a month through NAT in us-east-1");
});

test("nothing is fetched after the first file, and no address leaves the page's own tables", async ({
  page,
  basePath,
}) => {
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  await importFiles(page, ...oneDay.slice(0, 2));
  await expect(foundHeading(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page
    .getByLabel("More files")
    .first()
    .setInputFiles([...oneDay, resolverLog(), accountFile()]);
  await expect(rowOf(page, "CloudWatch Logs").first()).toContainText("Named by DNS");
  await scrollThrough(page);
  const ownScript = new RegExp(`^GET ${basePath}/_next/static/chunks/[\\w.-]+\\.js$`);
  expect(requests.filter((request) => !ownScript.test(request))).toEqual([]);
  await openLink(page).click();
  await expect(page).toHaveURL(/#/);
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  for (const secret of secrets) expect([page.url(), stored, ...messages].join(" ")).not.toContain(secret);
});

const refusals: readonly (readonly [name: string, file: Upload, words: RegExp])[] = [
  [
    "the log of a transit gateway",
    upload("tgw.log", "version resource-type account-id tgw-id tgw-attachment-id srcaddr dstaddr bytes\n"),
    /transit gateway.*Bring the flow log of the NAT gateways/,
  ],
  [
    "rejected traffic alone",
    upload("rejected.log", oneDayRejected()),
    /rejected traffic alone.*Make a flow log with the traffic type ACCEPT or ALL/,
  ],
  [
    "records without bytes",
    upload(
      "no-bytes.log",
      "version interface-id srcaddr dstaddr start end log-status\n2 eni-0a 10.0.0.1 10.0.0.2 1 2 OK\n",
    ),
    /without bytes.*Make a flow log whose format has them/,
  ],
  [
    "no way to tell NAT",
    upload(
      "instances.log",
      "interface-id srcaddr dstaddr bytes start end action log-status\neni-0a 10.0.0.1 10.0.0.2 5 1793491200 1793491259 ACCEPT OK\n",
    ),
    /Name the NAT gateways’? ?'?.*describe-nat-gateways/,
  ],
  ["an answer as YAML", upload("nat.yaml", "NatGateways:\n- NatGatewayId: nat-0a\n"), /YAML.*--output json/],
];

function oneDayRejected(): string {
  const header = "interface-id srcaddr dstaddr bytes start end action log-status";
  return `${header}\neni-0a 10.0.0.1 203.0.113.9 5 1793491200 1793491259 REJECT OK\n`;
}

for (const [name, file, words] of refusals) {
  test(`${name} is refused with what to bring instead`, async ({ page }) => {
    await importFiles(page, file);
    const alert = page.getByRole("alert").filter({ hasText: "could not be read" });
    await expect(alert).toContainText(words);
    await expect(alert).not.toContainText("203.0.113.9");
  });
}

test("what cannot be used of an addition leaves the rest as it was", async ({ page }) => {
  await importFiles(page, ...oneDay.slice(0, 24));
  await expect(foundHeading(page)).toContainText("5,840 GB");
  await page
    .getByLabel("More files")
    .first()
    .setInputFiles([upload("people.csv", "name,age\nAnn,41\n")]);
  const read = page.getByRole("region", { name: "What was read" });
  await expect(read.getByRole("alert")).toContainText("people.csv");
  await expect(foundHeading(page)).toContainText("5,840 GB");
});

test("what logs do not say is typed: interfaces of NAT gateways and the format", async ({ page }) => {
  await page.goto("/import");
  const headless = upload(
    "headless.log",
    Array.from({ length: 60 }, (_, at) => {
      const start = 1_793_491_200 + at * 60;
      return `eni-0a 10.0.0.220 ${remotes.s3} ${1024 ** 3} ${start} ${start + 59} ACCEPT OK`;
    }).join("\n"),
  );
  await page.getByText("Where logs do not say it themselves").first().click();
  await page.getByLabel("NAT gateways", { exact: true }).fill("eni-0a, 10.0.0.220");
  await page
    .getByLabel("Log format", { exact: true })
    .fill(
      ["interface-id", "srcaddr", "dstaddr", "bytes", "start", "end", "action", "log-status"]
        .map((field) => `\${${field}}`)
        .join(" "),
    );
  await page.getByLabel("Region of the logs").selectOption("us-east-1");
  await page.getByLabel("Bill files, logs and accounts", { exact: true }).setInputFiles([headless]);
  // 60 GiB in an hour × 730.
  await expect(foundHeading(page)).toContainText("43,800 GB");
  await expect(rowOf(page, "Amazon S3")).toContainText("Measured");
});

test("by keyboard alone: a service is named among what has no name, and the calculator opens", async ({ page }) => {
  await importFiles(page, ...oneDay);
  await expect(foundHeading(page)).toBeFocused();
  const name = page.getByRole("button", { name: "Name services" });
  await name.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox").or(page.getByRole("searchbox")).first().focus();
  await page.keyboard.type("kms");
  await page.getByRole("checkbox", { name: /kms/i }).first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "kms GB a month" }).focus();
  await page.keyboard.type("100");
  await page.keyboard.press("Tab");
  await expect(rowOf(page, "Entered").first()).toContainText("kms");
  await openLink(page).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#.*kms/);
});

for (const theme of ["light", "dark"] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme });
    test("axe finds nothing on measured traffic, at any width nothing runs out of the window", async ({ page }) => {
      await page.goto("/import");
      await drop(page, "Drop zone for bills", [...oneDay, resolverLog(), accountFile()]);
      await expect(foundHeading(page)).toBeVisible();
      await scrollThrough(page);
      await page.getByText("Where logs do not say it themselves").last().click();
      await expectNoAxeViolations(page);
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const widthOfPage = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(widthOfPage, `at ${width} px`).toBeLessThanOrEqual(width);
      }
    });
  });
}
