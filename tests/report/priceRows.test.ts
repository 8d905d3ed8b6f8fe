import { describe, expect, it } from "vitest";
import { booksByContinent } from "@/components/prices/booksByContinent";
import { regionCodes } from "@/lib/pricing/priceBook";
import { sourcedPrices, sourcedSnapshot } from "@/lib/pricing/priceSources";
import { isUnread } from "@/lib/pricing/rate";
import {
  billOnlyRows,
  firstTierRate,
  gapWords,
  priceRows,
  readDays,
  sourceKeys,
  sourceKeysOf,
  sourceOf,
} from "@/lib/report/prices/priceRows";

const rowsOf = (region: string) => priceRows(sourcedPrices(region) ?? expect.fail(region));
const ratesOf = (region: string) => [...rowsOf(region), ...billOnlyRows(region)].flatMap(({ rate }) => rate ?? []);

describe("a Region's price page", () => {
  it.each(regionCodes)("shows every rate of %s, tier by tier, and the free gateway endpoint", (code) => {
    const rows = rowsOf(code);
    // Seven flat rates, four internet tiers, three endpoint tiers, the gateway endpoint.
    expect(rows).toHaveLength(7 + 4 + 3 + 1);
    expect(rows.at(-1)).toMatchObject({ id: "vpceGatewayGb", rate: { usd: 0 } });
    expect(sourceKeys(rows).filter((key) => !Object.hasOwn(sourcedSnapshot.sources, key))).toEqual([]);
  });

  it.each(regionCodes)("shows the rates of %s that only a bill has, each with its source and day", (code) => {
    const rows = billOnlyRows(code);
    expect(rows.map(({ label }) => label)).toEqual([
      "Provisioned NAT bandwidth",
      "Provisioned NAT data processing",
      "Idle public IPv4 address",
      "Gateway Load Balancer endpoint",
      "Gateway Load Balancer endpoint data",
      "Transit gateway attachment",
      "Transit gateway data",
    ]);
    expect(sourceKeys(rows).filter((key) => sourceOf(key) === undefined)).toEqual([]);
  });

  it.each(regionCodes)("names every source of every rate of %s as people know it, never by its key", (code) => {
    for (const key of ratesOf(code).flatMap(sourceKeysOf)) {
      const name = sourceOf(key)?.name ?? "";
      expect(name, key).toMatch(/^[A-Za-z].*[a-z0-9]$/);
      // A key is capitals, digits and hyphens: `X-VPC-LAM`, `S-NAT`.
      expect(name).not.toMatch(/\b[A-Z]+-[A-Z0-9-]{2,}\b/);
      expect(name).not.toContain("_");
    }
  });

  it.each(regionCodes)(
    "says when each rate of %s was first read and last checked, but for what was never read",
    (code) => {
      for (const rate of ratesOf(code)) {
        const { firstRead, lastChecked } = readDays(rate);
        expect(firstRead === null, rate.source).toBe(isUnread(rate.confidence));
        expect(lastChecked === null).toBe(isUnread(rate.confidence));
        expect((firstRead ?? "") <= (lastChecked ?? "")).toBe(true);
      }
    },
  );

  it("names a gap in GovCloud instead of showing 0", () => {
    const gaps = rowsOf("us-gov-west-1").filter(({ rate }) => rate === null);
    expect(gaps.map(({ label }) => gapWords(label))).toEqual([
      "AWS publishes no regional NAT gateway price for this Region.",
      "AWS publishes no regional NAT data processing price for this Region.",
    ]);
    expect(firstTierRate(sourcedPrices("us-gov-west-1") ?? expect.fail(), "regionalNatGatewayHour")).toBeNull();
    expect(gapWords("NAT gateway")).toBe("AWS publishes no NAT gateway price for this Region.");
  });

  it("gives a derived price no reading date", () => {
    const derived = ratesOf("eu-west-3").filter(({ confidence }) => confidence === "derived");
    const never = { firstRead: null, lastChecked: null, isOld: false };
    expect(derived.map(readDays)).toEqual([never, never]);
  });

  it("writes tiers as AWS counts them, from 10,240 GB and from 1,048,576 GB", () => {
    const starts = rowsOf("us-east-1").flatMap(({ from }) => from ?? []);
    expect(starts).toContain("from 10,240 GB");
    expect(starts).toContain("from 1,048,576 GB");
  });
});

it("the table of all Regions has each Region once", () => {
  const listed = booksByContinent().flatMap(([, books]) => books.map(({ region }) => region));
  expect(listed.sort()).toEqual([...regionCodes]);
});
