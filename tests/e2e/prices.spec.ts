import { readFileSync } from "node:fs";
import type { SourcesFile } from "@/lib/pricing/priceSources";
import { expect, test } from "./fixtures";

test("a Region's page says when each rate was first read and last checked, and from which source", async ({ page }) => {
  await page.goto("/prices/eu-west-1");
  const rates = page.getByRole("region", { name: "Rates in EU (Ireland)", exact: true });
  const cellsOf = (name: RegExp) => rates.getByRole("row", { name }).first().getByRole("cell");
  await expect(cellsOf(/^NAT gateway/)).toHaveText([
    "$0.048per gateway-hour",
    "2026-09-25",
    "2023-02-23",
    "High",
    /^AWS VPC pricing page: NAT gateways5 others with the same figure/,
    "EU-NatGateway-HoursKFNSSCHWD43WZK2R",
  ]);
  // Read on 2025-11-19, 373 days before the snapshot of 2026-11-27.
  await expect(cellsOf(/^Interface endpoint data/).nth(1)).toHaveText("2025-11-19over a year old");
  await rates.getByText("5 others with the same figure").click();
  await rates.getByRole("link", { name: "AWS price list for EC2 in eu-west-1", exact: true }).first().click();
  await expect(page).toHaveURL(/#source-X-EUW1-OFFER-20260925$/);
  const sources = page.getByRole("region", { name: "Sources of the rates in EU (Ireland)" });
  await expect(
    sources.getByRole("rowheader", { name: /^AWS price list for EC2 in eu-west-1/ }).first(),
  ).toBeInViewport();
});

test("the table of all Regions marks what was last checked more than a year before", async ({ page }) => {
  await page.goto("/prices");
  const milan = page.getByRole("row", { name: /^EU \(Milan\)/ }).getByRole("cell");
  await expect(milan.nth(0)).toHaveText("$0.05");
  await expect(milan.nth(2)).toHaveText("$0.05* (derived)");
  await expect(milan.nth(3)).toHaveText("$0.01155† (last checked 2025-11-19)");
});

test("why a number is what it is names the source and both days of its rate", async ({ page }) => {
  await page.goto("/?v=1&region=eu-south-1&azs=3&s=logs_5000_n_a_3");
  const plan = page.getByRole("region", { name: "The plan: the bill" });
  await plan.getByText("Interface endpoint hours").click();
  const definition = (term: string) =>
    plan
      .locator("dl > div")
      .filter({ has: page.getByRole("term").filter({ hasText: term }) })
      .getByRole("definition");
  await expect(definition("First read")).toHaveText("2025-06-13");
  await expect(definition("Last checked")).toHaveText("2025-11-19, more than a year before this snapshot");
  await expect(definition("Source")).toHaveText(
    "AWS VPC pricing page: endpoints and addresses, and 2 others with the same figure",
  );
});

test("the first load of / has neither the sources of prices nor their SKUs", async ({ page, request }) => {
  await page.goto("/");
  const scripts = await page
    .locator("script[src]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? ""));
  expect(scripts.length).toBeGreaterThan(0);
  const texts = await Promise.all(scripts.map(async (src) => (await request.get(src)).text()));
  const file = new URL("../../lib/pricing/snapshot/sources.json", import.meta.url);
  const { sources, regions }: SourcesFile = JSON.parse(readFileSync(file, "utf8"));
  const places = Object.values(sources).map(({ where }) => where);
  const sku = regions["us-east-1"]?.rates.natGatewayHour?.sku ?? "";
  expect([...places, sku].filter((text) => texts.some((script) => script.includes(text)))).toEqual([]);
});
