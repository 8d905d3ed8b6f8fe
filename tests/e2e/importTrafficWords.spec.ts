import { hoursOf, logOf, natA, remotes } from "@/tests/cli/trafficFiles";
import { v2Fields } from "@/tests/traffic/generator/containers";
import { expect, test } from "./fixtures";
import { costExplorerAnswer, curCsv, importFiles, type Upload, upload } from "./importing";
import { dayOfFiles, foundTraffic, oneDay, openLink, rowOf } from "./trafficFiles";

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
  await importFiles(page, ...oneDay.slice(0, 24), upload("answer.json", costExplorerAnswer()));
  await expect(foundTraffic(page)).toContainText("GB a month through NAT in us-east-1");
  const before = await foundTraffic(page).textContent();
  const read = page.getByRole("region", { name: "What was read" });
  await page.getByLabel("Files to add").setInputFiles([upload("people.csv", "name,age\nAnn,41\n")]);
  await expect(read.getByRole("alert")).toContainText("people.csv");
  await expect(foundTraffic(page)).toHaveText(before ?? "");
  // A second bill of another format would leave no bill at all: the first one stays.
  await page.getByLabel("Files to add").setInputFiles([upload("cur.csv", curCsv())]);
  await expect(read.getByRole("alert")).toContainText("found two kinds");
  await expect(foundTraffic(page)).toHaveText(before ?? "");
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
  await page.getByLabel("Bill files and logs", { exact: true }).setInputFiles([headless]);
  // 60 GiB in an hour × 730.
  await expect(foundTraffic(page)).toContainText("43,800 GB");
  await expect(rowOf(page, "Amazon S3")).toContainText("Measured");
});

test("by keyboard alone: a service is named among what has no name, and the calculator opens", async ({ page }) => {
  await importFiles(page, ...oneDay);
  await expect(foundTraffic(page)).toBeFocused();
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

test("a log in which nothing tells NAT gateways is read again, with what is typed, from the files that were chosen", async ({
  page,
}) => {
  const fields = [...v2Fields];
  const [header = "", ...lines] = logOf(hoursOf({ [remotes.s3]: [1, 2] }, Array<number>(24).fill(1)))
    .trimEnd()
    .split("\n");
  const places = fields.map((field) => header.split(" ").indexOf(field));
  const v2 = lines.map((line) => places.map((place) => line.split(" ")[place]).join(" "));
  await importFiles(page, upload("v2.log", [fields.join(" "), ...v2, ""].join("\n")));
  await expect(page.getByRole("alert").filter({ hasText: "could not be read" })).toContainText(
    "Name the NAT gateways' interfaces or private addresses",
  );
  await page.getByLabel("NAT gateways").fill(natA.interfaceId);
  await page.getByRole("button", { name: "Read the same file again" }).click();
  await expect(foundTraffic(page)).toContainText("a month through NAT");
});

test("less than an hour of logs is called that, and never an hour", async ({ page }) => {
  const log = logOf(hoursOf({ [remotes.s3]: [1, 2] }, [1]));
  const records = log.split("\n");
  const start = records[0]?.split(" ").indexOf("start") ?? -1;
  const from = Math.min(...records.slice(1, -1).map((line) => Number(line.split(" ")[start])));
  // The first four of six intervals of ten minutes.
  const short = records.filter((line, at) => at === 0 || line === "" || Number(line.split(" ")[start]) < from + 2400);
  await importFiles(page, upload("short.log", short.join("\n")));
  // 3 GiB an hour, of which 4 of 6 parts are 2.
  await expect(foundTraffic(page)).toHaveText("Found 2 GB through NAT in us-east-1, as logged");
  await expect(page.getByRole("heading", { name: "2 GB in less than an hour of logs" })).toBeVisible();
  await expect(page.getByText("less than one", { exact: true })).toBeVisible();
});

test("hundreds of files go to the reader in parts, so that the page is never blocked", async ({ page }) => {
  await page.addInitScript(() => {
    const counts: number[] = [];
    const post = Worker.prototype.postMessage;
    Object.assign(window, { fileCounts: counts });
    Worker.prototype.postMessage = function (message: { readonly files?: readonly File[] }) {
      if (message.files !== undefined) counts.push(message.files.length);
      post.call(this, message);
    };
  });
  // 3 GiB an hour to S3, in 450 files.
  await importFiles(page, ...dayOfFiles(natA, 450));
  await expect(foundTraffic(page)).toContainText("a month through NAT in us-east-1");
  await expect(page.getByRole("region", { name: "What was read" })).toContainText("450 files");
  expect(await page.evaluate(() => Reflect.get(window, "fileCounts"))).toEqual([100, 100, 100, 100, 50]);
  // 8 GiB an hour of this gateway × 730 hours.
  await expect(foundTraffic(page)).toContainText("5,840 GB");
});

test("files beside logs that are no bill are never called one", async ({ page }) => {
  const notes = Array.from({ length: 12 }, (_, at) => upload(`note${at}.txt`, `note ${at}\n`));
  await importFiles(page, ...dayOfFiles(natA, 1), ...notes);
  await expect(foundTraffic(page)).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: "12 files" });
  await expect(row).toContainText("Other files");
  await expect(row).toContainText("Not read");
  await page.getByRole("button", { name: "Remove Other files: 12 files" }).click();
  await expect(foundTraffic(page)).toBeVisible();
  await expect(page.getByText("Other files")).toHaveCount(0);
});

test("cancelling what was to be added says that the rest is unchanged", async ({ page }) => {
  // The reader never gets this file, so that its reading does not end before it is cancelled.
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { readonly files?: readonly File[] }) {
      if (!message.files?.some(({ name }) => name === "endless.log")) post.call(this, message);
    };
  });
  await importFiles(page, ...dayOfFiles(natA, 1));
  await expect(foundTraffic(page)).toBeVisible();
  await page.getByLabel("Files to add").setInputFiles(upload("endless.log", "version\n"));
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("status").filter({ hasText: "What was read before is unchanged." })).toBeVisible();
  await expect(foundTraffic(page)).toBeFocused();
});
