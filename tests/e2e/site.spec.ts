import { expect, test } from "./fixtures";

/* What holds for the static copy alone: plain files below a path, on a host that knows no more than files. */

const pages = [
  ["/", /^What your AWS NAT gateways cost/],
  ["/?v=1&s=logs_1000_n_a_3", /^What your AWS NAT gateways cost/],
  ["/import", "Import what you really paid"],
  ["/prices", "Prices by Region"],
  ["/prices/eu-west-1", "EU (Ireland)"],
  ["/method", "Method"],
  ["/hosting", "Host it for your colleagues"],
  ["/api", "No API at this address"],
] as const;

test("every page opens with its policy in itself, and every link of it leads to a file of the copy", async ({
  page,
  request,
  basePath,
}) => {
  const places = new Set<string>();
  for (const [path, title] of pages) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.waitForLoadState("networkidle");
    const policy = page.locator("meta[http-equiv=Content-Security-Policy]");
    await expect(policy).toHaveAttribute("content", /^default-src 'none'; script-src 'self' 'sha256-/);
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links.map((href) => new URL(href))) {
      if (link.hostname === "127.0.0.1") places.add(link.pathname);
    }
  }
  expect(places.size).toBeGreaterThan(40);
  for (const place of places) {
    expect(place.startsWith(`${basePath}/`), place).toBe(true);
    expect((await request.get(place)).status(), place).toBe(200);
  }
});

test("asks for nothing but files: sharing and Live need no server", async ({ page, basePath }) => {
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(`${sent.method()} ${new URL(sent.url()).pathname}`));
  await page.goto("/");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(new RegExp(`${basePath}/\\?v=1&`));
  await page.goto("/import");
  await page.getByRole("tab", { name: "Live" }).click();
  await expect(page.getByText("Live needs Tollgate on your own machine")).toBeVisible();
  await expect(page.getByText("npm ci && npm start -- --aws")).toBeVisible();
  expect(asked.filter((line) => !line.startsWith(`GET ${basePath}/`) || line.includes("/api"))).toEqual([]);
});

test("says how to run the API, and has its description as a file", async ({ page, request }) => {
  await page.goto("/api");
  await expect(page.getByText("npm ci && npm start", { exact: true })).toBeVisible();
  const href = await page.getByRole("link", { name: "openapi.json" }).getAttribute("href");
  expect(await (await request.get(String(href))).json()).toMatchObject({ openapi: "3.1.0" });
});

test("says that a host which sends no headers gives the worker no policy", async ({ page }) => {
  await page.goto("/hosting");
  await expect(page.getByText("The worker that reads bills runs without one here")).toBeVisible();
});

test("says so where the host does send the worker's policy", async ({ page }) => {
  await page.route("**/_next/**", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "default-src 'none'; script-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await page.goto("/hosting");
  await expect(page.getByText("the worker that reads bills is held to it")).toBeVisible();
});

test.describe("an unknown path", () => {
  test.use({ expectedMessages: ["404 (Not Found)"] });

  test("shows a kind page with a way home, however deep; outside the copy the host has its own", async ({
    page,
    request,
    basePath,
    baseURL,
  }) => {
    await page.goto("/nothing/here/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No page here");
    await page.getByRole("link", { name: "Go to the calculator" }).click();
    await expect(page).toHaveURL(`${baseURL}${basePath}/`);
    await expect(page.getByText("An example.")).toBeVisible();
    for (const outside of ["/", "/import/", "/boot.js", "/api/settings"]) {
      expect((await request.fetch(`${baseURL}${outside}`)).status()).toBe(404);
    }
  });
});

test.describe("a copy at the root of a host", () => {
  const port = (baseURL: string | undefined) => Number(new URL(String(baseURL)).port) + 1;
  test.use({ basePath: "", baseURL: async ({ baseURL }, use) => use(`http://127.0.0.1:${port(baseURL)}`) });

  test("points its links to the base that it was built for", async ({ page }) => {
    await page.goto("/#v=1&region=us-east-1&s=logs_1000_n_a_3");
    await page.getByRole("button", { name: "Share" }).click();
    const link = page.getByRole("textbox", { name: "Link" });
    await expect(link).toHaveValue(/^https:\/\/tollgate\.example\/app\/#v=1&/);
    await expect(page.getByText("This link opens only on this machine")).toHaveCount(0);
  });

  test("opens a link, takes an edit, and imports the sample", async ({ page }) => {
    await page.goto("/#v=1&region=us-east-1&s=logs_1000_n_a_3");
    await expect(page.getByRole("region", { name: "Monthly totals" })).toContainText("$154.50");
    await page.getByRole("button", { name: "VPCs: one more" }).click();
    await expect(page).toHaveURL(/:\d+\/#v=1&.*vpcs=2&/);
    await page.getByRole("link", { name: "Import" }).click();
    await page.getByRole("button", { name: "Try a sample" }).click();
    await expect(page.getByRole("heading", { name: /^Found / })).toBeVisible();
    await page.getByRole("link", { name: "Open in the calculator" }).click();
    await expect(page.getByText("From an imported bill.")).toBeVisible();
  });
});
