import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { billOnlySnapshot } from "@/lib/pricing/billOnlyRate";
import { sourcedSnapshot as shipped } from "@/lib/pricing/priceSources";
import { refreshFolders, today } from "./refreshing";

const fileOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const lastRound = fileOf("scripts/prices/readings/2026-11-27.json");

type Given = { readings?: readonly object[]; azCounts?: object; sources?: object; newAccountAzCounts?: object };

const oneSource = {
  "X-NEW": { name: "A table by somebody", date: "2026-11-29", kind: "Price table", where: "somewhere" },
};

/** Takes readings into a copy of the shipped snapshot. */
async function take(given: Given | string, ...args: string[]) {
  const place = refreshFolders();
  cpSync(fileOf("lib/pricing/snapshot/billed.json"), join(place.out, "billed.json"));
  const path = join(place.from, "readings.json");
  const file = { sources: oneSource, readings: [], azCounts: {}, newAccountAzCounts: {} };
  writeFileSync(path, typeof given === "string" ? given : JSON.stringify({ ...file, ...given }));
  return { place, ...(await place.refresh("--readings", path, ...args)) };
}

const read = (region: string, rateId: string, usd: number, more: object = {}) => ({
  readings: [{ region, rateId, usd, sources: ["X-NEW"], ...more }],
});

describe("the readings of others", () => {
  it("confirm a price: one more source, a higher confidence where the file says so, and no other figure or day", async () => {
    const { place, code, printed } = await take(
      read("mx-central-1", "natGatewayHour", 0.04725, { confidence: "medium" }),
    );
    const before = shipped.regions["mx-central-1"]?.rates.natGatewayHour;
    expect(before?.confidence).toBe("single-source");
    expect({ code, printed }).toMatchObject({
      code: 0,
      printed: expect.stringContaining("1 price confirmed, 0 of them"),
    });
    expect(place.snapshot()).toMatchObject({ id: today, publishedOn: today });
    expect(place.snapshot().sources["X-NEW"]).toEqual(oneSource["X-NEW"]);
    expect(place.snapshot().regions["mx-central-1"]?.rates.natGatewayHour).toEqual({
      ...before,
      confidence: "medium",
      crossChecks: ["X-NEW"],
    });
    expect(place.past(shipped.id)).toBe(place.before);
    expect(place.past(`${shipped.id}-sources`)).toContain(`"id": "${shipped.id}"`);
  });

  it("never lower a confidence, nor count a source twice", async () => {
    const change = read("us-east-1", "natGatewayHour", 0.045, {
      confidence: "single-source",
      sources: ["X-NEW", "S-NAT"],
    });
    const { place } = await take(change);
    const { natGatewayHour } = place.snapshot().regions["us-east-1"]?.rates ?? {};
    expect(natGatewayHour?.confidence).toBe("high");
    expect(natGatewayHour?.crossChecks).toEqual([
      ...(shipped.regions["us-east-1"]?.rates.natGatewayHour?.crossChecks ?? []),
      "X-NEW",
    ]);
  });

  it("make a derived price a read one", async () => {
    const { place, printed } = await take(read("eu-west-3", "regionalNatGatewayHour", 0.05));
    expect(printed).toContain("1 of them read for the first time");
    expect(place.snapshot().regions["eu-west-3"]?.rates.regionalNatGatewayHour).toMatchObject({
      usd: 0.05,
      source: "X-NEW",
      effective: "2026-11-29",
      confidence: "single-source",
      crossChecks: [],
    });
  });

  it("reach the rates of bills too, whose file alone is written then", async () => {
    const { place } = await take(read("us-east-2", "tgwVpcAttachmentHour", 0.05));
    expect(place.bytes()).toBe(place.before);
    const billed = JSON.parse(readFileSync(join(place.out, "billed.json"), "utf8"));
    expect(billed.regions["us-east-2"].rates.tgwVpcAttachmentHour.crossChecks).toContain("X-NEW");
  });

  it("say how many AZs a Region has", async () => {
    const { place } = await take({ azCounts: { "us-east-1": 7 }, newAccountAzCounts: { "us-east-1": 6 } });
    expect(place.snapshot().regions["us-east-1"]).toMatchObject({ azCount: 7, newAccountAzCount: 6 });
  });

  it.each<[string, Given | string, string]>([
    ["another figure", read("eu-west-1", "natGatewayHour", 0.05), "0.05 is not the snapshot's 0.048"],
    [
      "another usage type",
      read("eu-west-1", "natGatewayHour", 0.048, { usageType: "NatGateway-Hours" }),
      "is not EU-NatGateway-Hours",
    ],
    ["a price that the snapshot lacks", read("us-gov-west-1", "regionalNatGatewayHour", 0.054), "has no such price"],
    [
      "a Region that it lacks",
      read("cn-north-1", "natGatewayHour", 0.37),
      "cn-north-1: the snapshot has no such Region",
    ],
    [
      "a source that nobody names",
      read("eu-west-1", "natGatewayHour", 0.048, { sources: ["X-NONE"] }),
      "X-NONE is not among",
    ],
    [
      "a source from tomorrow",
      {
        ...read("eu-west-1", "natGatewayHour", 0.048),
        sources: { "X-NEW": { ...oneSource["X-NEW"], date: "2027-01-01" } },
      },
      "is after the snapshot's",
    ],
    ["a rate that is none", read("eu-west-1", "nlbHour", 0.032), "rateId"],
    ["what is no JSON", "{", "is not JSON"],
  ])("are refused with %s, and nothing is written", async (_, given, problem) => {
    const { place, code, errors } = await take(given);
    expect(errors).toContain(problem);
    expect(code).toBe(1);
    expect(place.bytes()).toBe(place.before);
    expect(place.files()).toEqual(["billed.json", "current.json", "sources.json"]);
  });

  it("of 2026-11-27 are in the shipped snapshot already", async () => {
    const { printed, code } = await take(readFileSync(lastRound, "utf8"));
    expect(code).toBe(0);
    expect(printed).toContain("18 prices confirmed, 0 of them read for the first time.\nNothing to write");
  });

  it("of 2026-11-27 moved no amount: every price is that of the snapshot before", () => {
    const past = JSON.parse(readFileSync(fileOf("lib/pricing/snapshot/past/2026-11-21.json"), "utf8"));
    const amounts = (regions: object) => JSON.stringify(regions).match(/"usd":[^,]*/g);
    expect(amounts(shipped.regions)).toEqual(amounts(past.regions));
    const pastBilled = JSON.parse(readFileSync(fileOf("lib/pricing/snapshot/past/2026-11-21-billed.json"), "utf8"));
    expect(amounts(billOnlySnapshot.regions)).toEqual(amounts(pastBilled.regions));
  });
});

describe("a snapshot of two files", () => {
  it("is refused when they are not of one snapshot", async () => {
    const place = refreshFolders();
    const path = join(place.out, "sources.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(shipped.id, "2020-01-01"));
    const { code, errors } = await place.refresh();
    expect(code).toBe(1);
    expect(errors).toContain(`current.json is ${shipped.id}, and sources.json belongs to 2020-01-01`);
  });
});
