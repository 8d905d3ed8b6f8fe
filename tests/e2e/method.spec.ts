import { attributionRules } from "@/lib/draft/method/attributionRules";
import { fields } from "@/lib/scenario/fields";
import ipRanges from "@/lib/traffic/naming/ipRanges.json" with { type: "json" };
import { expect, test } from "./fixtures";

const charges = [
  "NAT gateway hours",
  "NAT data processing",
  "Public IPv4 addresses",
  "Cross-AZ data to the shared NAT gateway",
  "Data transfer out to the internet",
  "Data transfer out to other Regions",
  "Interface endpoint hours",
  "Interface endpoint data",
  "Gateway endpoint data",
];
const strategies = ["Today", "NAT only", "Gateway endpoints", "All endpoints", "Best mix", "No NAT"];
const warnings = [
  "ecr-layers-ride-s3",
  "unknown-service",
  "assumed-price",
  "no-nat-needs-no-internet",
  "single-nat-is-one-az",
  "endpoint-in-fewer-azs",
  "tiers-pooled-per-region",
  "service-may-lack-an-az",
  "traffic-unnamed",
  "dropping-needs-a-nat-route",
  "more-azs-than-region",
  "prices-updated-since",
  "link-keys-left-out",
];

test("the method page has every charge, strategy, field and warning of the model", async ({ page }) => {
  await page.goto("/method");
  await expect(page.getByRole("heading", { level: 1, name: "Method" })).toBeVisible();
  const section = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(section("Charges").getByRole("heading", { level: 3 })).toHaveText(charges);
  await expect(section("Strategies").getByRole("term")).toHaveText(strategies);
  await expect(section("Fields").getByRole("rowheader")).toHaveText(Object.keys(fields));
  await expect(section("Warnings").getByRole("term")).toHaveText(warnings);
});

test("the worked break-even is the arithmetic that stands beside it", async ({ page }) => {
  await page.goto("/method");
  // 1 × 3 × 730 × 0.01 ÷ (0.045 − 0.01) = 625.714…
  await expect(page.getByText(/1 × 3 × 730 × \$0\.01 ÷ .* = 625\.71 GB a month/)).toBeVisible();
});

test("the method page has the rules of attribution, each with its support, and the day of AWS's ranges", async ({
  page,
}) => {
  await page.goto("/method");
  const section = page.getByRole("region", { name: "Which service", exact: true });
  await expect(section.getByRole("heading", { level: 3 })).toHaveText(attributionRules.map(({ title }) => title));
  for (const { title, rules } of attributionRules) {
    const part = section.getByRole("region", { name: title, exact: true });
    await expect(part.getByRole("listitem")).toHaveCount(rules.length);
    await expect(part.getByText(/^(documented|inferred|assumed): /)).toHaveCount(rules.length);
    await expect(part.getByRole("link")).toHaveCount(rules.filter(({ source }) => source !== null).length);
  }
  await expect(section.locator("time")).toHaveAttribute("datetime", ipRanges.createDate.slice(0, 10));
});

test("the contents lead to their sections", async ({ page }) => {
  await page.goto("/method");
  const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
  await expect(links).toHaveCount(8);
  for (const link of await links.all()) {
    const name = (await link.textContent()) ?? "";
    await link.click();
    await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeInViewport();
  }
});

test("the method page fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/method");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
