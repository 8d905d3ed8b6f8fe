import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { type FakeCostExplorer, startFake } from "@/tests/costExplorer/fakeCostExplorer";
import { pageRequest } from "@/tests/costExplorer/pageRequests";
import { query } from "@/tests/costExplorer/query";
import { type AwsServer, sendRaw, startAwsServer } from "@/tests/e2e/awsServer";
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

/** Asks from within a page, with what its tab keeps; the status, or what kept the browser from asking. */
const askFrom = (page: Page, url: string, init: RequestInit): Promise<number | string> =>
  page.evaluate(
    ([address, sent]) =>
      fetch(address, {
        ...sent,
        headers: { ...sent.headers, "x-page-secret": sessionStorage.getItem("tollgate-page-secret") ?? "" },
      }).then(
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

test("the printed address signs the tab in and leaves no token behind", async ({ browser }) => {
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

  // A page on another port of this machine is of the same site, so the cookie goes with what it sends, and its server is
  // sent the cookie when the browser asks it for the same path.
  const cookiesSeen: string[] = [];
  const attacker = createServer(({ headers }, response) => {
    cookiesSeen.push(headers.cookie ?? "");
    response.setHeader("content-type", "text/html").end("<p>Hello");
  }).listen(0);
  await once(attacker, "listening");
  const other = await context.newPage();
  await other.goto(`http://127.0.0.1:${(attacker.address() as AddressInfo).port}/api/spend`);
  expect(cookiesSeen.join()).toContain(cookie?.value);
  expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
  const forged = pageRequest(server.host, {}, { cookie: cookiesSeen[0] ?? "", "x-confirm-paid": "10" });
  const body = JSON.stringify({ ask: "spend", query });
  expect((await sendRaw(server.port, "/api/spend", { ...forged, body })).status).toBe(401);
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
  // Another tab of the same browser has the cookie, and not the page's secret.
  const second = await context.newPage();
  await second.goto(`${server.url}/import`);
  expect(await askFrom(second, "/api/spend", paid())).toBe(401);
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
