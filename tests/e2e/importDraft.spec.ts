import { expect, test } from "./fixtures";
import { foundHeading, openSample } from "./importing";

/** Account ids of the sample, and what was paid for NAT data in it. */
const kept = ["111122223333", "444455556666", "825.8"];

test("from the bill to the calculator: no account id or amount in the link, and a note of what is a guess", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  await page.getByRole("link", { name: "Open in the calculator" }).click();
  await expect(page).toHaveURL(/\/#v=1&region=us-east-1&hours=744&vpcs=1&azs=3&nat=per-az/);
  const note = page.getByText("From an imported bill.").locator("..");
  await expect(note).toContainText("Availability Zones");
  await expect(note).toContainText("Links carry no account IDs and no spend.");
  // Paid: 89.8938 + 825.82 for NAT, 39.95 + 10.83 for endpoints, and 9.99 for three of the addresses.
  await expect(page.getByRole("region", { name: "Monthly totals" })).toContainText("$976.48");

  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied", { exact: true })).toBeVisible();
  await expect(page.getByText("The link leaves out account IDs")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  for (const secret of kept) {
    expect(copied).not.toContain(secret);
    expect(stored).not.toContain(secret);
    expect(page.url()).not.toContain(secret);
  }
  await page.keyboard.press("Escape");

  // Taking over a split, and undo, are about no guess, so the number of guesses stays.
  await expect(note).toContainText("5 fields are guesses");
  await page.getByRole("button", { name: "Use this split" }).click();
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeEnabled();
  await expect(note).toContainText("5 fields are guesses");

  // A changed field is no guess any more.
  await expect(note).toContainText("VPCs");
  await page.getByRole("textbox", { name: "VPCs" }).fill("2");
  await expect(note).not.toContainText("VPCs");
  await expect(note).toContainText("4 fields are guesses");
  // Back to the page that keeps no bill, forward to the scenario with its note, and to another that has none.
  await page.goto("/import");
  await page.goBack();
  await expect(note).toBeVisible();
  await page.goto("/?v=1&s=logs_1000_n_a_3");
  await expect(page.getByRole("region", { name: "Monthly totals" })).toBeVisible();
  await expect(page.getByText("From an imported bill.")).toHaveCount(0);
});

test("nothing on the calculator moves when its note comes", async ({ page }) => {
  await openSample(page);
  const href = await page.getByRole("link", { name: "Open in the calculator" }).getAttribute("href");
  await page.getByRole("link", { name: "Open in the calculator" }).click();
  await expect(page.getByText("From an imported bill.")).toBeVisible();
  await page.goto(String(href));
  await page.addInitScript(() => {
    Reflect.set(window, "moved", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(window, "moved", Reflect.get(window, "moved") + (entry as unknown as { value: number }).value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await expect(page.getByText("From an imported bill.")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => Reflect.get(window, "moved"))).toBe(0);
});

test("each field has its evidence, and a guess can be changed in place", async ({ page }) => {
  await openSample(page);
  const network = page.getByRole("region", { name: "The network" });
  const vpcs = network.getByRole("listitem").filter({ has: page.getByRole("textbox", { name: "VPCs" }) });
  await expect(vpcs).toContainText("Guessed");
  await expect(vpcs).toContainText("2,232 NAT gateway hours ÷ 744 hours = 3 gateways");
  await page.getByRole("textbox", { name: "VPCs" }).fill("3");
  await expect(vpcs).toContainText("Yours");
  // Three gateways in three VPCs: one AZ each.
  await expect(page.getByRole("textbox", { name: "Availability Zones" })).toHaveValue("1");
  await page.getByRole("textbox", { name: "VPCs" }).fill("2.5");
  await expect(page.getByText("Error: enter a whole number from 1 to 1,000")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open in the calculator" })).toHaveAttribute("href", /vpcs=3&azs=1/);

  const discount = page.getByRole("textbox", { name: "Discount" });
  await expect(discount).toHaveValue("10.5");
  await discount.fill("120");
  await expect(page.getByText("Error: enter a number from 0 to 99.99, not 120")).toBeVisible();
  await discount.fill("20 %");
  await expect(page.getByRole("link", { name: "Open in the calculator" })).toHaveAttribute("href", /discount=20(&|$)/);
  await expect(page.getByRole("region", { name: "The bill and the scenario" })).toContainText(
    "The discount of the scenario is yours",
  );
});

test("another choice is another scenario, and what was said of the first is kept", async ({ page }) => {
  await openSample(page);
  await page.getByRole("textbox", { name: "VPCs" }).fill("3");
  await page.getByLabel("Region", { exact: true }).selectOption("eu-west-1");
  // One gateway in eu-west-1: 880.125 GB.
  await expect(page.getByText(/Your NAT gateways process 880 GB/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("1");
  await page.getByLabel("Region", { exact: true }).selectOption("us-east-1");
  await expect(page.getByRole("textbox", { name: "VPCs" })).toHaveValue("3");
  await page.getByLabel("Month", { exact: true }).selectOption("2026-09");
  // September has 720 hours.
  await expect(page.getByText("September 2026 has 720 hours.")).toBeVisible();
});

test("the NAT traffic is spread by hand, and what is left counts down", async ({ page }) => {
  await openSample(page);
  const traffic = page.getByRole("region", { name: "20,505 GB through NAT" });
  await expect(traffic).toContainText("20,505 GB not named");
  // Sent to the internet at most: DataTransfer-Out-Bytes of the month.
  await expect(traffic).toContainText("at most 3,120.75 GB");
  await traffic.getByRole("slider").focus();
  await page.keyboard.press("End");
  await expect(traffic.getByRole("textbox", { name: "Out to the internet" })).toHaveValue("3,120.75");
  // 20,504.592 − 3,120.75.
  await expect(traffic).toContainText("17,384 GB not named");

  await traffic.getByRole("button", { name: "Name services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  await dialog.getByRole("checkbox", { name: /^s3 / }).check();
  await dialog.getByRole("button", { name: "Close" }).click();
  await traffic.getByRole("textbox", { name: "s3 GB a month" }).fill("50 %");
  // Half of 20,504.592 is 10,252.296; 17,383.842 − 10,252.296 = 7,131.546.
  await expect(traffic).toContainText("7,132 GB not named");
  await traffic.getByRole("button", { name: /^Give s3 the 7,132 GB left/ }).click();
  await expect(traffic).toContainText("0 GB not named");
  await expect(page.getByRole("link", { name: "Open in the calculator" })).toHaveAttribute(
    "href",
    /internet-out=3120\.75&internet-in=0&.*s=s3_17383\.842_n_a_3/,
  );

  await traffic.getByRole("textbox", { name: "s3 GB a month" }).fill("90 TB");
  await expect(traffic.getByRole("alert")).toContainText("name 95,280.75 GB");
  await expect(page.getByRole("link", { name: "Open in the calculator" })).toHaveCount(0);
  await traffic.getByRole("textbox", { name: "s3 GB a month" }).fill("lots");
  await expect(page.getByText(/Error: enter GB such as 5,000/)).toBeVisible();
});

test("a field that cannot be read is mended before its draft is opened, and a removed service keeps the focus", async ({
  page,
}) => {
  await openSample(page);
  const traffic = page.getByRole("region", { name: /through NAT$/ });
  await traffic.getByRole("button", { name: "Name services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  for (const service of ["s3", "logs"])
    await dialog.getByRole("checkbox", { name: new RegExp(`^${service} `) }).check();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(traffic.getByRole("button", { name: "Name services" })).toBeFocused();
  const gb = traffic.getByRole("textbox", { name: "s3 GB a month" });
  const open = page.getByRole("link", { name: "Open in the calculator" });
  for (const [typed, said] of [
    ["", "Error: enter the GB a month, or 0"],
    ["1,5 TB", "Error: use a point for decimals: 1.5 TB"],
  ] as const) {
    await gb.fill(typed);
    await expect(traffic.getByText(said)).toBeVisible();
    await open.click();
    await expect(gb).toBeFocused();
  }
  await gb.fill("1.5 TB");
  await expect(open).toHaveAttribute("href", /s=s3_1536_n_a_3/);
  await traffic.getByRole("button", { name: "Remove s3" }).press("Enter");
  await expect(traffic.getByRole("button", { name: "Remove logs" })).toBeFocused();
});

test("a bundle spreads GB over what really carries them, and endpoints that exist are named", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Name services" }).click();
  const dialog = page.getByRole("dialog", { name: "Add services" });
  await dialog.getByRole("button", { name: "Bundles" }).click();
  const ecr = dialog
    .getByRole("listitem")
    .filter({ has: page.getByLabel("GB pulled a month") })
    .first();
  await ecr.getByLabel("GB pulled a month").fill("1000");
  await ecr.getByRole("button", { name: /Add \d services?|Set the GB/ }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("1,000 GB AWS services")).toBeVisible();

  // Endpoints that exist are named in the same way.
  const name = page.getByRole("combobox", { name: "unnamed endpoint 1" });
  await name.fill("Logs!");
  await expect(page.getByText(/Error: enter a service’s endpoint name/)).toBeVisible();
  await name.fill("logs");
  await name.press("Enter");
  await expect(page.getByRole("link", { name: "Open in the calculator" })).toHaveAttribute(
    "href",
    /s=logs_605\.2_i_a_3/,
  );
});

test("the bill and the scenario agree, line by line, or say why not", async ({ page }) => {
  await openSample(page);
  const receipt = page.getByRole("region", { name: "The bill and the scenario" });
  const hours = receipt.getByRole("row", { name: /^NAT gateway hours/ });
  // 3 × 744 × 0.045, less 10.5 %.
  await expect(hours.getByText("$89.89")).toHaveCount(2);
  await expect(receipt).toContainText("The scenario has those of NAT gateways alone");
  await expect(receipt).toContainText("Transit gateway attachment hours");

  // Another bill starts over.
  await page.getByRole("button", { name: "Import another bill" }).click();
  await expect(foundHeading(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
});
