import { readFileSync } from "node:fs";
import type { JSHandle, Page } from "@playwright/test";
import { exampleScenario } from "@/lib/scenario/example";
import { hostLog } from "@/tests/e2e/canaries";
import { verdict } from "@/tests/e2e/plannerParts";
import { expect, test } from "./fixtures";
import { upload } from "./importing";

const totals = (page: Page) => page.getByRole("region", { name: "Monthly totals" });

/** One service, 1,000 GB, three AZs: 3 × 730 × $0.05 hours and addresses, 1,000 × $0.045. */
const scenario = "v=1&region=us-east-1&s=logs_1000_n_a_3";
const scenarioUsd = "$154.50";

const scenarioFile = (value: unknown) => upload("tollgate-scenario.json", JSON.stringify(value));

const asFile = { region: "us-east-1", azCount: 3, services: [{ id: "logs", gb: 1000 }] };

async function copyLink(page: Page, carrier: "?" | "#"): Promise<string> {
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("radio", { name: `Link with ${carrier}` }).check();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const filesToDrop = (page: Page, text: string) =>
  page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "scenario.json", { type: "application/json" }));
    return transfer;
  }, text);

/** Drags files over the page until the page shows that they may be dropped. */
const whileDragging = (page: Page, dataTransfer: JSHandle<DataTransfer>): Promise<void> =>
  expect(async () => {
    await page.dispatchEvent("main", "dragover", { dataTransfer });
    await expect(page.locator("html[data-drop]")).toHaveCount(1, { timeout: 100 });
  }).toPass();

test.describe("the share menu", () => {
  for (const carrier of ["?", "#"] as const) {
    test(`copies a link with ${carrier} that brings the scenario back`, async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.goto("/?v=1&region=eu-west-1&azs=2&s=logs_650_i_a_2&s=sqs_30_n_i_1");
      const copied = await copyLink(page, carrier);
      expect(copied.split(carrier)[0]).toBe(page.url().split("?")[0]);
      expect(copied).toContain("region=eu-west-1");
      expect(copied).toContain("s=logs_650_i_a_2");
      const before = await verdict(page).innerText();
      await page.goto("about:blank");
      await page.goto(copied);
      await expect(verdict(page)).toHaveText(before);
    });
  }

  test("says of a loopback address that the link opens here alone, and leads to how to host it", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("dialog")).toContainText("This link opens only on this machine");
    await page.getByRole("link", { name: "Host Tollgate" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Host it for your colleagues");
  });

  test("asks the server where links point, and points there", { tag: "@server" }, async ({ page }) => {
    await page.route("**/api/settings", (route) => route.fulfill({ json: { shareBase: "https://t.example/app/" } }));
    await page.goto(`/#${scenario}`);
    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(/^https:\/\/t\.example\/app\/#v=1&/);
    await expect(page.getByText("This link opens only on this machine")).toHaveCount(0);
  });

  test("saves the scenario as a file that Open takes", async ({ page }) => {
    await page.goto(`/?${scenario}`);
    await page.getByRole("button", { name: "Share" }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a file" }).click();
    const saved = readFileSync(await (await saving).path(), "utf8");
    await page.goto("/");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByLabel("Scenario file").setInputFiles(upload("scenario.json", saved));
    await expect(totals(page)).toContainText(scenarioUsd);
    await expect(page).toHaveURL(/\?v=1&.*s=logs_1000_n_a_3/);
  });
});

test.describe("a scenario after #", () => {
  test("stays there through ten edits, Back, undo and a reload: no server sees a query", async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).search));
    await page.goto("/#v=1&region=us-east-1&hours=613&s=logs_1000_n_a_3");
    const gb = page.getByRole("textbox", { name: /^logs / });
    for (let edits = 1; edits <= 5; edits++) {
      await page.getByRole("button", { name: "VPCs: one more" }).click();
      await gb.fill(String(1000 + edits));
    }
    await expect(page).toHaveURL(new RegExp(`^${baseURL}[^?]*/#v=1&.*vpcs=6&.*s=logs_1005_n_a_3$`));
    await page.goBack();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(gb).toHaveValue("1,004");
    await expect(page).toHaveURL(/\/#v=1&.*vpcs=5&/);
    await page.reload();
    await expect(gb).toHaveValue("1,004");
    await page.goForward();
    await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("6");
    expect(asked.filter((search) => search !== "")).toEqual([]);
    // What the host of plain files has seen of this test, whose hours no other has.
    expect(readFileSync(hostLog, "utf8")).not.toContain("hours=613");
  });

  test("arrives when the fragment changes, and Back returns", async ({ page }) => {
    await page.goto(`/#${scenario}`);
    await expect(totals(page)).toContainText(scenarioUsd);
    await page.evaluate(() => {
      window.location.hash = "v=1&region=us-east-1&azs=1&s=logs_1000_n_a_1";
    });
    // 730 × $0.05, 1,000 × $0.045.
    await expect(totals(page)).toContainText("$81.50");
    await page.goBack();
    await expect(totals(page)).toContainText(scenarioUsd);
  });

  test("wins over the query; any other fragment is an anchor", async ({ page }) => {
    await page.goto(`/?v=1&azs=1#${scenario}`);
    await expect(totals(page)).toContainText(scenarioUsd);
    await page.goto(`/?${scenario}#compare-title`);
    await expect(totals(page)).toContainText(scenarioUsd);
    await page.getByRole("button", { name: "VPCs: one more" }).click();
    await expect(page).toHaveURL(/\/\?v=1&.*vpcs=2&/);
  });

  test("that cannot be read in part says so", async ({ page }) => {
    await page.goto("/#v=1&azs=9&s=logs_1000_n_a_3");
    await expect(page.getByText("Something in this link needs fixing")).toBeVisible();
    await page.getByRole("textbox", { name: "Availability Zones" }).fill("3");
    await expect(totals(page)).toContainText(scenarioUsd);
    await expect(page).toHaveURL(/\/#v=1&/);
  });
});

test.describe("a scenario is opened", () => {
  test("by dropping its file on the page, and Undo brings the one before back", async ({ page }) => {
    await page.goto("/?v=1&azs=1&s=s3_10_n_a_1");
    const dropped = await filesToDrop(page, JSON.stringify(asFile));
    await whileDragging(page, dropped);
    await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
    await expect(totals(page)).toContainText(scenarioUsd);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.locator("html[data-drop]")).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("textbox", { name: /^s3 / })).toHaveValue("10");
  });

  for (const [what, text] of [
    ["a link", `https://tollgate.example/deep/?${scenario}`],
    ["a link with #", `https://tollgate.example/#${scenario}`],
    ["its JSON", JSON.stringify(asFile)],
  ] as const) {
    test(`by pasting ${what} into the page`, async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.goto("/");
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      // The code that handles pastes handles files too, so this waits until it is loaded.
      await whileDragging(page, await filesToDrop(page, ""));
      await page.locator("h1").first().press("Control+v");
      await expect(totals(page)).toContainText(scenarioUsd);
      await expect(page).toHaveURL(text.includes("#") ? /\/#v=1&/ : /\/\?v=1&/);
    });
  }

  test("or refused in words, and the scenario shown stays", async ({ page }) => {
    await page.goto(`/?${scenario}`);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Open a scenario" });
    await dialog
      .getByLabel("Scenario file")
      .setInputFiles(scenarioFile({ azCount: 9, services: [{ id: "logs", gb: "x" }] }));
    await expect(dialog.getByRole("alert")).toContainText(
      "Availability Zones: enter a whole number from 1 to 6, not 9",
    );
    await expect(dialog.getByRole("alert")).toContainText("GB a month");
    await dialog.getByRole("textbox", { name: /paste a link/ }).fill("hello");
    await dialog.getByRole("button", { name: "Open it" }).click();
    await expect(dialog.getByRole("alert")).toContainText("neither a link nor a scenario");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Open", exact: true })).toBeFocused();
    await expect(totals(page)).toContainText(scenarioUsd);
  });

  test("on the import page, which hands it on", async ({ page }) => {
    await page.goto("/import");
    await page
      .getByLabel("Bill files")
      .setInputFiles(scenarioFile({ ...exampleScenario, ...asFile, internet: undefined }));
    await expect(page).toHaveURL(/\/#v=1&.*s=logs_1000_n_a_3/);
    await expect(totals(page)).toContainText(scenarioUsd);
    await expect(page.getByText("From an imported bill.")).toHaveCount(0);
    await page.goto("/import");
    await page.getByLabel("Bill files").setInputFiles(scenarioFile({ azCount: 9 }));
    await expect(page.getByRole("alert", { name: "tollgate-scenario.json" })).toContainText(
      "a scenario for the calculator, and it cannot be read: azCount",
    );
  });
});
