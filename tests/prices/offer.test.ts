import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type OfferCode, readOffer } from "@/scripts/prices/offer";
import { feedsDir, refreshFolders } from "./refreshing";

/** AWS's own five rows of metadata and header, and one real row (gp3 storage in Paris), from 2020. */
const [meta1, meta2, , , , header = "", realRow = ""] = readFileSync(
  `${feedsDir}/csv-header-and-row.csv`,
  "utf8",
).split(/\r?\n/);
const columns = header.slice(1, -1).split('","');

/** A row under AWS's header: the given cells, the others empty. */
function row(cells: Record<string, string>): string {
  const all: Record<string, string> = {
    SKU: "K7YVDAV8MHX5CDJQ",
    TermType: "OnDemand",
    StartingRange: "0",
    EndingRange: "Inf",
    Currency: "USD",
    "Location Type": "AWS Region",
    PriceDescription: 'per "NAT Gateway" hour, or part of one',
    ...cells,
  };
  return columns.map((column) => `"${(all[column] ?? "").replaceAll('"', '""')}"`).join(",");
}

function csv(offer: OfferCode, rows: readonly string[], published = "2026-11-25T17:45:21Z"): string {
  const metadata = [
    meta1,
    meta2,
    `"Publication Date","${published}"`,
    '"Version","20261125174521"',
    `"OfferCode","${offer}"`,
  ];
  return `${[...metadata, header, ...rows].join("\n")}\n`;
}

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

function read(offer: OfferCode, region: string, text: string, size = 7) {
  return readOffer(offer, region, pieces(text, size), "https://example.test/index.csv");
}

const regionalHour = {
  usageType: "EU-RegionalNatGateway-Hours",
  operation: "RegionalNatGateway",
  PricePerUnit: "0.0480000000",
};
const regionalGb = {
  usageType: "EU-RegionalNatGateway-Bytes",
  operation: "RegionalNatGateway",
  PricePerUnit: "0.0490000000",
};

describe("a Region's file of a bulk offer", () => {
  it("gives the regional NAT rates, with SKU, usage type and the day of publication", async () => {
    const { readings, sources, problems } = await read(
      "AmazonEC2",
      "eu-west-1",
      csv("AmazonEC2", [row(regionalHour), row(regionalGb), realRow]),
    );
    expect(problems).toEqual([]);
    expect(readings.map(({ rateId, tiers, usageType, day }) => [rateId, tiers[0]?.usd, usageType, day])).toEqual([
      ["regionalNatGatewayHour", 0.048, "EU-RegionalNatGateway-Hours", "2026-11-25"],
      ["regionalNatGatewayGb", 0.049, "EU-RegionalNatGateway-Bytes", "2026-11-25"],
    ]);
    expect(readings[0]?.tiers[0]?.sku).toBe("K7YVDAV8MHX5CDJQ");
    expect(Object.values(sources)[0]?.where).toContain("version 20261125174521, published 2026-11-25T17:45:21Z");
  });

  it("is read the same wherever the network cuts it into pieces", async () => {
    const text = csv("AmazonEC2", [row(regionalHour), realRow, row(regionalGb)]);
    const whole = await read("AmazonEC2", "eu-west-1", text, text.length);
    expect(whole.readings).toHaveLength(2);
    for (const size of [1, 2, 3, 64, 1000]) expect(await read("AmazonEC2", "eu-west-1", text, size)).toEqual(whole);
    expect(await read("AmazonEC2", "eu-west-1", text.replaceAll("\n", "\r\n"))).toEqual(whole);
  });

  it.each([
    ["a zonal gateway, whose usage type ends the same", { usageType: "EU-NatGateway-Hours", operation: "NatGateway" }],
    ["another Region's prefix", { usageType: "EUW2-RegionalNatGateway-Hours" }],
    ["no prefix outside us-east-1", { usageType: "RegionalNatGateway-Hours" }],
    ["another operation", { operation: "NatGateway" }],
    ["a Local Zone", { "Location Type": "AWS Local Zone" }],
    ["a Wavelength Zone", { "Location Type": "AWS Wavelength Zone" }],
    ["a reserved term", { TermType: "Reserved" }],
    ["a flat-rate term", { TermType: "FlatRate" }],
  ])("%s is not the regional NAT hour", async (_, cells) => {
    const { readings, problems } = await read(
      "AmazonEC2",
      "eu-west-1",
      csv("AmazonEC2", [row({ ...regionalHour, ...cells })]),
    );
    expect({ readings, problems }).toEqual({ readings: [], problems: [] });
  });

  it("takes us-east-1's rows with and without prefix", async () => {
    const rows = [
      row({ ...regionalHour, usageType: "RegionalNatGateway-Hours" }),
      row({ ...regionalGb, usageType: "USE1-RegionalNatGateway-Bytes" }),
    ];
    const { readings } = await read("AmazonEC2", "us-east-1", csv("AmazonEC2", rows));
    expect(readings.map(({ usageType }) => usageType)).toEqual([
      "RegionalNatGateway-Hours",
      "USE1-RegionalNatGateway-Bytes",
    ]);
  });

  it("gives cross-AZ data and the internet's tiers, in GB order, without the other transfers", async () => {
    const out = (PricePerUnit: string, StartingRange: string, EndingRange: string) =>
      row({
        "Location Type": "",
        "From Location Type": "AWS Region",
        "Transfer Type": "AWS Outbound",
        usageType: "EU-DataTransfer-Out-Bytes",
        PricePerUnit,
        StartingRange,
        EndingRange,
      });
    const rows = [
      out("0.0500000000", "153600", "Inf"),
      out("0.0900000000", "0", "10240"),
      out("0.0850000000", "10240", "51200"),
      out("0.0700000000", "51200", "153600"),
      row({
        "From Location Type": "AWS Region",
        "Transfer Type": "IntraRegion",
        usageType: "EU-DataTransfer-Regional-Bytes",
        PricePerUnit: "0.0100000000",
      }),
      row({
        "From Location Type": "AWS Region",
        "Transfer Type": "InterRegion Outbound",
        usageType: "EU-USE1-AWS-Out-Bytes",
        PricePerUnit: "0.0200000000",
      }),
    ];
    const { readings, problems } = await read("AWSDataTransfer", "eu-west-1", csv("AWSDataTransfer", rows));
    expect(problems).toEqual([]);
    expect(readings.map(({ rateId, tiers }) => [rateId, tiers.map(({ fromGb, usd }) => [fromGb, usd])])).toEqual([
      ["crossAzGbEachDirection", [[0, 0.01]]],
      [
        "internetOutGb",
        [
          [0, 0.09],
          [10240, 0.085],
          [51200, 0.07],
          [153600, 0.05],
        ],
      ],
    ]);
  });

  it.each([
    [
      "a file cut off inside a row",
      csv("AmazonEC2", [row(regionalHour)]).slice(0, -9),
      "cut off in the middle of a row",
    ],
    ["a web page", `<html>\n${"<p></p>\n".repeat(9)}</html>\n`, "is no price file of AmazonEC2"],
    ["an empty file", "", "the rows of metadata are missing"],
    ["another offer", csv("AWSDataTransfer", [row(regionalHour)]), "is no price file of AmazonEC2"],
    [
      "a missing column",
      csv("AmazonEC2", [row(regionalHour)]).replace('"usageType"', '"usage"'),
      "has no column usageType",
    ],
    ["another currency", csv("AmazonEC2", [row({ ...regionalHour, Currency: "CNY" })]), "no readable price in USD"],
    [
      "a price that is none",
      csv("AmazonEC2", [row({ ...regionalHour, PricePerUnit: "free" })]),
      "no readable price in USD",
    ],
    [
      "two prices for one thing",
      csv("AmazonEC2", [row(regionalHour), row({ ...regionalHour, PricePerUnit: "0.07" })]),
      "a gap or overlap",
    ],
  ])("%s is a problem", async (_, text, problem) => {
    expect((await read("AmazonEC2", "eu-west-1", text)).problems.join()).toContain(problem);
  });
});

describe("a refresh with bulk files", () => {
  it("replaces a derived regional NAT price by the one that AWS lists, and names the Regions that stay derived", async () => {
    const place = refreshFolders();
    const paris = { ...regionalHour, usageType: "EUW3-RegionalNatGateway-Hours", PricePerUnit: "0.0510000000" };
    place.write("AmazonEC2-eu-west-3.csv", csv("AmazonEC2", [row(paris)]));
    const { code, printed } = await place.refresh();
    expect(code).toBe(0);
    // Paris's zonal gateway-hour, and so the derived price, is 0.05; 0.051 / 0.05 = 1.02
    expect(printed).toContain("eu-west-3  Regional NAT gateway (regionalNatGatewayHour): $0.05 -> $0.051 (+2.0 %)");
    expect(printed).toContain("Kept: Regional NAT gateway (regionalNatGatewayHour), derived: 29 Regions");
    const { rates } = place.snapshot().regions["eu-west-3"] ?? expect.fail();
    expect(rates.regionalNatGatewayHour).toMatchObject({
      usd: 0.051,
      sku: "K7YVDAV8MHX5CDJQ",
      confidence: "medium",
      effective: "2026-11-25",
    });
    expect(rates.regionalNatGatewayGb?.confidence).toBe("derived");
  });

  it("gives GovCloud a regional NAT price once AWS lists one", async () => {
    const place = refreshFolders();
    const govCloud = { ...regionalHour, usageType: "UGW1-RegionalNatGateway-Hours", PricePerUnit: "0.0540000000" };
    place.write("AmazonEC2-us-gov-west-1.csv", csv("AmazonEC2", [row(govCloud)]));
    expect((await place.refresh()).printed).toContain("(regionalNatGatewayHour): no price -> $0.054");
    expect(place.snapshot().regions["us-gov-west-1"]?.rates.regionalNatGatewayHour).toMatchObject({
      usd: 0.054,
      unit: "gateway-AZ-hour",
    });
  });

  it("stops at a bulk file that is cut off", async () => {
    const place = refreshFolders();
    place.write("AmazonEC2-eu-west-2.csv", csv("AmazonEC2", [row(regionalHour)]).slice(0, -20));
    expect((await place.refresh()).code).toBe(1);
    expect(place.bytes()).toBe(place.before);
  });
});
