import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { regionCodes } from "@/lib/pricing/priceBook";
import { sourcedSnapshot as shipped } from "@/lib/pricing/priceSources";
import { type Feed, refreshFolders, today } from "./refreshing";

const natHour = "Hourly charge for NAT Gateways";
const natGb = "Charge for per GB data processed by NatGateways";

/** Sets one price of a feed under its readable key. */
const priced = (region: string, key: string, price: string) => (feed: Feed) => {
  const row = feed.regions[region]?.[key];
  if (!row) throw new Error(`the feed has no ${region}, ${key}`);
  row.price = price;
};

describe("a refresh from AWS's real files", () => {
  it("has nothing to write when they are the files that were read before", async () => {
    const place = refreshFolders();
    const { code, printed } = await place.refresh();
    expect(code).toBe(0);
    // 36 Regions: zonal NAT hour and GB, endpoint hour and GB, IPv4; kept: cross-AZ, internet, and 34 x 2 regional NAT.
    expect(printed).toContain("0 prices changed, 180 rates read again at the same price, 140 kept from before.");
    expect(printed).toContain("Nothing to write");
    expect(place.bytes()).toBe(place.before);
    expect(place.files()).toEqual(["current.json", "sources.json"]);
  });

  it("changes no price, only dates and sources, when they are published anew", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", () => {}, "2026-11-27T08:00:00Z");
    place.change("vpc.json", () => {}, "2026-11-28T09:00:00Z");
    const { code, printed } = await place.refresh();
    expect(code).toBe(0);
    expect(printed).toContain("0 prices changed, 180 rates read again");
    const undated = (prices: unknown) =>
      JSON.stringify(prices).replace(/"(source|effective|confidence|crossChecks)":("[^"]*"|null|\[[^\]]*\])/g, "");
    const after = place.snapshot().regions;
    expect(regionCodes.filter((code) => undated(after[code]) !== undated(shipped.regions[code]))).toEqual([]);

    const { id, publishedOn, regions, sources } = place.snapshot();
    expect({ id, publishedOn }).toEqual({ id: today, publishedOn: today });
    expect(regions["eu-west-1"]?.rates.natGatewayHour).toEqual({
      ...shipped.regions["eu-west-1"]?.rates.natGatewayHour,
      source: "S-NAT-20261127",
      effective: "2026-11-27",
    });
    expect(sources["S-VPC-20261128"]).toMatchObject({
      name: "AWS VPC pricing page: endpoints and addresses",
      date: "2026-11-28",
      kind: "AWS pricing-page feed",
    });
    expect(sources["S-VPC-20261128"]?.where).toContain(
      "/vpc/USD/current/vpc.json, hawkFilePublicationDate 2026-11-28T09:00:00Z",
    );
    expect(place.past(shipped.id)).toBe(place.before);
  });
});

describe("the day of the first read", () => {
  it("outlives every refresh: the earliest reading stays among the cross-checks, and later ones give way", async () => {
    const place = refreshFolders();
    const natHourOf = () => place.snapshot().regions["mx-central-1"]?.rates.natGatewayHour ?? expect.fail();
    expect(natHourOf()).toMatchObject({ source: "S-NAT", effective: "2025-10-28", crossChecks: [] });
    for (const day of ["2026-11-28", "2026-11-29", "2026-11-30"]) {
      place.change("natgateway.json", () => {}, `${day}T10:00:00Z`);
      expect((await place.refresh()).code).toBe(0);
      expect(natHourOf()).toMatchObject({ effective: day, crossChecks: ["S-NAT"] });
    }
  });
});

describe("a price that moved", () => {
  it("is written with its new source, its cross-checks dropped, and named with old, new and percent", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", priced("EU (Ireland)", natHour, "0.0500000000"));
    const { code, printed } = await place.refresh();
    expect(code).toBe(0);
    // 0.050 / 0.048 = 1.0417
    expect(printed).toContain("eu-west-1  NAT gateway (natGatewayHour): $0.048 -> $0.05 (+4.2 %)");
    expect(place.snapshot().regions["eu-west-1"]?.rates.natGatewayHour).toMatchObject({
      usd: 0.05,
      usageType: "EU-NatGateway-Hours",
      confidence: "medium",
      crossChecks: [],
      effective: "2026-11-28",
    });
  });

  it("raises a single source to medium when it is read again, and keeps high where the price is equal", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", () => {});
    await place.refresh();
    expect(shipped.regions["mx-central-1"]?.rates.natGatewayHour?.confidence).toBe("single-source");
    expect(place.snapshot().regions["mx-central-1"]?.rates.natGatewayHour?.confidence).toBe("medium");
    expect(place.snapshot().regions["us-east-1"]?.rates.natGatewayHour?.confidence).toBe("high");
  });

  it("keeps what no file carries, with its old value, source and date", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", () => {});
    const { printed } = await place.refresh();
    const { rates, bands } = place.snapshot().regions["eu-west-1"] ?? expect.fail();
    expect(rates.crossAzGbEachDirection).toEqual(shipped.regions["eu-west-1"]?.rates.crossAzGbEachDirection);
    expect(bands.internetOutGb).toEqual(shipped.regions["eu-west-1"]?.bands.internetOutGb);
    expect(printed).toContain("Kept: Cross-AZ data, each direction (crossAzGbEachDirection), assumed: 9 Regions");
    expect(printed).toContain("Kept: Data transfer out to the internet (internetOutGb), read 2025-08-28: 36 Regions");
  });

  it.each([
    ["rises by more than half", "0.0721000000", 1],
    ["rises by exactly half", "0.0720000000", 0],
    ["falls by more than half", "0.0239000000", 1],
  ])("stops the refresh when it %s", async (_, price, code) => {
    const place = refreshFolders();
    place.change("natgateway.json", priced("EU (Ireland)", natHour, price));
    expect((await place.refresh()).code).toBe(code);
    expect(place.bytes() === place.before).toBe(code === 1);
  });

  it("may jump with --allow-jump, but never to 0", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", priced("EU (Ireland)", natHour, "0.0900000000"));
    expect((await place.refresh("--allow-jump")).code).toBe(0);
    expect(place.snapshot().regions["eu-west-1"]?.rates.natGatewayHour?.usd).toBe(0.09);

    const free = refreshFolders();
    free.change("natgateway.json", priced("EU (Ireland)", natHour, "0.0000000000"));
    expect((await free.refresh()).errors).toContain("eu-west-1 natGatewayHour: 0.048 to 0 is an absurd jump");
    expect((await free.refresh("--allow-jump")).errors).toContain("is 0; a price that is not known is left out");
    expect(free.bytes()).toBe(free.before);
  });
});

describe("options", () => {
  it("leaves every file as it was where one of the new ones cannot be written", async () => {
    const place = refreshFolders();
    place.change("vpc.json", () => {});
    const sources = readFileSync(join(place.out, "sources.json"), "utf8");
    // A folder where the last of the new files would be written first.
    mkdirSync(join(place.out, "current.json.new"));
    const { code, errors } = await place.refresh();
    expect(code).toBe(1);
    expect(errors).toContain("could not be written");
    expect(errors).toContain("The snapshot is as it was.");
    expect(place.bytes()).toBe(place.before);
    expect(readFileSync(join(place.out, "sources.json"), "utf8")).toBe(sources);
    expect(readdirSync(join(place.out, "past"))).toEqual([]);
  });

  it("--dry-run prints and writes nothing", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", priced("EU (Ireland)", natHour, "0.0500000000"));
    const { code, printed } = await place.refresh("--dry-run");
    expect(code).toBe(0);
    expect(printed).toContain("$0.048 -> $0.05");
    expect(place.bytes()).toBe(place.before);
    expect(place.files()).toEqual(["current.json", "sources.json"]);
  });

  it("--regions leaves the other Regions alone", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", (feed) => {
      priced("EU (Ireland)", natHour, "0.0500000000")(feed);
      priced("EU (London)", natHour, "0.0520000000")(feed);
    });
    expect((await place.refresh("--regions", "eu-west-1")).code).toBe(0);
    expect(place.snapshot().regions["eu-west-1"]?.rates.natGatewayHour?.usd).toBe(0.05);
    expect(place.snapshot().regions["eu-west-2"]).toEqual(shipped.regions["eu-west-2"]);
  });

  it.each([
    [["--regions", "eu-west-9"], "the snapshot has no eu-west-9"],
    [["--colour"], "--colour"],
    [["prices"], "prices"],
  ])("%j is refused", async (args, problem) => {
    const place = refreshFolders();
    const { code, errors } = await place.refresh(...args);
    expect(code).toBe(1);
    expect(errors).toContain(problem);
    expect(place.bytes()).toBe(place.before);
  });

  it("--help says that --offers is large", async () => {
    const { code, printed } = await refreshFolders().refresh("--help");
    expect(code).toBe(0);
    expect(printed).toMatch(/--offers[\s\S]*Hundreds of MB/);
  });

  it("numbers the second snapshot of a day, so that an id never means two things", async () => {
    const place = refreshFolders();
    place.change("natgateway.json", priced("EU (Ireland)", natHour, "0.0500000000"));
    await place.refresh();
    place.change("natgateway.json", priced("EU (Ireland)", natGb, "0.0500000000"), "2026-11-29T10:00:00Z");
    await place.refresh();
    expect(place.snapshot().id).toBe(`${today}-2`);
    expect(JSON.parse(place.past(today)).id).toBe(today);
    expect(place.past(shipped.id)).toBe(place.before);
  });
});
