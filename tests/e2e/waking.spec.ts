import { expect, test } from "./fixtures";

test("numbers can be formatted before the page's scripts arrive, and not before its text is seen", async ({ page }) => {
  await page.addInitScript(() => {
    const make = Intl.NumberFormat;
    const made: boolean[] = [];
    Object.assign(window, { made });
    Intl.NumberFormat = new Proxy(make, {
      construct(target, args: [string]) {
        made.push(performance.getEntriesByName("first-contentful-paint").length > 0);
        return new target(...args);
      },
    });
  });
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect.poll(() => page.evaluate("window.made")).toEqual([true]);
  release();
  await expect(page.getByRole("button", { name: "Share" })).toBeVisible();
});
