import { describe, expect, it } from "vitest";
import { compare } from "@/lib/model/compare";
import { type WarningCode, warningRules, warningsOf } from "@/lib/model/warnings";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { answerOf, bookOf, internet, nat, noInternet, otherRegion, pb, scenarioOf, service } from "./scenarios";

type Given = Parameters<typeof scenarioOf>[0];

const warningsGiven = (given: Given) => warningsOf(answerOf(scenarioOf(given)));
const servicesWith = (code: WarningCode, given: Given) =>
  warningsGiven(given).flatMap((warning) => (warning.code === code ? [warning.service ?? ""] : []));
const has = (code: WarningCode, given: Given) => warningsGiven(given).some((warning) => warning.code === code);

describe("warnings", () => {
  it("ecr-layers-ride-s3: of ecr.dkr and ecr.api with GB, and of nothing else", () => {
    const services = [service("ecr.dkr", 1), service("ecr.api", 2), service("s3", 3)];
    expect(servicesWith("ecr-layers-ride-s3", { services })).toEqual(["ecr.dkr", "ecr.api"]);
    expect(has("ecr-layers-ride-s3", { services: [service("ecr.dkr", 0), service("ecr.api", 0)] })).toBe(false);
  });

  it("unknown-service: of a name that the list lacks, not of FIPS names or other accounts' endpoint services", () => {
    const ids = ["logs", "kms-fips", "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b", "no-such", "constructor"];
    const services = ids.map((id) => service(id, 1));
    expect(servicesWith("unknown-service", { services })).toEqual(["no-such", "constructor"]);
    expect(warningsGiven({ services: [service("no-such", 1)] })[0]?.message).toContain("no-such");
  });

  it("no-nat-needs-no-internet: wherever no-nat is feasible", () => {
    expect(has("no-nat-needs-no-internet", {})).toBe(true);
    expect(has("no-nat-needs-no-internet", { services: [service("logs", 1)] })).toBe(true);
    expect(has("no-nat-needs-no-internet", { internet: internet(1) })).toBe(false);
  });

  it("single-nat-is-one-az: one gateway and more than one AZ", () => {
    expect(has("single-nat-is-one-az", { nat: nat("single") })).toBe(true);
    expect(has("single-nat-is-one-az", { nat: nat("single"), azCount: 1 })).toBe(false);
    expect(has("single-nat-is-one-az", { nat: nat("regional") })).toBe(false);
    expect(has("single-nat-is-one-az", {})).toBe(false);
  });

  it("endpoint-in-fewer-azs: of interface endpoints in fewer AZs than the workloads", () => {
    const services = [
      service("logs", 1, { azCount: 1 }),
      service("sqs", 1, { azCount: 2 }),
      service("kms", 1),
      service("s3", 1, { azCount: 1 }),
    ];
    expect(servicesWith("endpoint-in-fewer-azs", { services })).toEqual(["logs", "sqs"]);
    const pinned = [service("s3", 1, { azCount: 1, endpoint: "interface" })];
    expect(servicesWith("endpoint-in-fewer-azs", { services: pinned })).toEqual(["s3"]);
  });

  it("tiers-pooled-per-region: endpoint GB above 1 PB together, not at it", () => {
    expect(has("tiers-pooled-per-region", { services: [service("logs", pb)] })).toBe(false);
    expect(has("tiers-pooled-per-region", { services: [service("logs", pb), service("sqs", 1)] })).toBe(true);
    expect(has("tiers-pooled-per-region", { services: [service("guardduty-data", 2 * pb)] })).toBe(false);
    expect(has("tiers-pooled-per-region", { services: [service("s3", 2 * pb)] })).toBe(false);
    const own = { services: [service("logs", 2 * pb)], rates: { vpceInterfaceGb: 0.01 } };
    expect(has("tiers-pooled-per-region", own)).toBe(false);
  });

  it("service-may-lack-an-az: the plan has an interface endpoint", () => {
    expect(has("service-may-lack-an-az", { services: [service("logs", 1000)], internet: internet(1) })).toBe(true);
    expect(has("service-may-lack-an-az", { services: [service("logs", 1)], internet: internet(1) })).toBe(false);
    expect(has("service-may-lack-an-az", { services: [service("logs", 1)], internet: noInternet })).toBe(true);
    expect(has("service-may-lack-an-az", { services: [service("logs", 1)] })).toBe(false);
    expect(has("service-may-lack-an-az", { services: [service("s3", 1)] })).toBe(false);
  });

  it("traffic-unnamed: the GB, their share of the NAT's, and what gateway endpoints could save at most", () => {
    const given = { services: [service("s3", 2_500)], unnamedGb: 7_500 };
    const [found] = warningsGiven(given).filter(({ code }) => code === "traffic-unnamed");
    // 7,500 of 10,000 GB; 7,500 × $0.045.
    expect(found?.message).toContain("7,500 GB, 75 % of all GB through NAT today");
    expect(found?.message).toContain("$337.50 a month");
    expect(has("traffic-unnamed", { services: [service("s3", 2_500)] })).toBe(false);
  });

  it("dropping-needs-a-nat-route: the recommended plan drops an endpoint", () => {
    const dropped = service("kms", 1, { today: "interface" });
    expect(has("dropping-needs-a-nat-route", { services: [dropped], internet: internet(1) })).toBe(true);
    const kept = service("kms", 1_000, { today: "interface" });
    expect(has("dropping-needs-a-nat-route", { services: [kept], internet: internet(1) })).toBe(false);
    // Where NAT goes, every service keeps or gets an endpoint.
    expect(has("dropping-needs-a-nat-route", { services: [dropped], internet: noInternet })).toBe(false);
  });

  it("says nothing of unknown-service for an endpoint that nobody has named", () => {
    expect(has("unknown-service", { services: [service("unnamed-endpoint-7", 1)] })).toBe(false);
    expect(has("unknown-service", { services: [service("unnamed-endpoint-x", 1)] })).toBe(true);
  });

  it("service-may-lack-an-az: names the services of us-east-1 that are known to lack AZs, where the plan has their endpoint", () => {
    const ids = ["cognito-idp", "bedrock-mantle", "bedrock-agentcore.gateway", "email-smtp", "logs"];
    const services = ids.map((id) => service(id, 10_000));
    const named = servicesWith("service-may-lack-an-az", { services });
    // The last one is how to ask AWS about all of them, and belongs to no service.
    expect(named).toEqual(["cognito-idp", "bedrock-mantle", "bedrock-agentcore.gateway", "email-smtp", ""]);
    expect(servicesWith("service-may-lack-an-az", { services, region: "eu-west-1" })).toEqual([""]);
    const pinned = [service("cognito-idp", 1, { endpoint: "nat" }), service("logs", 10_000)];
    expect(servicesWith("service-may-lack-an-az", { services: pinned })).toEqual([""]);
    expect(servicesWith("service-may-lack-an-az", { services: [service("cognito-idp-fips", 10_000)] })).toEqual([
      "cognito-idp-fips",
      "",
    ]);
  });

  it("more-azs-than-region: not in us-east-1, which has as many as a scenario can, 6", () => {
    expect(has("more-azs-than-region", { region: "us-east-1", azCount: 6 })).toBe(false);
  });

  // AWS, Regions and Availability Zones: 4 in us-west-2, Tokyo, Seoul and London; 3 elsewhere.
  it.each([
    ["us-west-2", 4],
    ["ap-northeast-1", 4],
    ["ap-northeast-2", 4],
    ["eu-west-2", 4],
    ["eu-west-1", 3],
    ["us-gov-west-1", 3],
  ])("more-azs-than-region: in %s above %d", (region, azCount) => {
    expect(has("more-azs-than-region", { region, azCount })).toBe(false);
    expect(has("more-azs-than-region", { region, azCount: azCount + 1 })).toBe(true);
  });

  it("more-azs-than-region: in us-west-1, of whose 3 AZs a new account gets 2, from 3 on", () => {
    const messageAt = (azCount: number) =>
      warningsGiven({ region: "us-west-1", azCount }).find(({ code }) => code === "more-azs-than-region")?.message;
    expect(messageAt(2)).toBeUndefined();
    expect(messageAt(3)).toContain("an account opened now gets 2 of them");
    expect(messageAt(4)).toContain("us-west-1 has 3 AZs");
  });

  it("more-azs-than-region: never where the count is not known, and never an error", () => {
    const { azCount: _, ...book } = bookOf("eu-west-1");
    const answer = compare(scenarioOf({ region: "eu-west-1", azCount: 6 }), book);
    expect(warningsOf(answer).map(({ code }) => code)).not.toContain("more-azs-than-region");
    expect(answer.strategies[0]?.feasible).toBe(true);
  });

  it("are each explained on the method page, and have a message", () => {
    const given = { nat: nat("single"), services: [service("ecr.dkr", 2 * pb, { azCount: 1 }), service("no-such", 1)] };
    const warnings = warningsGiven(given);
    expect(new Set(warnings.map(({ code }) => code)).size).toBe(7);
    for (const { code, message } of warnings) {
      expect(warningRules[code]).toMatch(/\.$/);
      expect(message).toMatch(/\.$/);
    }
  });
});

describe("assumed-price", () => {
  const messages = (given: Given, book?: PriceBook) => {
    const scenario = scenarioOf(given);
    const answer = book ? compare(scenario, book) : answerOf(scenario);
    return warningsOf(answer).flatMap(({ code, message }) => (code === "assumed-price" ? [message] : []));
  };

  it("is silent where every rate in use was read", () => {
    expect(messages({ internet: internet(1), services: [service("logs", 1)], nat: nat("single") })).toEqual([]);
  });

  it("names the regional NAT rates where they were derived, once", () => {
    const found = messages({ region: "eu-west-3", nat: nat("regional"), internet: internet(1) });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("eu-west-3");
    for (const region of ["eu-west-1", "eu-west-2"])
      expect(messages({ region, nat: nat("regional"), internet: internet(1) })).toEqual([]);
  });

  it("says nothing of a rate that no line uses: in us-east-1 only the regional GB rate is derived", () => {
    expect(messages({ nat: nat("regional") })).toEqual([]);
    expect(messages({ nat: nat("regional"), internet: internet(1) })).toHaveLength(1);
  });

  it("says nothing of the reader's own rate", () => {
    const rates = { regionalNatGatewayHour: 0.05, regionalNatGatewayGb: 0.05 };
    expect(messages({ region: "eu-west-3", nat: nat("regional"), internet: internet(1), rates })).toEqual([]);
  });

  it("names the cross-AZ rate where no row was seen for the Region", () => {
    const given = { region: "eu-south-2", nat: nat("single") };
    expect(messages({ ...given, internet: internet(1) })[0]).toContain("cross-AZ");
    expect(messages(given)).toEqual([]);
  });

  it("names the inter-Region rate left at its default, where GB go out", () => {
    expect(messages({ otherRegion: otherRegion(1) })).toHaveLength(1);
    expect(messages({ otherRegion: otherRegion(1, 0, 0.01) })).toEqual([]);
    expect(messages({ otherRegion: otherRegion(0, 1) })).toEqual([]);
  });

  it("names any rate that a later snapshot marks assumed, zonal ones too", () => {
    const book = bookOf("us-east-1");
    const assumed = (rate: PriceBook["rates"]["vpceGatewayGb"]) => ({ ...rate, confidence: "assumed" as const });
    const { natGatewayHour, publicIpv4InUseHour, vpceInterfaceHour } = book.rates;
    if (!natGatewayHour || !publicIpv4InUseHour || !vpceInterfaceHour) throw new Error("us-east-1 lacks a price");
    const doubtful: PriceBook = {
      ...book,
      rates: {
        ...book.rates,
        natGatewayHour: assumed(natGatewayHour),
        publicIpv4InUseHour: assumed(publicIpv4InUseHour),
        vpceInterfaceHour: assumed(vpceInterfaceHour),
      },
      bands: {
        internetOutGb: (book.bands.internetOutGb ?? []).map((band) => ({ ...band, confidence: "derived" as const })),
        vpceInterfaceGb: (book.bands.vpceInterfaceGb ?? []).map((band) => ({
          ...band,
          confidence: "derived" as const,
        })),
      },
    };
    const found = messages({ internet: internet(1), services: [service("logs", 1)] }, doubtful);
    expect(found).toHaveLength(5);
    expect(found.join(" ")).not.toContain("regional");
  });
});
