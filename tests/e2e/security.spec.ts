import type { APIResponse } from "@playwright/test";
import { canaries } from "@/tests/e2e/canaries";
import { expect, test, untilComplaint } from "@/tests/e2e/fixtures";

const expectSafeHeaders = (response: APIResponse): void => {
  const headers = response.headers();
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["permissions-policy"]).toContain("geolocation=()");
  expect(headers["x-powered-by"]).toBeUndefined();
  const policies = response.headersArray().filter(({ name }) => name.toLowerCase() === "content-security-policy");
  expect(policies).toHaveLength(1);
  const policy = policies[0]?.value ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(policy).not.toContain("http");
};

const pages = ["/", "/?v=1", "/prices", "/method"];

for (const path of pages) {
  test(`${path} allows its own scripts by hash and nothing inline beside them`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expectSafeHeaders(response);
    expect(response.headers()["content-security-policy"]).toContain("'sha256-");
    const html = await response.text();
    expect(html).not.toMatch(/<[^>]*\sstyle=/);
    expect(html).not.toContain("<style");
    expect(html).not.toMatch(/<[^>]*\son[a-z]+=/);
  });
}

const missing = ["/nothing-here", "/%", "/%00", "/favicon.ico.map", "/_next/static/nope", "/_next/nope", "/api/nope"];

for (const path of missing) {
  test(`${path} is answered with 404 and the same headers`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expectSafeHeaders(response);
  });
}

test("scripts, redirects and HEAD carry the headers too", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
  expect(script).not.toBe("");
  expectSafeHeaders(await request.get(script));
  expectSafeHeaders(await request.head("/"));
  const redirect = await request.get("/prices/?region=eu-west-1", { maxRedirects: 0 });
  expect(redirect.status()).toBe(308);
  expect(redirect.headers().location).toBe("/prices?region=eu-west-1");
  expectSafeHeaders(redirect);
});

test("an answer of the API is never stored and holds nothing to run", async ({ request }) => {
  for (const path of ["/api/estimate?v=1", "/api/estimate?v=none", "/api/nope"]) {
    const response = await request.get(path);
    expectSafeHeaders(response);
    expect(response.headers()["cache-control"]).toContain("no-store");
    expect(response.headers()["content-security-policy"]).not.toContain("'self'");
  }
});

test("the image optimizer is off", async ({ request }) => {
  const response = await request.get("/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75");
  expect(response.status()).toBe(404);
  expectSafeHeaders(response);
});

test("a failure of the server is told on a page of ours, without inline styles", async ({ request }) => {
  const response = await request.get("/_global-error");
  expect(response.status()).toBe(500);
  expectSafeHeaders(response);
  const html = await response.text();
  expect(html).toContain("Tollgate has failed");
  expect(html).not.toContain("style=");
});

test("a reader's whole visit stays on this host, without an error or a CSP report", async ({ page }) => {
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
});

test.describe("an unknown path", () => {
  test.use({ expectedMessages: ["404 (Not Found)"] });

  test("shows a kind page with a way home", async ({ page }) => {
    await page.goto("/nothing-here");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No page here");
    await page.getByRole("link", { name: "Go to the calculator" }).click();
    await expect(page).toHaveURL("/");
  });
});

test.describe("a link over 8 KB", () => {
  test.use({ expectedMessages: ["414 (URI Too Long)"] });

  test("gets a page that says so, and a way to the example", async ({ page }) => {
    await page.goto(`/?v=1&region=${"x".repeat(8_200)}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is too long");
    await expect(page.getByText(/must be at most 8,192 characters/)).toBeVisible();
    await page.getByRole("link", { name: "Start from the example" }).click();
    await expect(page).toHaveURL("/");
  });
});

test.describe("the watch over every browser test", () => {
  const mishaps = [
    ["an inline style", () => document.body.setAttribute("style", "color: red")],
    ["an inline script", () => document.body.append(Object.assign(document.createElement("script"), { text: "1" }))],
    ["a request to another host", () => void fetch("http://127.0.0.2:9/").catch(() => undefined)],
    ["a message on the console", () => console.warn("a warning")],
    ["a secret of the server's environment", (secret: string) => void fetch(`/method?${secret}`)],
    ["an uncaught error", () => void setTimeout(() => Promise.reject(new Error("uncaught")))],
  ] as const;

  for (const [what, happen] of mishaps) {
    test(`fails on ${what}`, async ({ page }) => {
      test.fail();
      await page.goto("/method");
      await page.evaluate(happen, canaries.AWS_ACCESS_KEY_ID);
      await untilComplaint(page);
    });
  }
});
