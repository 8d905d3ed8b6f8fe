import { describe, expect, it } from "vitest";
import { fieldOf } from "@/lib/draft/traffic/trafficField";
import type { TrafficName } from "@/lib/traffic/naming/trafficName";
import { home, names } from "./someTraffic";

const service = (id: string, isPinned = false) => ({ kind: "service", id, isPinned });
const unnamed = (reason: string) => ({ kind: "unnamed", reason });

describe("the field that traffic belongs to", () => {
  it.each([
    ["S3 of the Region has its row", names.s3, service("s3")],
    ["DynamoDB of the Region has its row", names.dynamodb, service("dynamodb")],
    ["S3 of another Region is otherRegion's", names.otherS3, { kind: "other-region" }],
    ["S3 without a Region has no name", names.globalS3, unnamed("no-region")],
    ["an address in no range is on the internet", names.internet, { kind: "internet" }],
    ["CloudFront is on the internet", names.cloudfront, { kind: "internet" }],
    [
      "CloudFront's way to its origins is on the internet",
      { ...names.cloudfront, label: "CLOUDFRONT_ORIGIN_FACING" },
      { kind: "internet" },
    ],
    [
      "Global Accelerator is on the internet",
      { ...names.cloudfront, label: "GLOBALACCELERATOR" },
      { kind: "internet" },
    ],
    ["EC2 of another Region is otherRegion's", { ...names.ec2, region: "eu-west-1" }, { kind: "other-region" }],
    ["AMAZON of another Region is otherRegion's", { ...names.amazon, region: "eu-west-1" }, { kind: "other-region" }],
    [
      "CloudFront in another Region stays on the internet",
      { ...names.cloudfront, region: "eu-west-1" },
      { kind: "internet" },
    ],
    ["AMAZON without a Region has no name", { ...names.amazon, region: "GLOBAL" }, unnamed("address-of-many")],
    ["EC2 without a Region has no name", { ...names.ec2, region: "GLOBAL" }, unnamed("address-of-many")],
    [
      "a service without a Region or an endpoint has its row, pinned",
      { ...names.apiGateway, label: "CHIME_MEETINGS", region: "GLOBAL" },
      service("chime-meetings", true),
    ],
    ["a service without an endpoint has its row, pinned to NAT", names.apiGateway, service("api-gateway", true)],
    ["AMAZON alone has no name", names.amazon, unnamed("address-of-many")],
    ["EC2 alone has no name", names.ec2, unnamed("address-of-many")],
    ["a private far side is a matter of routes", names.private, unnamed("private")],
    ["a name with an endpoint has its row", names.logs, service("logs")],
    ["several names are of none", names.logsOrKms, unnamed("several-names")],
    ["a global name is no endpoint's", names.globalSts, unnamed("global-name")],
    ["a name of another Region is otherRegion's", names.otherSqs, { kind: "other-region" }],
  ])("%s", (_, name, field) => {
    expect(fieldOf(name, home)).toEqual(field);
  });

  const amazon = (region: string, meanings: TrafficName["meanings"]): TrafficName => ({
    label: "AMAZON",
    region,
    meanings,
    namedBy: "dns",
  });

  it("is one where several names come to the same", () => {
    const twice = ["sqs", "sns"].map((of) => ({ kind: "other-region", service: of, region: "eu-west-1" }) as const);
    expect(fieldOf(amazon(home, twice), home)).toEqual({ kind: "other-region" });
  });

  it("is that of the address where it is in another Region, whatever was asked", () => {
    const logs = [{ kind: "endpoint", service: "logs", region: home, detail: null }] as const;
    expect(fieldOf(amazon("eu-west-1", logs), home)).toEqual({ kind: "other-region" });
  });

  it("is none where the clients' Region is not known", () => {
    expect(fieldOf(names.s3, null)).toEqual(unnamed("home-unknown"));
    expect(fieldOf(names.internet, null)).toEqual({ kind: "internet" });
    expect(fieldOf(names.private, null)).toEqual(unnamed("private"));
  });
});
