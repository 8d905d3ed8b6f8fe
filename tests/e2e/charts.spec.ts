import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const figureIds = ["decisions", "cost", "charges", "az-map"] as const;
type FigureId = (typeof figureIds)[number];
const figureOf = (page: Page, id: FigureId): Locator => page.locator(`figure[data-figure="${id}"]`);

/** Scrolls to a figure and waits for its drawing. */
async function seen(page: Page, id: FigureId): Promise<Locator> {
  const figure = figureOf(page, id);
  await figure.scrollIntoViewIfNeeded();
  // The decisions are a table with a drawing in each row.
  if (id !== "decisions") await expect(figure.getByRole("button", { name: "Chart", exact: true })).toBeVisible();
  await expect(figure.locator("svg[role=img]").first()).toBeVisible();
  return figure;
}

type Point = readonly [x: number, y: number];

async function drawnLine(figure: Locator, id: string): Promise<readonly Point[]> {
  const d = await figure.locator(`.series-${id} path.recharts-line-curve`).getAttribute("d");
  return (d ?? "")
    .split(/[ML]/)
    .filter(Boolean)
    .map((pair) => pair.split(",").map(Number))
    .map(([x = Number.NaN, y = Number.NaN]) => [x, y] as const);
}

/** Where two polylines with the same x cross. */
function crossings(a: readonly Point[], b: readonly Point[]): readonly Point[] {
  return a.slice(1).flatMap(([x1, y1], i): readonly Point[] => {
    const [x0, y0] = a[i] ?? [Number.NaN, Number.NaN];
    const before = y0 - (b[i]?.[1] ?? Number.NaN);
    const after = y1 - (b[i + 1]?.[1] ?? Number.NaN);
    if (before * after > 0 || before === after) return [];
    const t = before / (before - after);
    return [[x0 + t * (x1 - x0), y0 + t * (y1 - y0)]];
  });
}

async function downloaded(page: Page, figure: Locator, kind: "PNG" | "SVG" | "CSV") {
  await figure.getByRole("button", { name: "Save as" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: kind, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.describe("figures", () => {
  test("stand in order, each under a heading that says what it shows", async ({ page }) => {
    await page.goto("/");
    const figures = page.locator("figure[data-figure]");
    await expect(figures).toHaveCount(figureIds.length);
    for (const [i, id] of figureIds.entries()) {
      await expect(figures.nth(i)).toHaveAttribute("data-figure", id);
      const heading = figures.nth(i).getByRole("heading", { level: 3 });
      await expect(heading).toHaveText(/\w+ \w+/);
      await expect(page.getByRole("figure", { name: await heading.innerText() })).toBeVisible();
    }
  });

  test("draws lines that cross within a pixel of the marker", async ({ page }) => {
    await page.goto("/");
    const figure = await seen(page, "cost");
    const markers = figure.locator(".break-even circle");
    await expect(markers.first()).toBeVisible();
    const lines = await Promise.all(
      ["nat-only", "gateway-endpoints", "all-endpoints"].map((id) => drawnLine(figure, id)),
    );
    for (const marker of await markers.all()) {
      const x = Number(await marker.getAttribute("cx"));
      const y = Number(await marker.getAttribute("cy"));
      const found = lines.flatMap((line, i) => lines.slice(i + 1).flatMap((other) => crossings(line, other)));
      expect(Math.min(...found.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(1);
    }
  });

  test("the table has the chart's amounts, and so has the CSV", async ({ page }) => {
    await page.goto("/");
    const figure = await seen(page, "cost");
    const slider = figure.getByRole("slider");
    await slider.focus();
    await slider.press("Home");
    const atOneGb = (await slider.getAttribute("aria-valuetext")) ?? "";
    await slider.press("Escape");
    await figure.getByRole("button", { name: "Table" }).click();
    const table = figure.locator("table").first();
    await expect(table).toBeVisible();
    const first = await table.locator("tbody tr").first().locator("th, td").allInnerTexts();
    expect(first[0]).toBe("1 GB");
    for (const usd of first.filter((text) => text.startsWith("$"))) expect(atOneGb).toContain(usd);

    const { name, bytes } = await downloaded(page, figure, "CSV");
    expect(name).toMatch(/^tollgate-cost-[a-z0-9-]+\.csv$/);
    const lines = bytes.toString("utf8").trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^GB a month,Today,NAT only,/);
    expect(lines).toHaveLength((await table.locator("tbody tr").count()) + 1);
    expect(Number(lines[1]?.split(",")[1])).toBeCloseTo(Number(first[1]?.replace(/[$,]/g, "")), 2);
  });

  for (const id of figureIds) {
    test(`${id} can be saved as PNG and SVG`, async ({ page }) => {
      await page.goto("/");
      const figure = await seen(page, id);
      const svg = await downloaded(page, figure, "SVG");
      const text = svg.bytes.toString("utf8");
      expect(svg.name).toMatch(new RegExp(`^tollgate-${id}-[a-z0-9-]+\\.svg$`));
      expect(text).toContain(`<title>${await figure.getByRole("heading", { level: 3 }).innerText()}</title>`);
      expect(text).not.toMatch(/var\(|light-dark\(|href=|<script|class=/);
      const png = await downloaded(page, figure, "PNG");
      expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect(png.bytes.length).toBeGreaterThan(10_000);
    });
  }

  for (const id of ["decisions", "cost"] as const) {
    test(`${id} is saved in light colours from a dark page`, async ({ page }) => {
      await page.goto("/");
      const figure = await seen(page, id);
      const fromLight = await downloaded(page, figure, "SVG");
      await page.emulateMedia({ colorScheme: "dark" });
      const fromDark = await downloaded(page, figure, "SVG");
      expect(fromDark.bytes.toString("utf8")).toBe(fromLight.bytes.toString("utf8"));
      // The dark page's ink, #edeae4, is unreadable on white paper.
      expect(fromDark.bytes.toString("utf8")).not.toContain("237, 234, 228");
    });
  }

  test("arrow keys move the receipt, its amounts are announced, Escape puts it away", async ({ page }) => {
    await page.goto("/");
    const figure = await seen(page, "cost");
    const slider = figure.getByRole("slider");
    const receipt = figure.locator("[data-receipt]");
    await slider.focus();
    await slider.press("ArrowRight");
    await expect(receipt).toBeVisible();
    const before = await receipt.locator("p").innerText();
    await slider.press("ArrowRight");
    await expect(receipt.locator("p")).not.toHaveText(before);
    const amounts = (await receipt.locator("li").allInnerTexts()).map((text) =>
      Number(text.replace(/^[^$]*\$|,/g, "")),
    );
    expect(amounts.length).toBeGreaterThanOrEqual(5);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    await expect(figure.locator("[aria-live=polite]")).toHaveText(/a month: .*\$/);
    await slider.press("Escape");
    await expect(receipt).toHaveCount(0);
  });

  test("the receipt stays while the pointer is on it", async ({ page }) => {
    await page.goto("/");
    const figure = await seen(page, "cost");
    const box = await figure.getByRole("slider").boundingBox();
    if (!box) throw new Error("no plot");
    await page.mouse.move(box.x + 40, box.y + 60);
    const receipt = figure.locator("[data-receipt]");
    const at = await receipt.boundingBox();
    if (!at) throw new Error("no receipt");
    await page.mouse.move(at.x + 30, at.y + 40, { steps: 10 });
    expect((await receipt.boundingBox())?.x).toBe(at.x);
    await page.keyboard.press("Escape");
    await expect(receipt).toHaveCount(0);
  });

  test("linear axes begin at 0", async ({ page }) => {
    await page.goto("/");
    const figure = await seen(page, "cost");
    await figure.getByRole("button", { name: "Linear" }).click();
    await expect(figure.getByRole("button", { name: "Linear" })).toHaveAttribute("aria-pressed", "true");
    await expect(figure.locator(".recharts-xAxis-tick-labels .recharts-cartesian-axis-tick-value").first()).toHaveText(
      "0",
    );
    await expect(figure.locator(".recharts-yAxis-tick-labels .recharts-cartesian-axis-tick-value").first()).toHaveText(
      "$0",
    );
  });

  for (const width of [320, 768, 1280]) {
    test(`nothing moves at ${width} px when the figures arrive`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.addInitScript(() => {
        Reflect.set(window, "shifted", 0);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            Reflect.set(
              window,
              "shifted",
              Number(Reflect.get(window, "shifted")) + Number(Reflect.get(entry, "value")),
            );
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto("/");
      const heights = await Promise.all(
        figureIds.map((id) => figureOf(page, id).evaluate((node) => node.clientHeight)),
      );
      for (const id of figureIds) await seen(page, id);
      const after = await Promise.all(figureIds.map((id) => figureOf(page, id).evaluate((node) => node.clientHeight)));
      expect(after).toEqual(heights);
      expect(await page.evaluate(() => Reflect.get(window, "shifted"))).toBe(0);
    });
  }

  test("all of them are there for printing", async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 400 });
    await page.goto("/");
    await seen(page, "cost");
    await page.emulateMedia({ media: "print" });
    for (const id of figureIds) await expect(figureOf(page, id).locator("svg[role=img]").first()).toBeVisible();
  });

  test("the AZ map is folded where the number of AZs changes nothing", async ({ page }) => {
    await page.goto("/?v=1&internet-in=1&s=logs_10_n_a_3");
    const figure = figureOf(page, "az-map");
    await expect(figure.getByRole("heading")).toHaveText("At 10 GB, NAT only costs least in any number of AZs");
    await expect(figure.getByRole("img")).toHaveCount(0);
    await figure.getByRole("heading").click();
    await expect(figure.getByRole("img")).toBeVisible();
  });
});
