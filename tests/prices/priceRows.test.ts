import { describe, expect, it } from "vitest";
import { billedRows, sourceOf } from "@/components/prices/billedRows";
import { booksByContinent, firstRate, gapWords, priceRows, readOn, sourceKeys } from "@/components/prices/priceRows";
import { priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { snapshot } from "@/lib/pricing/snapshot";

const rowsOf = (region: string) => priceRows(priceBook(region) ?? expect.fail(region));

describe("a Region's price page", () => {
  it.each(regionCodes)("shows every rate of %s, tier by tier, and the free gateway endpoint", (code) => {
    const rows = rowsOf(code);
    // Seven flat rates, four internet tiers, three endpoint tiers, the gateway endpoint.
    expect(rows).toHaveLength(7 + 4 + 3 + 1);
    expect(rows.at(-1)).toMatchObject({ id: "vpceGatewayGb", rate: { usd: 0 } });
    expect(sourceKeys(rows).filter((key) => !Object.hasOwn(snapshot.sources, key))).toEqual([]);
  });

  it.each(regionCodes)("shows the rates of %s that only a bill has, each with its source and day", (code) => {
    const rows = billedRows(code);
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
    expect(rows.filter(({ rate }) => rate !== null && readOn(rate) === null)).toEqual([]);
  });

  it("names a gap in GovCloud instead of showing 0", () => {
    const gaps = rowsOf("us-gov-west-1").filter(({ rate }) => rate === null);
    expect(gaps.map(({ label }) => gapWords(label))).toEqual([
      "AWS publishes no regional NAT gateway price for this Region.",
      "AWS publishes no regional NAT data processing price for this Region.",
    ]);
    expect(firstRate(priceBook("us-gov-west-1") ?? expect.fail(), "regionalNatGatewayHour")).toBeNull();
    expect(gapWords("NAT gateway")).toBe("AWS publishes no NAT gateway price for this Region.");
  });

  it("gives a derived price no reading date", () => {
    const derived = rowsOf("eu-west-2").flatMap(({ rate }) => (rate?.confidence === "derived" ? [readOn(rate)] : []));
    expect(derived).toEqual([null, null]);
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
