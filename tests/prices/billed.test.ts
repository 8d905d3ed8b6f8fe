import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type BillOnlySnapshot, billOnlyRate, billOnlySnapshot } from "@/lib/pricing/billOnlyRate";
import { priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { snapshot } from "@/lib/pricing/snapshot";
import { success } from "@/lib/text/result";
import { checkBilled } from "@/scripts/prices/billedSchema";
import { type Feed, feedsDir, refreshFolders, today } from "./refreshing";

const shipped = fileURLToPath(new URL("../../lib/pricing/snapshot/billed.json", import.meta.url));
const before = readFileSync(shipped, "utf8");

const feedFile = (name: string): Feed => JSON.parse(readFileSync(join(feedsDir, name), "utf8"));
const nat = feedFile("natgateway.json").regions;
const vpc = feedFile("vpc.json").regions;

const provisionedHour = "Per hour and per Gbps charge for NAT Gateways with provisioned bandwidth";
const attachmentHour = "Hourly charge for Transit Gateway VPC Attachments per hour";

describe("the shipped rates of bills", () => {
  it("pass the schema, for the Regions of the snapshot", () => {
    expect(checkBilled(billOnlySnapshot, snapshot)).toEqual(success(billOnlySnapshot));
    expect(Object.keys(billOnlySnapshot.regions).sort()).toEqual(regionCodes);
  });

  it.each(regionCodes)("are those of AWS's own feed files for %s, price and SKU", (code) => {
    const name = priceBook(code)?.name ?? "";
    const pairs = [
      [nat[name]?.[provisionedHour], billOnlyRate(code, "natProvisionedGbpsHour")],
      [
        nat[name]?.["Charge for per GB data processed by NAT Gateways with provisioned bandwidth"],
        billOnlyRate(code, "natProvisionedGb"),
      ],
      [vpc[name]?.["Hourly charge for Idle Public IPv4 Addresses per Hrs"], billOnlyRate(code, "publicIpv4IdleHour")],
      [
        vpc[name]?.["Hourly charge for AWS Gateway Load Balancer VPC Endpoint per Hrs"],
        billOnlyRate(code, "vpceGwlbHour"),
      ],
      [
        vpc[name]?.["Charge for per GB data processed by AWS Gateway Load Balancer VPC Endpoint per GB"],
        billOnlyRate(code, "vpceGwlbGb"),
      ],
      [vpc[name]?.[attachmentHour], billOnlyRate(code, "tgwVpcAttachmentHour")],
      [
        vpc[name]?.["Charge for per GB data processed by AWS Transit Gateways for VPC attachments per GigaBytes"],
        billOnlyRate(code, "tgwVpcAttachmentGb"),
      ],
    ] as const;
    for (const [row, rate] of pairs) {
      expect(row && [Number(row.price), row.rateCode.split(".")[0]]).toEqual(rate && [rate.usd, rate.sku]);
    }
  });

  it("have provisioned bandwidth where AWS lists it alone, its data at 0", () => {
    expect(billOnlyRate("us-east-2", "natProvisionedGbpsHour")).toBeUndefined();
    expect(billOnlyRate("eu-west-1", "natProvisionedGbpsHour")?.usd).toBe(1.164);
    expect(billOnlyRate("eu-west-1", "natProvisionedGb")?.usd).toBe(0);
  });

  it("know that a Gateway Load Balancer endpoint costs another hour than an interface endpoint in sa-east-1", () => {
    expect(billOnlyRate("sa-east-1", "vpceGwlbHour")?.usd).toBe(0.0151);
    expect(priceBook("sa-east-1")?.rates.vpceInterfaceHour?.usd).toBe(0.021);
  });
});

type Spoilable = { regions: Record<string, { rates: Record<string, Record<string, unknown>> }> };

describe("the schema of the rates of bills refuses", () => {
  const spoilt = (change: (rates: Record<string, Record<string, unknown>>, copy: Spoilable) => void): string => {
    const copy = structuredClone(billOnlySnapshot) as unknown as Spoilable;
    change(copy.regions["eu-west-1"]?.rates ?? {}, copy);
    const checked = checkBilled(copy, snapshot);
    return checked.ok ? "" : checked.error.join("\n");
  };

  it.each<[string, Parameters<typeof spoilt>[0], string]>([
    ["a price of 0", ({ vpceGwlbHour }) => Object.assign(vpceGwlbHour ?? {}, { usd: 0 }), "is 0"],
    ["a price for a month", ({ vpceGwlbHour }) => Object.assign(vpceGwlbHour ?? {}, { usd: 8.03 }), "vpceGwlbHour usd"],
    [
      "another usage type",
      ({ vpceGwlbHour }) => Object.assign(vpceGwlbHour ?? {}, { usageType: "EU-VpcEndpoint-Hours" }),
      "is not EU-VpcEndpoint-GWLBE-Hours",
    ],
    ["a source without an entry", ({ vpceGwlbGb }) => Object.assign(vpceGwlbGb ?? {}, { source: "S-NONE" }), "S-NONE"],
    ["a rate it does not know", (rates) => Object.assign(rates, { nlbHour: rates.vpceGwlbHour }), "nlbHour"],
    [
      "a Region that the snapshot lacks",
      (rates, { regions }) => Object.assign(regions, { "eu-west-9": { rates } }),
      "eu-west-9: the snapshot has no such Region",
    ],
  ])("%s", (_, change, problem) => {
    expect(spoilt((rates, copy) => void change(rates, copy))).toContain(problem);
  });
});

/** A workplace whose folder has the rates of bills too. */
function withBilled() {
  const place = refreshFolders();
  const path = join(place.out, "billed.json");
  cpSync(shipped, path);
  return {
    ...place,
    billedBytes: () => readFileSync(path, "utf8"),
    billed: () => JSON.parse(readFileSync(path, "utf8")) as BillOnlySnapshot,
  };
}

const priced = (region: string, key: string, price: string) => (feed: Feed) => {
  Object.assign(feed.regions[region]?.[key] ?? expect.fail(key), { price });
};

describe("a refresh of the rates of bills", () => {
  it("has nothing to write when AWS's files are those that were read before", async () => {
    const place = withBilled();
    const { code, printed } = await place.refresh();
    expect(code).toBe(0);
    // Besides the 180 of the calculator: 36 Regions × 5, and provisioned hour and GB in 11.
    expect(printed).toContain("0 prices changed, 382 rates read again at the same price");
    expect(printed).toContain("Nothing to write");
    expect([place.bytes(), place.billedBytes()]).toEqual([place.before, before]);
  });

  it("writes what moved into its own file, with its past beside the calculator's", async () => {
    const place = withBilled();
    place.change("natgateway.json", priced("EU (Ireland)", provisionedHour, "1.2000000000"));
    const { code, printed } = await place.refresh("--regions", "eu-west-1");
    expect(code).toBe(0);
    // 1.2 / 1.164 = 1.0309
    expect(printed).toContain(
      "eu-west-1  Provisioned NAT bandwidth (natProvisionedGbpsHour): $1.164 -> $1.20 (+3.1 %)",
    );
    expect(place.billed()).toMatchObject({ id: today, publishedOn: today });
    expect(place.billed().regions["eu-west-1"]?.rates.natProvisionedGbpsHour).toMatchObject({
      usd: 1.2,
      usageType: "EU-NatGateway-Prvd-Gbps",
      source: "S-NAT-20261128",
      confidence: "medium",
    });
    expect(place.billed().regions["eu-west-2"]).toEqual(billOnlySnapshot.regions["eu-west-2"]);
    expect(place.past(`${billOnlySnapshot.id}-billed`)).toBe(before);
    expect(checkBilled(place.billed(), place.snapshot()).ok).toBe(true);
  });

  it("takes up a price where AWS begins to list one, once somebody has looked at it", async () => {
    const place = withBilled();
    place.change("natgateway.json", (feed) => {
      const ireland = feed.regions["EU (Ireland)"]?.[provisionedHour];
      Object.assign(feed.regions["EU (London)"] ?? {}, { [provisionedHour]: ireland });
    });
    const { code } = await place.refresh();
    expect(code).toBe(0);
    expect(place.billed().regions["eu-west-2"]?.rates.natProvisionedGbpsHour).toMatchObject({
      usd: 1.164,
      usageType: "EUW2-NatGateway-Prvd-Gbps",
    });
  });

  it("stops where a price jumps, or a key that was there is gone", async () => {
    const jumped = withBilled();
    jumped.change("vpc.json", priced("EU (Ireland)", attachmentHour, "0.5000000000"));
    expect((await jumped.refresh()).errors).toContain("eu-west-1 tgwVpcAttachmentHour: 0.05");
    const gone = withBilled();
    gone.change("vpc.json", (feed) => void delete feed.regions["EU (Ireland)"]?.[attachmentHour]);
    expect((await gone.refresh()).errors).toContain("tgwVpcAttachmentHour: no key carries it any more");
    for (const place of [jumped, gone]) expect(place.billedBytes()).toBe(before);
  });

  it("makes no such file in a folder that has none", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", priced("EU (Ireland)", provisionedHour, "1.2000000000"));
    expect((await place.refresh()).code).toBe(0);
    expect(existsSync(join(place.out, "billed.json"))).toBe(false);
  });
});
