import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isBanded, rateIds } from "@/lib/meters/rates";
import { regionCodes } from "@/lib/pricing/priceBook";
import { type SourcedPrices, sourcedSnapshot as snapshot, sourcedPrices } from "@/lib/pricing/priceSources";
import { success } from "@/lib/text/result";
import { checkSnapshot } from "@/scripts/prices/snapshotSchema";

const feedFile = (name: string) => JSON.parse(readFileSync(new URL(`feeds/${name}`, import.meta.url), "utf8"));

function book(region: string): SourcedPrices {
  const found = sourcedPrices(region);
  if (!found) throw new Error(`no prices for ${region}`);
  return found;
}

type Spoilable = Record<string, unknown>;
type Place = {
  rates: Record<string, Spoilable>;
  bands: Record<"internetOutGb" | "vpceInterfaceGb", Spoilable[]>;
};
type Copy = { currency: string; sources: Record<string, Spoilable>; regions: Record<string, Place> };

/** The problems of the shipped snapshot after one change. */
function spoilt(change: (ireland: Place, copy: Copy) => void): string {
  const copy = structuredClone(snapshot) as unknown as Copy;
  const ireland = copy.regions["eu-west-1"];
  if (ireland) change(ireland, copy);
  const checked = checkSnapshot(copy);
  return checked.ok ? "" : checked.error.join("\n");
}
const natHour = (change: Spoilable) => (ireland: Place) => {
  Object.assign(ireland.rates.natGatewayHour ?? {}, change);
};

describe("the shipped snapshot", () => {
  it("passes the schema", () => {
    expect(checkSnapshot(snapshot)).toEqual(success(snapshot));
  });

  it("prices two Regions of GovCloud beside those of everybody", () => {
    expect(regionCodes.filter((code) => book(code).partition === "aws-us-gov")).toEqual([
      "us-gov-east-1",
      "us-gov-west-1",
    ]);
  });

  it.each(regionCodes)("has all nine rates in %s, but no regional NAT in GovCloud", (code) => {
    const { rates, bands } = book(code);
    const missing = rateIds.filter((id) => (isBanded(id) ? !bands[id] : !rates[id]));
    const govCloud = code.startsWith("us-gov-");
    expect(missing).toEqual(govCloud ? ["regionalNatGatewayHour", "regionalNatGatewayGb"] : []);
  });

  // AWS's VPC and PrivateLink pricing pages, per Region: NAT gateway-hour and GB, endpoint-hour in one AZ.
  it.each([
    ["us-east-1", 0.045, 0.01],
    ["eu-west-1", 0.048, 0.011],
    ["eu-central-1", 0.052, 0.012],
    ["ap-southeast-1", 0.059, 0.013],
  ])("charges in %s what AWS's pricing pages say", (code, natUsd, endpointUsdPerHour) => {
    const { rates } = book(code);
    expect(rates.natGatewayHour?.usd).toBe(natUsd);
    expect(rates.natGatewayGb?.usd).toBe(natUsd);
    expect(rates.vpceInterfaceHour?.usd).toBe(endpointUsdPerHour);
    expect(rates.publicIpv4InUseHour?.usd).toBe(0.005);
  });

  it("charges a regional NAT gateway like a zonal one where the price list was read (us-east-1, eu-west-1, ap-northeast-1)", () => {
    for (const [code, usd] of [
      ["us-east-1", 0.045],
      ["eu-west-1", 0.048],
      ["ap-northeast-1", 0.062],
    ] as const) {
      expect(book(code).rates.regionalNatGatewayHour).toMatchObject({ usd, confidence: "high" });
    }
  });

  it("breaks PrivateLink tiers at 1 PB and 5 PB of 1,024 TB, at 0.01, 0.006 and 0.004 USD (AWS PrivateLink pricing)", () => {
    for (const code of regionCodes) {
      const tiers = book(code).bands.vpceInterfaceGb?.map(({ fromGb, usd }) => [fromGb, usd]);
      expect(tiers?.map(([fromGb]) => fromGb)).toEqual([0, 1024 * 1024, 5 * 1024 * 1024]);
      if (code === "us-east-1") expect(tiers?.map(([, usd]) => usd)).toEqual([0.01, 0.006, 0.004]);
    }
  });

  it("breaks internet tiers at 10, 50 and 150 TB (EC2 on-demand pricing, data transfer)", () => {
    for (const code of regionCodes) {
      expect(book(code).bands.internetOutGb?.map(({ fromGb }) => fromGb)).toEqual([
        0,
        10 * 1024,
        50 * 1024,
        150 * 1024,
      ]);
    }
    expect(book("us-east-1").bands.internetOutGb?.map(({ usd }) => usd)).toEqual([0.09, 0.085, 0.07, 0.05]);
  });

  it("keeps us-east-1's odd usage types: no prefix on NAT and transfer, USE1 on VPC rows and regional NAT bytes", () => {
    const { rates, bands } = book("us-east-1");
    expect(rates.natGatewayHour?.usageType).toBe("NatGateway-Hours");
    expect(rates.regionalNatGatewayHour?.usageType).toBe("RegionalNatGateway-Hours");
    expect(rates.regionalNatGatewayGb?.usageType).toBe("USE1-RegionalNatGateway-Bytes");
    expect(rates.vpceInterfaceHour?.usageType).toBe("USE1-VpcEndpoint-Hours");
    expect(bands.internetOutGb?.[0]?.usageType).toBe("DataTransfer-Out-Bytes");
    expect(book("eu-west-1").rates.natGatewayHour?.usageType).toBe("EU-NatGateway-Hours");
  });
});

describe("AWS's own feed files", () => {
  const nat = feedFile("natgateway.json").regions;
  const vpc = feedFile("vpc.json").regions;
  const endpointGb = "Charge for per GB data processed by VPC Endpoints per GB from";

  it.each(regionCodes)("say the same as the snapshot for %s, price and SKU", (code) => {
    const { name, rates, bands } = book(code);
    const [tier1, tier2, tier3] = bands.vpceInterfaceGb ?? [];
    const pairs = [
      [nat[name]["Hourly charge for NAT Gateways"], rates.natGatewayHour],
      [nat[name]["Charge for per GB data processed by NatGateways"], rates.natGatewayGb],
      [vpc[name]["Hourly charge for VPC Endpoints per Hrs"], rates.vpceInterfaceHour],
      [vpc[name]["Hourly charge for In use Public IPv4 Addresses per Hrs"], rates.publicIpv4InUseHour],
      [vpc[name][`${endpointGb} 0 to 1048576`], tier1],
      [vpc[name][`${endpointGb} 1048576 to 5242880`], tier2],
      [vpc[name][`${endpointGb} 5242880 to Inf`], tier3],
    ];
    for (const [row, rate] of pairs) {
      expect([Number(row.price), row.rateCode.split(".")[0]]).toEqual([rate.usd, rate.sku]);
    }
  });

  it("know each Region of the snapshot by the same name and code", () => {
    const locations = feedFile("locations.json");
    for (const code of regionCodes) {
      expect(locations[book(code).name]).toMatchObject({ code, type: "AWS Region", continent: book(code).continent });
    }
  });
});

describe("the schema refuses", () => {
  it.each<[string, (ireland: Place, copy: Copy) => void, string]>([
    ["a source without an entry", natHour({ source: "S-NONE" }), "S-NONE is not among the sources"],
    ["a cross-check without an entry", natHour({ crossChecks: ["X-NONE"] }), "X-NONE is not among the sources"],
    ["a source as its own cross-check", natHour({ crossChecks: ["S-NAT"] }), "no cross-check of itself"],
    ["another Region's usage type", natHour({ usageType: "USE1-NatGateway-Hours" }), "is not EU-NatGateway-Hours"],
    ["a regional usage type", natHour({ usageType: "EU-RegionalNatGateway-Hours" }), "is not EU-NatGateway-Hours"],
    ["a malformed SKU", natHour({ sku: "m2ysh" }), "is no SKU"],
    ["an impossible date", natHour({ effective: "2026-02-30" }), "natGatewayHour effective"],
    ["a price read after the snapshot was made", natHour({ effective: "2099-01-01" }), "after the snapshot's day"],
    ["a price of 0", natHour({ usd: 0 }), "is 0"],
    ["a price for a month", natHour({ usd: 32.85 }), "natGatewayHour usd"],
    ["a negative price", natHour({ usd: -0.045 }), "natGatewayHour usd"],
    ["another unit", natHour({ unit: "GB" }), "is per GB, not per gateway-hour"],
    ["bands that do not start at 0", ({ bands }) => void bands.internetOutGb.shift(), "does not start at 0"],
    ["bands out of order", ({ bands }) => void bands.internetOutGb.reverse(), "do not ascend"],
    [
      "a tier that costs as much as the one before",
      ({ bands: { vpceInterfaceGb: tiers } }) => void Object.assign(tiers[1] ?? {}, { usd: 0.01 }),
      "do not fall in price",
    ],
    ["a rate it does not know", ({ rates }) => void Object.assign(rates, { natHour: rates.natGatewayHour }), "natHour"],
    [
      "a Region without a billing prefix",
      (ireland, { regions }) => void Object.assign(regions, { "xx-nowhere-1": ireland }),
      "xx-nowhere-1 has no billing prefix",
    ],
    [
      "a code that is none",
      (ireland, { regions }) => void Object.assign(regions, { Ireland: ireland }),
      "regions Ireland",
    ],
    ["a count of AZs that is none", (ireland) => void Object.assign(ireland, { azCount: 2.5 }), "azCount"],
    [
      "a source without a name",
      (_, copy) => void Object.assign(copy.sources["S-NAT"] ?? {}, { name: "" }),
      "sources S-NAT name",
    ],
    [
      "a source of an impossible month",
      (_, copy) => void Object.assign(copy.sources["S-NAT"] ?? {}, { date: "2026-13" }),
      "sources S-NAT date",
    ],
    ["another currency", (_, copy) => void Object.assign(copy, { currency: "CNY" }), "currency"],
    [
      "a price for gateway endpoints",
      ({ rates }) => void Object.assign(rates.vpceGatewayGb ?? {}, { usd: 0.01 }),
      "gateway endpoints are free",
    ],
  ])("%s", (_, change, problem) => {
    expect(spoilt(change)).toContain(problem);
  });
});
