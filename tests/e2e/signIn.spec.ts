import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { type FakeCostExplorer, startFake } from "@/tests/costExplorer/fakeCostExplorer";
import { query } from "@/tests/costExplorer/query";
import { type AwsServer, startAwsServer } from "@/tests/e2e/awsServer";
import { expect, test } from "@/tests/e2e/fixtures";

/* The same route as a browser meets it: with the headers that no script can forge. */

test.describe.configure({ mode: "serial" });

let fake: FakeCostExplorer;
let server: AwsServer;

test.beforeAll(async () => {
  fake = await startFake();
  server = await startAwsServer({ AWS_ENDPOINT_URL_COST_EXPLORER: fake.url });
});
test.afterAll(async () => {
  await server.stop();
  await fake.close();
});

/** Asks from within a page; the status, or what kept the browser from asking. */
const askFrom = (page: Page, url: string, init: RequestInit): Promise<number | string> =>
  page.evaluate(
    ([address, sent]) =>
      fetch(address, sent).then(
        ({ status }) => status,
        () => "failed",
      ),
    [url, init] as const,
  );

const paid = (more: RequestInit = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", "x-confirm-paid": "10" },
  body: JSON.stringify({ ask: "spend", query }),
  ...more,
});

test("the printed address signs the browser in and leaves no token behind", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent: string[] = [];
  context.on("request", (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  await page.goto(`${server.url}/import#token=${server.token}`);
  await expect.poll(async () => (await context.cookies(`${server.url}/api/spend`)).length).toBe(1);
  expect(page.url()).not.toContain(server.token);
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.filter((request) => request.includes(server.token))).toEqual([]);
  const [cookie] = await context.cookies(`${server.url}/api/spend`);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/api/spend" });
  expect(await page.evaluate(() => document.cookie)).toBe("");

  // A page on another port of this machine is of the same site, so the cookie goes with what it sends.
  const attacker = createServer((_, response) =>
    response.setHeader("content-type", "text/html").end("<p>Hello"),
  ).listen(0);
  await once(attacker, "listening");
  const other = await context.newPage();
  await other.goto(`http://127.0.0.1:${(attacker.address() as AddressInfo).port}/`);
  const target = `${server.url}/api/spend`;
  const plain = { headers: { "content-type": "text/plain" } };
  expect(await askFrom(other, target, paid({ credentials: "include" }))).toBe("failed");
  expect(await askFrom(other, target, paid({ credentials: "include", mode: "no-cors", ...plain }))).toBe("failed");
  await other.setContent(
    `<form method="post" enctype="text/plain" action="${target}"><button>Win a prize</button></form>`,
  );
  await other.getByRole("button").click();
  await expect(other.locator("body")).toContainText("wrong-origin");
  attacker.close();
  expect(fake.calls()).toBe(0);

  expect(await askFrom(page, "/api/spend", paid())).toBe(200);
  expect(fake.calls()).toBe(1);
  await context.close();
});

test("the address works once: another browser stays signed out", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/import#token=${server.token}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await askFrom(page, "/api/spend", paid())).toBe(401);
  expect(await context.cookies(`${server.url}/api/spend`)).toEqual([]);
  expect(fake.calls()).toBe(1);
  await context.close();
});
