import { page as answerPage, oneGateway } from "@/tests/costExplorer/bill";
import { awsError, type FakeCostExplorer, startFake, wholeBill } from "@/tests/costExplorer/fakeCostExplorer";
import { type AwsServer, startAwsServer } from "@/tests/e2e/awsServer";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { foundHeading } from "./importing";

/* The page on a server of its own, started with --aws, that asks a fake Cost Explorer. */

test.describe.configure({ mode: "serial" });
test.use({ expectedMessages: ["request to another host", "Failed to load resource"] });

let fake: FakeCostExplorer;
let server: AwsServer;

test.beforeEach(async () => {
  fake = await startFake();
  server = await startAwsServer({ AWS_ENDPOINT_URL_COST_EXPLORER: fake.url });
});
test.afterEach(async () => {
  await server.stop();
  await fake.close();
});

test("the price stands there before the call, and the answer is kept", async ({ page }) => {
  await page.goto(`${server.url}/import#token=${server.token}`);
  await expect(page).toHaveURL(`${server.url}/import`);
  const ask = page.getByRole("button", { name: "Ask Cost Explorer for at most $0.10" });
  await expect(ask).toBeVisible();
  await expect(page.getByText(/1 to 10 calls at \$0\.01, a call for each page of the answer/)).toBeVisible();
  await expect(page.getByText(/20 left today/)).toBeVisible();
  expect(fake.calls()).toBe(0);
  await expectNoAxeViolations(page);

  await ask.click();
  await expect(foundHeading(page)).toContainText("Found 1 NAT gateway, 1,000 GB");
  await expect(page.getByText("AWS answered")).toBeVisible();
  expect(fake.calls()).toBe(1);

  // The same question again: kept, and for nothing. After a reload this tab is still signed in.
  await page.reload();
  await page.getByRole("tab", { name: "Live" }).click();
  await expect(page.getByText(/^Costs nothing: the answer is kept from /)).toBeVisible();
  await page.getByRole("button", { name: "Ask Cost Explorer", exact: true }).click();
  await expect(foundHeading(page)).toContainText("Found 1 NAT gateway, 1,000 GB");
  expect(fake.calls()).toBe(1);
});

test("the trend by day is a second question, and a picture of its own", async ({ page }) => {
  fake.answerWith(({ request }) => ({ kind: "page", body: answerPage(request, oneGateway) }));
  await page.goto(`${server.url}/import#token=${server.token}`);
  await page.getByRole("checkbox", { name: /With the trend by day/ }).check();
  await page.getByRole("button", { name: "Ask Cost Explorer for at most $0.20" }).click();
  await expect(foundHeading(page)).toBeVisible();
  await expect(page.getByRole("figure", { name: /^At most .* in a day/ })).toBeVisible();
  expect(fake.calls()).toBe(2);
});

test("AWS's own total is offered at the price of a call, and tells a part from the whole", async ({ page }) => {
  const [hours] = oneGateway;
  if (hours === undefined) throw new Error("no line");
  let total = [hours];
  fake.answerWith(({ request }) => ({ kind: "page", body: answerPage(request, request.GroupBy ? [hours] : total) }));
  await page.goto(`${server.url}/import#token=${server.token}`);
  await page.getByRole("button", { name: "Ask Cost Explorer for at most $0.10" }).click();
  await expect(foundHeading(page)).toBeVisible();
  const note = page.getByRole("note").filter({ hasText: "This may be a part of the bill." });
  await expect(note).toContainText("have hours and no GB: they stood idle, or the answer is a part.");
  const compare = page.getByRole("button", { name: "Compare with AWS’s own total for $0.01" });
  await expect(compare).toBeVisible();
  expect(fake.calls()).toBe(1);
  await expectNoAxeViolations(page);
  await compare.click();
  await expect(page.getByText("add up to its own total, $33.48: no row of these months is missing.")).toBeVisible();
  await expect(compare).toHaveCount(0);
  await expect(note).toHaveCount(0);
  expect(fake.calls()).toBe(2);

  total = [...oneGateway];
  await page.getByRole("button", { name: "Import another bill" }).click();
  await page.getByRole("button", { name: "Ask Cost Explorer", exact: true }).click();
  await compare.click();
  await expect(page.getByText("is $78.48, and the rows it sent add up to $33.48")).toBeVisible();
  expect(fake.calls()).toBe(3);
});

test("a refusal says what to do, with the policy to attach and nothing of AWS's words", async ({ page }) => {
  fake.answerWith(() => awsError("AccessDeniedException"));
  await page.goto(`${server.url}/import#token=${server.token}`);
  await page.getByRole("button", { name: /^Ask Cost Explorer for/ }).click();
  const alert = page.getByRole("alert").filter({ hasText: "policy" });
  await expect(alert).toContainText("ce:GetCostAndUsage");
  await expect(page.locator("body")).not.toContainText("999988887777");
  await expectNoAxeViolations(page);

  fake.answerWith(wholeBill);
  await page.getByRole("button", { name: /^Ask Cost Explorer for/ }).click();
  await expect(foundHeading(page)).toBeVisible();
});

test("a browser that did not open the printed address is not signed in", async ({ page }) => {
  await page.goto(`${server.url}/import`);
  await page.getByRole("tab", { name: "Live" }).click();
  await expect(page.getByRole("heading", { name: "This tab is not signed in" })).toBeVisible();
  await page.goto(`${server.url}/import#token=${"x".repeat(server.token.length)}`);
  await page.reload();
  await page.getByRole("tab", { name: "Live" }).click();
  await expect(page.getByRole("button", { name: /^Ask Cost Explorer/ })).toHaveCount(0);
  expect(fake.calls()).toBe(0);
});
