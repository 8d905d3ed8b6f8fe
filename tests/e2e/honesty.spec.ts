import fc from "fast-check";
import type { InternetAnswer } from "@/lib/model/scenario";
import { forbiddenClaims } from "@/tests/report/forbiddenClaims";
import { expect, test } from "./fixtures";

const anyGb = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50_000 }));

const ways = {
  s3: ["n", "g"],
  dynamodb: ["n", "g", "i"],
  logs: ["n", "i"],
  sqs: ["n", "i"],
  kms: ["n", "i"],
  "unnamed-endpoint-1": ["i"],
} as const;

const anyService = fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])).chain((id) =>
  fc.record({
    id: fc.constant(id),
    gb: anyGb,
    today: fc.constantFrom(...ways[id]),
    wish: fc.constantFrom("a", "a", "a", ...ways[id]),
  }),
);

/** What the texts depend on, of scenarios in us-east-1. */
const anyScenario = fc
  .record({
    needed: fc.constantFrom<InternetAnswer>("unknown", "yes", "no"),
    gbOut: anyGb,
    gbIn: anyGb,
    unnamedGb: anyGb,
    mode: fc.constantFrom("per-az", "single", "regional"),
    services: fc.uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 5 }),
  })
  .map((drawn) => (drawn.needed === "no" ? { ...drawn, gbOut: 0, gbIn: 0 } : drawn));

const scenarios = fc.sample(anyScenario, { numRuns: 20, seed: 8 });

for (const [n, { needed, gbOut, gbIn, unnamedGb, mode, services }] of scenarios.entries()) {
  test(`no text of the page says what nobody knows: scenario ${n + 1} of ${scenarios.length}`, async ({ page }) => {
    const rows = services.map(({ id, gb, today, wish }) => `&s=${id}_${gb}_${today}_${wish}_3`).join("");
    const internet = `internet-out=${gbOut}&internet-in=${gbIn}&internet-needed=${needed}`;
    await page.goto(`/?v=1&nat=${mode}&${internet}&unnamed=${unnamedGb}${rows}`);
    await expect(page.getByRole("heading", { name: "The bill", exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Export" })).toBeVisible();
    const texts = await page.locator("main").evaluate((main) => {
      const parts = main.querySelectorAll("h1, h2, h3, p, li, dd, td, th, figcaption, summary, text");
      return [...parts].map((part) => part.textContent ?? "").filter((text) => text.trim() !== "");
    });
    const hasUnnamed = unnamedGb > 0 || services.some(({ id }) => id.startsWith("unnamed-endpoint-"));
    expect(texts.length).toBeGreaterThan(20);
    expect(forbiddenClaims({ needed, outsideGb: gbOut + gbIn, hasUnnamed }, texts)).toEqual([]);
    const natGb = services.reduce((gb, row) => (row.today === "n" ? gb + row.gb : gb), gbOut + gbIn + unnamedGb);
    if (unnamedGb > natGb / 10) expect(texts.filter((text) => /recommended/i.test(text))).toEqual([]);
  });
}
