import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const pages = [
  ["the first visit", "/"],
  [
    "a link with 30 services",
    `/?v=1&${Array.from({ length: 30 }, (_, i) => `s=svc-${i}_${10 ** (i % 7)}_n_a_3`).join("&")}`,
  ],
  ["no services", "/?v=1"],
  ["an open question", "/?v=1&s=logs_10_n_a_3"],
  ["NAT can go", "/?v=1&internet-needed=no&s=logs_10_n_a_3"],
  ["traffic that nobody has named", "/?v=1&unnamed=9000&s=logs_55_n_a_3&s=unnamed-endpoint-1_10_i_a_3"],
  ["a damaged link", "/?v=1&azs=9&s=logs_x_n_a_3&s=broken&foo=1"],
  ["prices", "/prices"],
  ["prices of a Region", "/prices/us-gov-west-1"],
  ["the method", "/method"],
  ["hosting", "/hosting"],
] as const;

async function expectFirstLinkPastHeader(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
}

for (const path of ["/", "/import", "/prices", "/prices/eu-west-1", "/method", "/hosting"]) {
  test(`the first link of ${path} leads past the header`, async ({ page }) => {
    await page.goto(path);
    await expectFirstLinkPastHeader(page);
  });
}

test.describe("the page of a wrong address", () => {
  test.use({ expectedMessages: ["404 (Not Found)"] });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`is free of findings of axe in ${colorScheme}, and its first link leads past the header`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/nothing-here");
      await expectFirstLinkPastHeader(page);
      await expectNoAxeViolations(page);
    });
  }
});

for (const theme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing in ${theme}`, () => {
    test.use({ colorScheme: theme });
    for (const [name, path] of pages) {
      test(`on ${name}`, async ({ page }) => {
        await page.goto(path);
        // Everything mounted: charts come when they near the window.
        await page.evaluate(async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 400) {
            window.scrollTo(0, y);
            await new Promise((done) => setTimeout(done, 60));
          }
        });
        await expectNoAxeViolations(page);
      });
    }

    test("on a phone with the scenario unfolded", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto("/");
      await page.getByRole("button", { name: /^Your scenario/ }).click();
      await expect(page.getByRole("button", { name: "Add services" })).toBeVisible();
      await expectNoAxeViolations(page);
    });

    for (const [name, button] of [
      ["services", "Add services"],
      ["Regions", /^Region/],
      ["sharing", "Share"],
      ["opening", "Open"],
    ] as const) {
      test(`in the dialog of ${name}`, async ({ page }) => {
        await page.goto("/");
        await page.getByRole("button", { name: button }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectNoAxeViolations(page);
      });
    }
  });
}

for (const width of [320, 390, 768, 1280, 1920]) {
  test(`nothing runs out of the window at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 400) {
        window.scrollTo(0, y);
        await new Promise((done) => setTimeout(done, 60));
      }
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("every control can be reached and left by keyboard alone", async ({ page }) => {
  await page.goto("/?v=1&s=logs_1000_n_a_3");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  const seen = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element === document.body || !element
        ? null
        : `${element.tagName} ${element.id} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40)}`;
    });
    if (focused === null) break;
    seen.add(focused);
  }
  const reached = [...seen].join("\n");
  for (const control of [
    "Open",
    "Share",
    "field-region",
    "field-azCount",
    "field-services.0.gb",
    "logs: Today: NAT · Plan: cheapest · 3 AZs",
    "Keyboard shortcuts",
  ]) {
    expect(reached).toContain(control);
  }
});

test("results are announced once the reader pauses, not at every key", async ({ page }) => {
  await page.goto("/?v=1&s=logs_1000_n_a_3");
  const status = page.getByRole("status");
  // Typed and looked at in one turn of the page: a machine that is busy makes no pause of it.
  const saidAtOnce = await page.getByRole("textbox", { name: /^logs / }).evaluate((field) => {
    if (!(field instanceof HTMLInputElement)) throw new Error("no field");
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    for (const text of ["5", "50", "500", "5000"]) {
      write?.call(field, text);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    return [...document.querySelectorAll("[role=status]")].map((node) => node.textContent).join();
  });
  expect(saidAtOnce).not.toContain("a month");
  await expect(page.getByRole("textbox", { name: /^logs / })).toHaveValue("5000");
  await expect(status.filter({ hasText: "a month" })).toHaveCount(1);
});
