import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { collected, gatewaysOf, metricsOf, natA, natB, remotes } from "@/tests/cli/trafficFiles";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { costExplorerAnswer, importFiles, scrollThrough, type Upload, upload } from "./importing";
import { dayOfFiles, foundTraffic, natC, oneDay, openLink, resolverLog, rowOf } from "./trafficFiles";

/** What stands in the logs and may stand in no link, message or store. */
const secrets = ["10.0.1.5", remotes.s3, remotes.internet, remotes.amazon, "logs.us-east-1.amazonaws.com"];

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
  await expect(foundTraffic(page)).toBeVisible();
  await act(drop(page, "Drop zone for more", [...oneDay, resolverLog()]));
  await expect(foundTraffic(page)).toContainText("a month through NAT in us-east-1");
  // 8 GiB an hour: S3 3, the internet 1, Logs by its name 2, nobody 2. The bill's 20,504.592 GB by these shares.
  await expect(rowOf(page, "Amazon S3")).toContainText("Measured");
  await expect(rowOf(page, "Amazon S3")).toContainText("7,689 GB");
  await expect(rowOf(page, "CloudWatch Logs").first()).toContainText("Named by DNS");
  await expect(rowOf(page, "CloudWatch Logs").first()).toContainText("5,126 GB");
  await expect(rowOf(page, "not yet identified")).toContainText("5,126 GB");
  await expect(rowOf(page, "Amazon S3")).toContainText("24 hours of logs behind it");
  await act(openLink(page).click());
  await expect(page).toHaveURL(/#.*[&?]s=s3_7689/);
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
  await expect(foundTraffic(page)).toContainText("in us-east-1");
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
  await expect(foundTraffic(page)).toContainText("Found 1,217 GB a month through NAT in us-east-1");
  await expect(rowOf(page, "not yet identified")).toContainText("1,217 GB");
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
  await page.getByLabel("Folder of bills and logs").setInputFiles(folder);
  await expect(page.getByRole("region", { name: "What was read" })).toContainText("300 files");
  // 3 × 8 GiB an hour × 730 hours.
  await expect(foundTraffic(page)).toContainText("Found 17,520 GB a month through NAT in us-east-1");
});

test("a large packed log is unpacked by a worker of its own, and says the same", async ({ page, browser }) => {
  const session = await browser.newBrowserCDPSession();
  let workerCount = 0;
  session.on("Target.targetCreated", ({ targetInfo }) => {
    if (targetInfo.type === "worker") workerCount += 1;
  });
  await session.send("Target.setDiscoverTargets", { discover: true });
  await importFiles(page, ...oneDay);
  const said = await foundTraffic(page).innerText();
  expect(workerCount).toBe(1);
  // The first file's lines again and again, until it has 3 MB: repeats are dropped.
  const [first, ...others] = oneDay;
  const text = gunzipSync(first?.buffer ?? "").toString();
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const times = Math.ceil((3 * 1024 ** 2) / text.length);
  const large = gzipSync([header, ...Array<readonly string[]>(times).fill(lines).flat(), ""].join("\n"), { level: 0 });
  await importFiles(page, upload(first?.name ?? "", large), ...others);
  await expect(foundTraffic(page)).toHaveText(said);
  // The second reading's own worker, and the one that unpacks for it.
  expect(workerCount).toBe(3);
});

test("nothing is fetched after the first file, and no address leaves the page's own tables", async ({
  page,
  basePath,
}) => {
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  await importFiles(page, ...oneDay.slice(0, 2));
  await expect(foundTraffic(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.getByLabel("Files to add").setInputFiles([...oneDay, resolverLog(), accountFile()]);
  await expect(rowOf(page, "CloudWatch Logs").first()).toContainText("Named by DNS");
  await scrollThrough(page);
  const ownScript = new RegExp(`^GET ${basePath}/_next/static/chunks/[\\w.-]+\\.js$`);
  expect(requests.filter((request) => !ownScript.test(request))).toEqual([]);
  await openLink(page).click();
  await expect(page).toHaveURL(/#/);
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  for (const secret of secrets) expect([page.url(), stored, ...messages].join(" ")).not.toContain(secret);
});

for (const theme of ["light", "dark"] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme });
    test("axe finds nothing on measured traffic, at any width nothing runs out of the window", async ({ page }) => {
      await page.goto("/import");
      await drop(page, "Drop zone for bills", [...oneDay, resolverLog(), accountFile()]);
      await expect(foundTraffic(page)).toBeVisible();
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

test("the sample with flow logs needs no file and says that it is a sample", async ({ page }) => {
  await page.goto("/import");
  await page.getByRole("button", { name: "Try one with flow logs" }).click();
  // The sample bill's 20,504.592 GB; the day has 659 GB, a 31st of a month of 20,429.
  await expect(foundTraffic(page)).toContainText("Found 20,505 GB a month through NAT in us-east-1");
  await expect(page.getByText("a sample with made-up accounts")).toBeVisible();
  await expect(rowOf(page, "Amazon S3").first()).toContainText("Measured");
  await expect(rowOf(page, "CloudWatch Logs").first()).toContainText("Named by DNS");
  await expect(rowOf(page, "not yet identified")).toContainText("Unnamed");
  await expectNoAxeViolations(page);
});
