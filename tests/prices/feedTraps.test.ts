import { describe, expect, it } from "vitest";
import { sourcedSnapshot as shipped } from "@/lib/pricing/priceSources";
import { type Feed, refreshFolders } from "./refreshing";

const natHour = "Hourly charge for NAT Gateways";
const ireland = (feed: Feed) => feed.regions["EU (Ireland)"] ?? expect.fail("no Ireland");

describe("traps of the pricing-page feeds", () => {
  it("each price stands there twice: the copy under an opaque key is not read", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", (feed) => {
      for (const [key, row] of Object.entries(ireland(feed)))
        if (key === row.RegionlessRateCode) row.price = "0.0490000000";
    });
    expect((await place.refresh()).printed).toContain("0 prices changed");
  });

  it("gateways with provisioned bandwidth have keys of their own, which are not the plain ones", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", (feed) => {
      for (const [key, row] of Object.entries(ireland(feed)))
        if (key.includes("provisioned")) row.price = "0.0490000000";
    });
    expect((await place.refresh()).printed).toContain("0 prices changed");
  });

  it("Regions stand there by name: AWS GovCloud (US) is us-gov-west-1, AWS GovCloud (US-East) is us-gov-east-1", async () => {
    const place = refreshFolders();
    const raised = { "AWS GovCloud (US)": "0.0550000000", "AWS GovCloud (US-East)": "0.0560000000" };
    place.change("natgateway.json", (feed) => {
      for (const [name, price] of Object.entries(raised)) Object.assign(feed.regions[name]?.[natHour] ?? {}, { price });
    });
    await place.refresh();
    expect(place.snapshot().regions["us-gov-west-1"]?.rates.natGatewayHour?.usd).toBe(0.055);
    expect(place.snapshot().regions["us-gov-east-1"]?.rates.natGatewayHour?.usd).toBe(0.056);
  });

  it("Local Zones stand among the Regions and are left out, unnamed", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", (feed) => {
      Object.assign(feed.regions["US West (Los Angeles)"]?.[natHour] ?? {}, { price: "9.0000000000" });
    });
    const { code, printed } = await place.refresh();
    expect(code).toBe(0);
    expect(printed).not.toContain("Los Angeles");
    expect(Object.keys(place.snapshot().regions)).toEqual(Object.keys(shipped.regions));
  });

  it("a Region that the snapshot lacks is named and not added", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", (feed) => {
      feed.regions["EU (Lisbon)"] = ireland(feed);
    });
    place.change("locations.json", (places) => {
      Object.assign(places, { "EU (Lisbon)": { code: "eu-west-9", type: "AWS Region", continent: "Europe" } });
    });
    const { code, printed } = await place.refresh();
    expect(code).toBe(0);
    expect(printed).toContain("Regions that the snapshot lacks: EU (Lisbon).");
    expect(Object.keys(place.snapshot().regions)).toEqual(Object.keys(shipped.regions));
  });

  it("internet tiers are read from their StartingRange and EndingRange, the last one open", async () => {
    const place = refreshFolders();
    const row = (price: string, StartingRange: string, EndingRange: string) => ({
      rateCode: "9AS8NERTGECRPGT7.JRTCKXETXF.Q3Z75P77EN",
      RegionlessRateCode: "opaque",
      price,
      StartingRange,
      EndingRange,
    });
    // Ireland's published tiers, the first one raised from 0.09.
    const tiers = {
      "DataTransfer External Outbound Next 10 TB": row("0.0950000000", "0", "10240"),
      "DataTransfer External Outbound Next 40 TB": row("0.0850000000", "10240", "51200"),
      "DataTransfer External Outbound Next 100 TB": row("0.0700000000", "51200", "153600"),
      "DataTransfer External Outbound Greater than 150 TB": row("0.0500000000", "153600", "Inf"),
      "DataTransfer External Inbound": row("0.0000000000", "0", "Inf"),
    };
    const feed: Feed = {
      manifest: { hawkFilePublicationDate: "2026-11-28T10:00:00Z", currencyCode: "USD" },
      regions: { "EU (Ireland)": tiers },
    };
    place.write("datatransfer.json", JSON.stringify(feed));
    const { printed, errors } = await place.refresh("--regions", "eu-west-1");
    expect(errors).toBe("");
    expect(printed).toContain("Data transfer out to the internet from 0 GB (internetOutGb): $0.09 -> $0.095 (+5.6 %)");
    const bands = place.snapshot().regions["eu-west-1"]?.bands.internetOutGb ?? [];
    expect(bands.map(({ fromGb, usd }) => [fromGb, usd])).toEqual([
      [0, 0.095],
      [10240, 0.085],
      [51200, 0.07],
      [153600, 0.05],
    ]);

    tiers["DataTransfer External Outbound Next 40 TB"].EndingRange = "40960";
    place.write("datatransfer.json", JSON.stringify(feed));
    expect((await place.refresh("--regions", "eu-west-1")).errors).toContain("the tiers leave a gap or overlap");
  });
});

describe("a file that is not what it was stops the refresh", () => {
  it.each<[string, (feed: Feed & Record<string, unknown>) => void, string]>([
    [
      "no manifest",
      (feed) => Reflect.deleteProperty(feed, "manifest"),
      "natgateway.json has changed its shape: manifest",
    ],
    ["no regions", (feed) => Reflect.deleteProperty(feed, "regions"), "natgateway.json has changed its shape: regions"],
    ["another currency", (feed) => Object.assign(feed.manifest, { currencyCode: "CNY" }), "is in CNY, not in USD"],
    [
      "a price as a number",
      (feed) => Object.assign(ireland(feed)[natHour] ?? {}, { price: 0.048 }),
      "has changed its shape",
    ],
    [
      "a price that is no decimal",
      (feed) => Object.assign(ireland(feed)[natHour] ?? {}, { price: "4.8e-2" }),
      "has changed its shape",
    ],
    [
      "a negative price",
      (feed) => Object.assign(ireland(feed)[natHour] ?? {}, { price: "-0.048" }),
      "has changed its shape",
    ],
    ["no price", (feed) => Object.assign(ireland(feed), { [natHour]: null }), "has changed its shape"],
    [
      "a rate code without a SKU",
      (feed) => Object.assign(ireland(feed)[natHour] ?? {}, { rateCode: "x" }),
      "has changed its shape",
    ],
    [
      "a reserved term",
      (feed) => Object.assign(ireland(feed)[natHour] ?? {}, { rateCode: "M2YSHUBETB3JX4M4.38NPMPTW36.6YS6EN2CT7" }),
      "has changed its shape",
    ],
    [
      "a key that is gone",
      (feed) => Reflect.deleteProperty(ireland(feed), natHour),
      "EU (Ireland), natGatewayHour: no key carries it any more",
    ],
    [
      "a Region that is gone",
      (feed) => Reflect.deleteProperty(feed.regions, "EU (Ireland)"),
      "no longer has EU (Ireland) (eu-west-1)",
    ],
    ["an empty Region", (feed) => Object.assign(feed.regions, { "EU (Ireland)": {} }), "no key carries it any more"],
  ])("%s", async (_, change, problem) => {
    const place = refreshFolders();
    place.change("natgateway.json", (feed) => change(feed as Feed & Record<string, unknown>));
    const { code, errors } = await place.refresh();
    expect(errors).toContain(problem);
    expect(code).toBe(1);
    expect(place.bytes()).toBe(place.before);
    expect(place.files()).toEqual(["current.json", "sources.json"]);
  });

  it.each([
    [
      "natgateway.json",
      "<!DOCTYPE html><title>403</title>",
      'natgateway.json is not JSON; it starts with "<!DOCTYPE html>',
    ],
    ["vpc.json", "", "vpc.json is not JSON"],
    ["vpc.json", '{"manifest":', "vpc.json is not JSON"],
    ["vpc.json", "null", "vpc.json has changed its shape: the whole file"],
    ["locations.json", "[]", "locations.json is not AWS's list of places"],
    ["locations.json", "{}", "no longer has"],
  ])("%s holding %j", async (file, text, problem) => {
    const place = refreshFolders();
    place.write(file, text);
    const { code, errors } = await place.refresh();
    expect(errors).toContain(problem);
    expect(code).toBe(1);
    expect(place.bytes()).toBe(place.before);
  });

  it("a feed older than the one last read", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", () => {}, "2025-10-27T00:00:00Z");
    const { code, errors } = await place.refresh();
    expect(errors).toContain("S-NAT-20251027 is older than the price it would replace, read 2025-10-28");
    expect(code).toBe(1);
    expect(place.bytes()).toBe(place.before);
  });

  it("a feed dated after today", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", () => {}, "2027-01-01T00:00:00Z");
    expect((await place.refresh()).errors).toContain("is dated after today");
    expect(place.bytes()).toBe(place.before);
  });

  it("a snapshot that would not pass the schema: the second endpoint tier as dear as the first", async () => {
    const place = refreshFolders();
    place.change("vpc.json", (feed) => {
      const key = "Charge for per GB data processed by VPC Endpoints per GB from 1048576 to 5242880";
      Object.assign(ireland(feed)[key] ?? {}, { price: "0.0100000000" });
    });
    const { code, errors } = await place.refresh("--allow-jump");
    expect(errors).toContain("eu-west-1 vpceInterfaceGb: the bands do not fall in price");
    expect(code).toBe(1);
    expect(place.bytes()).toBe(place.before);
  });
});
