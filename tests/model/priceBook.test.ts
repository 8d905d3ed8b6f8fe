import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateIds } from "@/lib/meters/rates";
import { bandedUsd, gbPerBand } from "@/lib/pricing/bands";
import { priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { bookOf } from "./scenarios";

describe("the price book", () => {
  it("knows each Region once, in alphabetical order", () => {
    expect([...new Set(regionCodes)].sort()).toEqual(regionCodes);
    expect(regionCodes).toEqual(expect.arrayContaining(["ap-southeast-2", "eu-west-1", "us-east-1", "us-gov-west-1"]));
  });

  it("is that of the Region asked for, and says when its prices were read", () => {
    expect(priceBook("eu-west-1")).toMatchObject({ region: "eu-west-1", currency: "USD", name: "EU (Ireland)" });
    expect(priceBook("eu-west-1")?.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("does not exist for what is no Region", () => {
    for (const code of ["", "us-east-9", "US-EAST-1", "__proto__", "constructor"])
      expect(priceBook(code)).toBeUndefined();
  });

  it("has prices that AWS's pages show: NAT $0.045 an hour and a GB in us-east-1, $0.048 in eu-west-1", () => {
    expect(priceBook("us-east-1")?.rates.natGatewayHour?.usd).toBe(0.045);
    expect(priceBook("us-east-1")?.rates.natGatewayGb?.usd).toBe(0.045);
    expect(priceBook("eu-west-1")?.rates.natGatewayHour?.usd).toBe(0.048);
  });

  it("has bands that start at 0, ascend and get cheaper, in every Region: the best mix needs it", () => {
    for (const region of regionCodes) {
      for (const bands of Object.values(bookOf(region).bands)) {
        expect(bands?.[0]?.fromGb).toBe(0);
        for (const [i, band] of (bands ?? []).entries()) {
          const next = bands?.[i + 1];
          if (!next) continue;
          expect(next.fromGb).toBeGreaterThan(band.fromGb);
          expect(next.usd).toBeLessThan(band.usd);
        }
      }
    }
  });

  it("knows the nine rates that the charges need", () => {
    expect([...rateIds].sort()).toEqual(
      [
        ...["natGatewayHour", "natGatewayGb", "regionalNatGatewayHour", "regionalNatGatewayGb", "publicIpv4InUseHour"],
        ...["crossAzGbEachDirection", "internetOutGb", "vpceInterfaceHour", "vpceInterfaceGb"],
      ].sort(),
    );
  });
});

describe("bands", () => {
  const bands = [
    { fromGb: 0, usd: 3 },
    { fromGb: 10, usd: 2 },
    { fromGb: 30, usd: 1 },
  ];

  it("price each GB at the band it falls into: 10 × 3 + 20 × 2 + 5 × 1", () => {
    expect(bandedUsd(bands, 35)).toBe(75);
    expect(bandedUsd(bands, 30)).toBe(70);
    expect(bandedUsd(bands, 10)).toBe(30);
    expect(bandedUsd(bands, 0)).toBe(0);
  });

  it("leave out a band that gets nothing", () => {
    expect(gbPerBand(bands, 10).map(({ gb }) => gb)).toEqual([10]);
    expect(gbPerBand(bands, 11).map(({ gb }) => gb)).toEqual([10, 1]);
    expect(gbPerBand(bands, 0)).toEqual([]);
  });

  it("split GB without losing any", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (gb) => {
        const sum = gbPerBand(bands, gb).reduce((all, slice) => all + slice.gb, 0);
        expect(Math.abs(sum - gb)).toBeLessThanOrEqual(1e-12 * gb);
      }),
    );
  });
});
